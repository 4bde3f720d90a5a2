# What the program says outside of its window: in the tray, and in the desktop's notices.
tray-open = ვაფას გახსნა
tray-quit = ვაფას დახურვა
# A notice is a hint with a count and no names.
notice-missing = { $count ->
    [one] { $shown } ადამიანი ჩვეულებრივზე დიდხანს არ გამოჩენილა. წერილი მზად არის.
   *[other] { $shown } ადამიანი ჩვეულებრივზე დიდხანს არ გამოჩენილა. წერილები მზად არის.
}
# გადასაფხეკი ბარათების კოდების ცხრილის სათაურები სტამბისთვის.
scratch-column-no = №
scratch-column-code = კოდი
scratch-column-prize = პრიზი
