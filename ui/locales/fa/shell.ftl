# What the program says outside of its window: in the tray, and in the desktop's notices.
tray-open = باز کردن وفا
tray-quit = بستن وفا
# A notice is a hint with a count and no names.
notice-missing = { $count ->
    [one] { $shown } نفر بیشتر از همیشه دیر کرده است. پیامش آماده است.
   *[other] { $shown } نفر بیشتر از همیشه دیر کرده‌اند. پیام‌هایشان آماده است.
}
# سرستون‌های جدول کد کارت‌های خراشی برای چاپخانه.
scratch-column-no = ردیف
scratch-column-code = کد
scratch-column-prize = جایزه
