# What the program says outside of its window: in the tray, and in the desktop's notices.
tray-open = Open Vafa
tray-quit = Quit Vafa
# A notice is a hint with a count and no names.
notice-missing = { $count ->
    [one] { $shown } person has been away longer than usual. The letter is ready.
   *[other] { $shown } people have been away longer than usual. Their letters are ready.
}
# The headings of the table of scratch codes for a printing house.
scratch-column-no = No.
scratch-column-code = Code
scratch-column-prize = Prize
