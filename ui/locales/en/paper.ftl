# What comes on paper, what the shop owes people, and the score.

debt-title = What we owe people
debt-lead = If everybody came today with all they hold, it would be worth this much by today’s program.
debt-total = In all
debt-points = Points
debt-stamps = Stamps
debt-gift = Gift cards
debt-credit = Store credit
debt-tickets = Draw tickets
debt-owed = Points people owe the shop
debt-owed-hint = Told beside it; not taken off.
debt-from = From
debt-until = To
debt-moves = How it moved
debt-kind = What
debt-before = Before
debt-given = Given
debt-used = Used
debt-ended = Ended
debt-corrected = Corrected
debt-open = Open
debt-worth = Worth
debt-months = Points by month
debt-month = Month
debt-bars = Points given and used by month; the same numbers stand in the table.
debt-none = Nobody holds anything yet.
debt-unit-stamps = stamps
club-debt-go = What we owe people
club-leaflet-go = Leaflet of the club

print-card = Club card
print-slip = Slip of a sale
print-leaflet = Leaflet of the club
print-statement = The year both ways
print-go-card = Print the card
print-go-slip = Print the slip
print-go-statement = The year both ways
card-look = Code
card-look-bars = Bars
card-look-square = QR
card-paper = Paper
card-paper-card = Card, 85.6 × 54 mm
card-paper-sheet = A4, ten a page
card-none = There is no open card to print.
card-of = Club card of { $shop }

slip-paper = Paper
slip-wide-58 = 58 mm
slip-wide-80 = 80 mm
slip-number = Sale { $number }
slip-to-pay = To pay
slip-off = Taken off
slip-paid-points = With points
slip-paid-gift = With gift card
slip-paid-credit = With credit
slip-paid-till = At the till
slip-returned = Returned
slip-voided = This sale was voided.
slip-points = Points
slip-rule-usual = For this purchase
slip-rule-referral = For coming by recommendation
slip-spent = Used
slip-now = Points now
slip-worth = Worth { $worth }
slip-next-end = { $count ->
        [one] { $shown } point ends on { $day }
       *[other] { $shown } points end on { $day }
    }
slip-stamps = { $on } of { $needs }
slip-free = { $count ->
       *[other] Free: { $shown } × { $gives }
    }
slip-step = Step
slip-thanks = Thank you, and see you again.

leaflet-title = The club of { $shop }
leaflet-lead = A small thank-you for coming back to { $shop }. It costs nothing, and these are all the rules.
leaflet-collect = How to collect
leaflet-collect-how = Show your card at each purchase, or tell us your mobile number.
leaflet-stamps = Stamp cards
leaflet-steps = Steps
leaflet-step = { $step }: { $from }
leaflet-use = How to use
leaflet-use-how = Say at the counter how many points you want to use; a part is fine.
leaflet-thanks = Bring a friend
leaflet-leave = How to leave
leaflet-leave-how = A word at the counter is enough, at any time, and we ask for no reason.
leaflet-leave-kept = Your points and stamps stay for the day you come back.
leaflet-leave-gone = Your points and stamps are removed then; use them before.
leaflet-leave-messages = You can also stay in the club and get no messages.
leaflet-as-of = These rules are of { $day }.

statement-title = { $name } and { $shop } in { $year }
statement-span = { $from } to { $to }
statement-year = Year
statement-gave = What you gave us
statement-got = What you got from us
statement-purchases = Purchases
statement-sum = For
statement-visits = Days you came
statement-brought = People you brought
statement-points = Your points
statement-before = Before this year
statement-given = Earned and given
statement-used = Used
statement-ended = Ended
statement-corrected = Corrected
statement-after = Points at the end
statement-paid-points = Paid with points
statement-paid-gift = Paid with gift cards
statement-paid-credit = Paid with credit
statement-off = Taken off prices
statement-stamps = { $card }: stamps
statement-rewards = Rewards
statement-reward = { $count ->
       *[other] { $name } × { $shown }
    }
statement-step = Your step
statement-thanks = Thank you for staying with us.

score-title = Bond with the shop
score-shown = { $count ->
       *[other] { $shown } of 100
    }
score-hint = 50 is usual here: money, visits and years together.
setting-score-spend = Bond: money
setting-score-spend-hint = How much it counts in the bond with the shop, 0 to 10; 0 leaves it out.
setting-score-visits = Bond: visits
setting-score-visits-hint = How much it counts in the bond with the shop, 0 to 10; 0 leaves it out.
setting-score-years = Bond: years
setting-score-years-hint = How much it counts in the bond with the shop, 0 to 10; 0 leaves it out.

guide-title = How our club works
guide-lead = For whoever stands at the counter. The rules below are the present ones.
guide-ask = Ask for the card or the last digits of the phone before you take the money.
guide-show = F9: what this sale earns stands there before Enter. F8 uses points.
guide-wrong = A mistake? Ctrl+Z. A return gives back exactly what that sale had given.
guide-print = Print the leaflet
print-only = Only: { $text }
