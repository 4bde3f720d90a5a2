# Settings.

settings-title = Settings
settings-shop = Shop
settings-people = People
settings-looks = Language and numbers
settings-club = Points
settings-missing = We miss you
settings-machine = This computer
settings-safety = Data and safety

profile-name = Name
profile-name-fa = in Persian
profile-name-ka = in Georgian
profile-name-en = in English
profile-address = Address
profile-phone = Phone
profile-hours = Open
profile-values = Stands for
profile-hint = Letters and printed pages use these words.
shops-other = Other shops
shops-open = Open
shops-new = Open a new shop
people-lead = First names are enough. Whoever is at the counter is written beside what is done.
people-new = First name
people-name = First name
people-add = Add
people-gone = Works here no more
people-back = Works here again

setting-language = Language
setting-calendar = Calendar
setting-calendar-jalali = Jalali
setting-calendar-gregorian = Gregorian
setting-digits = Digits
setting-digits-persian = ۱۲۳
setting-digits-latin = 123
setting-digits-hint = All digits can be typed everywhere.
setting-unit = Unit of money
setting-unit-hint = { $sample }. Only what is shown and typed changes, never what is kept.
setting-leap-day = Birthday on a leap day
setting-leap-day-day_before = the day before
setting-leap-day-day_after = the day after
setting-leap-day-hint-jalali = Whoever was born on 30 Esfand has their day in other years on 29 Esfand, or on 1 Farvardin.
setting-leap-day-hint-gregorian = Whoever was born on 29 February has their day in other years on 28 February, or on 1 March.
setting-week-start = Week begins
setting-week-start-saturday = Saturday
setting-week-start-sunday = Sunday
setting-week-start-monday = Monday
setting-zone = Time zone
setting-zone-hint = The day and the hour of the shop go by it.
setting-cut-off-hour = Day begins at
setting-cut-off-hour-hint = A shop open past midnight counts those sales to the evening before.
setting-undo-minutes = Ctrl+Z reaches
setting-undo-minutes-hint = Older acts are taken back in the list of what was done.
setting-bounds = From { $least } to { $most }.
hour-word = o’clock
minutes-unit = minutes
days-unit = days
people-unit = people
percent-unit = percent
messages-unit = messages
ms-unit = ms

setting-earn = Earning
setting-spend = Spending
setting-earn-per = Money that earns them
setting-spend-worth = What they are worth
setting-rounding = Rounding
setting-rounding-down = down
setting-rounding-nearest = to the nearest
setting-rounding-up = up
setting-rounding-hint = How a part of a point is rounded.
setting-overdrawn = A return after the points are spent
setting-overdrawn-owe = is owed
setting-overdrawn-forgive = is written off
setting-overdrawn-hint = What is owed is paid from the next points earned.

setting-rhythm-lead = Somebody is missed after { $factor } times their usual time between purchases.
setting-factor = Missed after
setting-factor-times = { $factor } times the usual
setting-min-days = Not before
setting-min-days-hint = Even for those who come often.
setting-max-days = At the latest after
setting-max-days-hint = Even for those who come rarely.
setting-default-days = Without a rhythm
setting-default-days-hint = For those who came only once.
setting-today-limit = In Today at most
setting-today-limit-hint = The others are one click away.
setting-patience-days = Nobody waits longer than
setting-patience-days-hint = Whoever has waited so long for a letter stands before every step of the club.
setting-round-per-day = Long gone a day
setting-round-per-day-hint = While a round over the long gone is on.
setting-came-back-days = Came back within
setting-came-back-days-hint = Counts as an effect of the letter.
setting-hold-out-percent = Held out
setting-hold-out-percent-hint = So many get no letter, to see what letters really do. 0 for nobody.
setting-hold-out-from = Held out from
setting-hold-out-from-hint = While fewer are due than this, everybody gets a letter: of so few nothing could be told.
setting-quiet-from = Quiet from
setting-quiet-from-hint = No message leaves the shop in the evening after this hour.
setting-quiet-to = Quiet until
setting-quiet-to-hint = And none before this hour of the morning.
setting-per-week = In 7 days at most
setting-per-week-hint = Advertising messages to one person.
setting-per-month = In 30 days at most
setting-per-month-hint = Advertising messages to one person.
setting-opt-out = Last line
setting-opt-out-hint = Stands at the end of club messages; empty for none.

setting-theme = Look
setting-theme-system = as the computer
setting-theme-light = light
setting-theme-dark = dark
setting-text-size = Text size
setting-scanner = Scanner
scanner-test = Scan any code here to see what arrives.
scanner-heard = Arrived:
scanner-waiting = Waiting for a scan…
setting-scan-gap = Scanner speed
setting-scan-gap-hint = The longest mean time between two signs. Raise it when a slow scanner is taken for typing.
setting-copying = Copying
setting-plain-digits = Copy numbers in Latin digits (123)
setting-awake = After closing
setting-stay-awake = Stay awake and remind
setting-autostart = Start with the computer
setting-awake-hint = A reminder has a number and no names.

safety-backup = Backup
safety-lead = Backups are made by themselves, into { $place }.
safety-backup-now = Back up now
safety-backup-made = Backup { $name } made and checked.
safety-second = Choose a second place…
safety-second-change = Change the second place…
safety-second-ask = A second place for backups
safety-second-later = Not now
safety-second-hint = There is no second place yet. A memory stick or another disk saves the shop when this disk fails.
safety-good = checked
safety-open = Look at it
safety-none = There is no backup yet.
safety-restore-title = Go back to this backup?
safety-restore-until = It holds everything until { $at }.
safety-restore-nothing = Nothing was done since: nothing would be missing.
safety-restore-loses = { $count ->
        [0] No sale would be missing; new people: { $people }.
        [one] { $shown } sale would be missing (new people: { $people }):
       *[other] { $shown } sales would be missing (new people: { $people }):
    }
safety-restore-kept = The shop as it is now is kept beside it.
safety-restore-yes = Go back to this backup
safety-check = Check
safety-check-quick = Quick check
safety-check-whole = Check everything
safety-checking = Checking…
safety-check-good = { $count ->
        [one] All is well: { $shown } act checked.
       *[other] All is well: { $shown } acts checked.
    }
safety-check-bad = { $count ->
        [one] { $shown } thing is not right. Keep this computer as it is and save a report.
       *[other] { $shown } things are not right. Keep this computer as it is and save a report.
    }
safety-report = Help
safety-report-save = Save a report for support
safety-report-saved = Saved: { $path }
safety-report-hint = Versions, the log without names, and the quick check. Nothing is sent.
