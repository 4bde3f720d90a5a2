# Help, printed pages, and what the import room says besides.

help-title = Keys and first steps
help-keys = Keys
help-how = How it goes
help-key-omnibox = To the field on top: number, name, card or command
help-key-sale = Sale, of whoever is at the counter or of nobody
help-key-spend = Spend points
help-key-stamps = What a full stamp card is good for was given
help-key-new = New customer
help-key-consent = Answer “may we write?”
help-key-enter = Open what was found, register what was typed
help-key-esc = Back; at the counter: they have left
help-key-undo = Take back the last act
help-key-activity = Everything that was done
help-key-help = This page
help-step-find = Type the last digits of the phone or a part of the name, or scan the card. Enter opens the person; they stay at the counter until they leave.
help-step-sale = F9, the amount, Enter. What it does to the points stands beside it before you press Enter.
help-step-undo = Done by mistake? The slip at the foot of the page has “Undo”, and Ctrl+Z does the same.
help-step-missing = “We miss you” lists who is late by their own habit. Choose a way, send the letter there, then press “Sent”.
help-step-import = A list from Excel or another till comes in through Customers: you see every row before it is written.
help-step-safe = Backups are made by themselves. Choose a second place for them in Settings.

print-sign-up = Sign-up form
print-purchases = Purchases of a customer
print-purchases-of = Purchases of { $name }
print-range = { $from } to { $to }
print-sum = { $count ->
        [one] { $shown } purchase
       *[other] { $shown } purchases
    }
print-at = Printed on { $day } at { $time }
paper-title = I join the club
paper-lead = With the club of { $shop } you collect points with every purchase.
paper-given = Given name
paper-family = Family name
paper-call-me = How shall we call you?
paper-phone = Mobile
paper-birthday = Birthday
paper-email = E-mail
paper-consent = { $shop } may send me news and offers, and write when I have not been for a while, by:
paper-stop = I can take this back at any time: a word at the counter is enough.
paper-date = Date
paper-signature = Signature

import-see-customers = See the customers
import-was-stopped = It was stopped; what is in stays until you take it back.
import-consent-whole = Say by which channel, since when and in which words; without all three nothing is kept.
import-refused-file = rows-left-out.csv
help-fonts = Fonts
help-fonts-lead = Vazirmatn and Noto Sans come with the program under the SIL Open Font License.
help-fonts-licence = Read the licence
