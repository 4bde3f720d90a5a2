# The frame around every room: tabs, bar, status, counter, toast.

brand = Vafa
window-title = { $shop } – Vafa
nav-label = Rooms of Vafa
nav-today = Today
nav-customers = Customers
nav-club = Club
nav-messages = Messages
nav-settings = Settings
nav-waiting = { $count ->
        [one] { $shown } is waiting for you
       *[other] { $shown } are waiting for you
    }
nav-to-write = { $count ->
        [one] { $shown } letter to write
       *[other] { $shown } letters to write
    }

sample-shop = Sample shop

bar-new-customer = New customer
omnibox-label = Find and command
omnibox-placeholder = Number, name, card or command…
omnibox-scanner = Scanner is ready
omnibox-results = Found
found-count = { $count ->
        [0] Nobody found
        [one] { $shown } person found
       *[other] { $shown } people found
    }
found-none = Nobody found. Try the last digits of the phone, or a part of the name.
found-never = has not bought yet
found-days = { $count ->
        [0] here today
        [one] here yesterday
       *[other] here { $shown } days ago
    }
found-command = command
offer-card = Card { $code } belongs to nobody: attach it
offer-phone = New customer with { $phone }
offer-name = New customer “{ $name }”

order-sale = Sale, register
order-new-customer = New customer, add
order-today = Today, now
order-customers = Customers, people, list
order-club = Club, points, cards
order-missing = We miss you, letters, messages
order-sales = Sales of the day, receipts
order-import = Import, bring in a list, Excel
order-settings = Settings
order-backup = Backup, restore, safety
order-activity = Activity, undo, history
order-sign-up = Sign-up form, print
order-help = Help, keys

scan-unknown = Card { $code } belongs to nobody yet.
scan-blocked = Card { $code } is blocked.
scan-replaced = Card { $code } was replaced by { $other }.
scan-attach = Attach it to { $name }
scan-new-customer = New customer with this card
scan-whose = Whose was it?

status-seller = { $name } is at the counter
status-who = Who is at the counter?
status-nobody = Who works here?
status-backup-none = No backup yet
status-backup-now = Backup: just now
status-backup-minutes = { $count ->
        [one] Backup: { $shown } minute ago
       *[other] Backup: { $shown } minutes ago
    }
status-backup-hours = { $count ->
        [one] Backup: { $shown } hour ago
       *[other] Backup: { $shown } hours ago
    }
status-backup-days = { $count ->
        [one] Backup: { $shown } day ago
       *[other] Backup: { $shown } days ago
    }
status-waiting = Waiting: other work is being written. Nothing is lost.
status-letters = { $count ->
        [one] { $shown } letter ready
       *[other] { $shown } letters ready
    }
status-keys = Keys
progress-import = Importing: { $done } of { $total }
progress-check = Checking: { $done } of { $total }
progress-read_import = Reading the file: { $percent }

counter = Counter
counter-empty = The counter is free
counter-empty-short = free
counter-empty-hint = Scan a customer’s card, or type the last digits of the phone. Whoever comes stays here until they leave.
counter-visitors = Here today
counter-sale-short = Sale
counter-key-sale = Sale without a name
counter-key-new = New customer
counter-key-help = All keys

guest-leaves = Left
guest-number = Customer { $shown }
guest-birthday = { $count ->
        [0] Birthday today
        [one] Birthday tomorrow
       *[other] Birthday in { $shown } days
    }
guest-no-letters = Wants no messages
guest-ask = Ask: may we write to them?
guest-ask-say = Ask:
guest-lacks-name = We do not have their name yet.
guest-lacks-phone = We do not have their phone yet.
guest-lacks-right-phone = Their number is wrong. Ask for the right one.
guest-lacks-write = Write down
guest-lacks-not-now = Not this time
guest-owed = { $count ->
        [one] { $shown } point owed
       *[other] { $shown } points owed
    }
guest-not-member = Not in the club yet
guest-join = Join the club
guest-card = Card
guest-last = { $count ->
        [0] Here today
        [one] Last here yesterday
       *[other] Last here { $shown } days ago
    }
guest-usual = { $count ->
        [one] usually every day
       *[other] usually every { $shown } days
    }
guest-never = Has not bought anything yet.
guest-sale = Register sale
guest-spend = Spend points
sale-is-open = The sale is open
spend-not-member = They collect no points yet.
spend-no-points = They have no points to spend yet.
sign-back = { $count ->
        [one] Back after { $shown } day
       *[other] Back after { $shown } days
    }
sign-new = First purchase
sign-nth = Visit no. { $shown }

notice-label = To be answered
notice-doubtful-day = This computer’s date has jumped. Is today really { $day }?
notice-day-right = Yes, it is
notice-open-import = The import of { $file } stopped half way; { $count ->
        [one] { $shown } row is in
       *[other] { $shown } rows are in
    }.
notice-open-import-go = Look at it

notice-draft-sale = A sale was half typed: { $text }
notice-draft-customer = A new customer was half typed: { $text }
notice-draft-edit = A change of details was half typed: { $text }
notice-draft-letter = The words of the letter were half typed ({ $text })
notice-draft-note = A note was half typed: { $text }
notice-draft-go = Go on with it
notice-draft-drop = Drop it

toast-label = What was just done
undo = Undo
undone = Undone.
close = Close
cancel = Cancel
back = Back
save = Save
change = Change
more = Show more
yes = Yes
no = No
optional = optional
print = Print
list-and = { " and " }
list-comma = { ", " }
list-stop = { ". " }
language-fa = فارسی
language-ka = ქართული
language-en = English

no-name = No name
no-name-reference = no. { $reference }
no-name-number = Customer { $shown }
somebody = somebody
points = { $count ->
        [one] point
       *[other] points
    }
points-unit = points
points-of = { $count ->
        [one] { $shown } point
       *[other] { $shown } points
    }
people-word = { $count ->
        [one] person
       *[other] people
    }
people-count = { $count ->
        [one] { $shown } person
       *[other] { $shown } people
    }
days-word = { $count ->
        [one] day
       *[other] days
    }
days-ago-word = { $count ->
        [one] day ago
       *[other] days ago
    }
members-word = { $count ->
        [one] member
       *[other] members
    }
at-time = { $day }, { $time }
megabytes = { $shown } MB

amount-which = Which one is meant?
date-open = Open the calendar
date-earlier = Earlier month
date-later = Later month

sum-title = Points
sum-before = Until today
sum-earned = This purchase
sum-spent = Spent now
sum-after = Will be
