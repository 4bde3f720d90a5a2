# The start: the first one, and when something is in the way.

start-welcome = Welcome to Vafa
start-welcome-lead = A notebook beside the till: who your people are, what they bought, who is missed. Everything stays on this computer.
start-name = Name of the shop
start-name-example = as over the door
start-currency = Money
start-currency-hint = It stays for ever; the unit that is shown can change later.
currency-IRR = Iran: toman, rial
currency-GEL = Georgia: lari
currency-USD = US dollar
currency-EUR = Euro
start-found = Open my shop
start-needs-name = Type the name of the shop first.
start-sample-title = Or look around first
start-sample-lead = A made-up shop with 300 customers and two years of purchases, in a file of its own. It never mixes with yours.
start-sample-fa = Persian sample shop
start-sample-ka = Georgian sample shop
start-working = One moment…

start-elsewhere-title = The shop is open already
start-elsewhere-what = Another window of Vafa has it open.
start-elsewhere-safe = Nothing is lost; work goes on there.
start-elsewhere-act = Show that window
start-newer-title = This shop is from a newer Vafa
start-newer-what = It was last opened by a newer version than this one.
start-newer-safe = Nothing was touched. Install the newer version on this computer.
start-newer-act = Try again
start-damaged-title = The shop’s file is damaged
start-damaged-what = It was moved aside and kept.
start-damaged-safe = The last good backup can be opened; sales made after it are listed, so that they can be entered again.
start-damaged-act = Open the last good backup
start-read_only-title = The shop cannot be written
start-read_only-what = The file or its folder is read-only.
start-read_only-safe = Everything can be read; nothing can be added until this is mended.
start-read_only-act = Open it to read
start-disk_full-title = The disk is full
start-disk_full-what = There is no room to write.
start-disk_full-safe = What was registered is safe. Make room and try again.
start-disk_full-act = Open it to read
start-network_folder-title = The shop lies in a shared folder
start-network_folder-what = A network or cloud folder can damage the file while two computers use it.
start-network_folder-safe = Nothing is lost. Move the shop onto this computer.
start-network_folder-act = Move it here
start-upgrading-title = The shop is being renewed
start-upgrading-what = This version keeps its book in a new way; a backup was made first.
start-upgrading-safe = It takes a moment. Please do not switch off.
start-unreadable-title = The shop could not be opened
start-unreadable-what = Something unexpected is in the way.
start-unreadable-safe = Nothing was changed. Try again, or save a report for support.
start-unreadable-act = Try again
start-backup = The last good backup is of { $at }.
start-lost = { $count ->
        [one] { $shown } sale is later than that:
       *[other] { $shown } sales are later than that:
    }
start-stay = Leave it there
