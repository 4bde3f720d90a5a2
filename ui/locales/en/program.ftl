# The club's program: rules, the life of points, steps, stamp cards.

program-title = Club program
program-part-ready = Ready to start
program-part-rules = Earning
program-part-life = Worth and life
program-part-ladder = Steps
program-part-stamps = Stamp cards
program-part-thanks = Referrals
program-part-limits = Limits of sellers
program-save = Save program
program-drop = Drop the changes
program-unsaved = The changes are not saved yet.
program-incomplete = Something is not complete; it is marked where it stands.
program-add = Add
program-remove = Remove
program-edit = Change
program-ready-done = This is fine

ready-lead = Take one; its numbers can be changed afterwards.
ready-choose = Take this one
ready-cafe_stamps = Café stamps
ready-cafe_stamps-for = For cafés, barbers, bakeries: people who come often.
ready-grocer_points = Grocer points
ready-grocer_points-for = For groceries, fruit, pharmacies: everyday purchases.
ready-boutique_ladder = Boutique ladder
ready-boutique_ladder-for = For clothes, jewellery, furniture: large purchases now and then.
ready-name-card = Stamp card
ready-name-free = a drink
ready-name-step-one = Friend
ready-name-step-two = Regular
ready-name-step-three = Family

gain-points = { $count ->
        [one] { $shown } point
       *[other] { $shown } points
    }
gain-stamps = { $count ->
        [one] { $shown } stamp on “{ $card }”
       *[other] { $shown } stamps on “{ $card }”
    }
gain-tickets = { $count ->
        [one] { $shown } draw ticket
       *[other] { $shown } draw tickets
    }
gain-credit = { $amount } of credit

rule-per_amount = { $gain } for every { $per } paid.
rule-per_amount-steps = { $gain } for every full { $per }.
rule-per_visit = { $gain } for the first purchase of a day.
rule-per_goods = { $gain } for every piece.
rule-per_goods-of = { $gain } for every piece of { $goods }.
rule-once = { $gain } as a gift.
rule-example = A sale of { $sale } gives { $gain }, for example.

cond-off = put aside for now
cond-weekdays = on { $days }
cond-month-days = on the days { $days } of a month
cond-birthday = { $count ->
        [0] on the birthday
        [one] once a year, from { $shown } day before the birthday to { $shown } after it
       *[other] once a year, from { $shown } days before the birthday to { $shown } after it
    }
cond-joined = { $count ->
        [0] on the anniversary of joining
        [one] once a year, from { $shown } day before the anniversary of joining to { $shown } after it
       *[other] once a year, from { $shown } days before the anniversary of joining to { $shown } after it
    }
cond-nth = { $count ->
       *[other] on visit { $shown }
    }
cond-nth-every = { $count ->
        [one] on every visit
       *[other] once in { $shown } visits
    }
cond-joining = at joining, once and for all
cond-reached = { $count ->
        [one] for earning { $points } points in { $shown } day
       *[other] for earning { $points } points within { $shown } days
    }
cond-only = only { $goods }
cond-not = not { $goods }
cond-least = from { $amount } up
cond-most-sale = at most { $most } a sale
cond-most-day = at most { $most } a day
cond-delay = { $count ->
        [one] at most once in { $shown } minute
       *[other] at most once in { $shown } minutes
    }
cond-no-tax = without tax
cond-no-delivery = without delivery
cond-no-wrapping = without wrapping
cond-by-step = times the step
cond-on-points = also on what points pay
cond-on-gift = also on what gift cards pay
cond-round-down = fractions down
cond-round-nearest = fractions to the nearest
cond-round-up = fractions up
cond-from = from { $day }
cond-to = until { $day }

short-per_amount = amount
short-per_visit = visit
short-per_goods = goods
short-birthday = birthday
short-joined = anniversary
short-nth = special visit
short-joining = joining
short-reached = milestone
short-day = special day
short-once = gift

life-never = Points never end.
life-days = { $count ->
        [one] A point lasts { $shown } day.
       *[other] A point lasts { $shown } days.
    }
life-month_end = { $count ->
        [0] A point lasts to the end of its month.
        [1] A point lasts to the end of the next month.
       *[other] A point lasts to the end of the month { $shown } months later.
    }
life-season_end = { $count ->
        [0] A point lasts to the end of its season.
        [1] A point lasts to the end of the next season.
       *[other] A point lasts to the end of the season { $shown } seasons later.
    }
life-year_end = { $count ->
        [0] A point lasts to the end of its year.
        [1] A point lasts to the end of the next year.
       *[other] A point lasts to the end of the year { $shown } years later.
    }
life-example = Points of today last through { $day }.
life-field = Life
life-after = How many more
life-length = How many days
life-pick-never = for ever
life-pick-days = some days
life-pick-month_end = to the end of a month
life-pick-season_end = to the end of a season
life-pick-year_end = to the end of a year
life-new-only = A new rule counts for points from now on only.
life-preview = What would it do to earlier points?
life-preview-none = Earlier points stay as they are; nobody loses anything.
life-preview-gain = { $count ->
        [one] { $shown } person gets more time than now, and nobody loses anything.
       *[other] { $shown } people get more time than now, and nobody loses anything.
    }
life-preview-lose = { $count ->
        [one] { $points } points of { $shown } person, worth { $worth }, end sooner; none of them within 30 days.
       *[other] { $points } points of { $shown } people, worth { $worth }, end sooner; none of them within 30 days.
    }
life-apply = For earlier points too
pending-field = Usable after
pending-words = { $count ->
        [0] Points can be used at once.
        [one] Points can be used after { $shown } day, when the time for returns is over.
       *[other] Points can be used after { $shown } days, when the time for returns is over.
    }
spend-words = { $count ->
        [one] { $shown } point pays { $worth } at the counter.
       *[other] { $shown } points pay { $worth } at the counter.
    }
spend-words-nothing = Points pay nothing at the counter.

rules-none = There is no rule yet. Add one, or take a ready program.
rules-add = Which rule?
rules-kind-per_amount = By amount
rules-kind-per_visit = Each visit
rules-kind-per_goods = By goods or group
rules-kind-weekday = Gift on a weekday
rules-kind-month_day = Gift on a day of the month
rules-kind-birthday = Birthday gift
rules-kind-joined = Anniversary gift
rules-kind-joining = Gift for joining
rules-kind-nth = Gift on the n-th visit
rules-kind-reached = Gift for a milestone
rule-field-name = Name (optional)
rule-field-points = How many
rule-field-points-credit = How much
rule-field-into = Goes to
rule-into-points = Points
rule-into-credit = Credit
rule-into-tickets = Tickets: { $draw }
rule-field-per = For how much paid
rule-field-steps = Only for each full amount
rule-field-only = Only these goods or groups
rule-field-not = Not these goods or groups
rule-field-goods-hint = Put commas between them.
rule-field-weekdays = Weekdays
rule-field-month-days = Days of the month
rule-field-month-days-hint = For example 1, 15
rule-field-around = Days before and after
rule-field-nth = Which visit
rule-field-every = and again after as many
rule-field-reached = How many points
rule-field-within = Within days
rule-reached-hint = What came back does not count. When goods come back later and the points no longer reach it, the bonus goes too; it can be reached again.
rule-field-least = Smallest sale
rule-field-most-sale = Most for a sale
rule-field-most-day = Most for a day
rule-field-delay = Time between two
rule-field-parts = These do not earn
rule-part-tax = Tax
rule-part-delivery = Delivery
rule-part-wrapping = Wrapping
rule-field-also = These earn too
rule-also-points = What points pay
rule-also-gift = What gift cards and credit pay
rule-field-by-step = Multiplied by the step
rule-field-active = In use
rule-field-from = From
rule-field-to = Until
rule-more = Conditions and limits
none-shown = none

ladder-none = There are no steps yet. With steps, whoever buys more gets more.
ladder-begin = Make steps
ladder-remove = Remove all steps
ladder-basis = What is counted
ladder-basis-points = Points earned
ladder-basis-balance = Points held
ladder-basis-spend = Money paid
ladder-basis-visits = Days with a purchase
ladder-span = Over which time
ladder-span-rolling = The last days
ladder-span-year = This year
ladder-span-lifetime = Always
ladder-span-days = How many days
ladder-keep = How long a step is kept
ladder-keep-grace = Some days of grace
ladder-keep-this_year_and_next = To the end of the next year
ladder-keep-from_entry = Some months from reaching it
ladder-keep-days = Grace
ladder-keep-months = Months
months-unit = months
times-unit = times
ladder-words-rolling = { $count ->
        [one] { $what } of the last day: that is what counts.
       *[other] { $what } of the last { $shown } days: that is what counts.
    }
ladder-words-year = { $what } of this year: that is what counts.
ladder-words-lifetime = { $what } from the beginning: that is what counts.
ladder-keep-words-grace = { $count ->
        [0] Up at once; down on the day it is no longer reached.
        [one] Up at once; down { $shown } day after it is no longer reached.
       *[other] Up at once; down { $shown } days after it is no longer reached.
    }
ladder-keep-words-this_year_and_next = Up at once; a step is kept to the end of the next year.
ladder-keep-words-from_entry = { $count ->
        [one] Up at once; a step is kept { $shown } month.
       *[other] Up at once; a step is kept { $shown } months.
    }
step-add = One more step
step-name = Name of the step
step-from = From
step-factor = Points multiplied by
step-off = Always off the price
step-off-only = Off which goods or group? Empty means all
step-off-not = But not
step-priority = Place in queues (0 to 9)
step-services = Free service
step-service-name = Which service
step-service-times = A year
step-from-words = from { $from }
step-brings-factor = points × { $factor }
step-brings-off = { $off } off
step-brings-off-goods = { $off } off { $goods }
step-brings-off-not = not off { $goods }
step-brings-service = { $count ->
        [one] { $name }, free once a year
       *[other] { $name }, free { $shown } times a year
    }
step-brings-priority = { $count ->
       *[other] queue { $shown }
    }

stamps-none = There is no stamp card yet.
stamps-add = New card
stamps-name = Name of the card
stamps-needs = How many stamps
stamps-unit = stamps
stamps-gives = What is free
stamps-worth = What it costs the shop
stamps-active = In use
stamps-words = { $count ->
        [one] { $shown } stamp, and { $gives } is free.
       *[other] { $shown } stamps, and { $gives } is free.
    }
stamps-off = Switched off: it takes no new stamps. What people hold is still shown and given for.
stamps-no-rule = No rule gives stamps on this card yet.
stamps-add-rule = One stamp each visit

thanks-active = Give points for recommending
thanks-introducer = For who recommends
thanks-newcomer = For who comes
thanks-least = Smallest first purchase
thanks-words = After the first purchase of { $least } or more, whoever recommended gets { $introducer } points and the newcomer { $newcomer }. If it comes back, both go back. What is paid with points, gift cards or credit does not count.
thanks-words-off = Nothing is given for recommending.

setting-club-program = Rules, steps and stamp cards are in the club program.
setting-club-program-go = Club program
setting-coupon-back = Coupon of a voided sale
setting-coupon-back-back = can be used again
setting-coupon-back-gone = is used up
setting-coupon-back-hint = When the sale it was used at is voided. It holds for coupons given out from now on.
setting-after-leaving = Points of who leaves the club
setting-after-leaving-kept = stay
setting-after-leaving-gone = are removed
setting-after-leaving-hint = If they stay, they are there on the day somebody comes back.
limits-lead = More than this in a day, and a seller is asked for a reason that you can read later. Empty is no limit.
limits-taken-back = A sale that is taken back counts as returned. To put one’s own mistake right within minutes no reason is asked; over the limit it stands in your list all the same.
limits-all = All sellers
limits-by-all = { $name } goes by the limits of all sellers.
limits-own = Give limits of their own
limits-like-all = Go by the limits of all
limit-points = Points by hand
limit-off = Off a single sale
limit-gift = Gifts and credit
limit-returned = Returns

guest-pending = { $count ->
        [one] { $shown } point on its way
       *[other] { $shown } points on their way
    }
guest-expiring = { $count ->
        [one] { $shown } point until { $day }
       *[other] { $shown } points until { $day }
    }
guest-stamps = { $on } of { $needs } stamps
guest-stamps-free = { $count ->
        [1] { $gives } is free
       *[other] { $shown } × { $gives } is free
    }
guest-stamps-give = { $gives } given
guest-stamps-more = { $count ->
        [one] { $shown } stamp to { $gives }
       *[other] { $shown } stamps to { $gives }
    }
guest-step-missing = { $missing } to { $next }
guest-step-top = the highest step
guest-step-until = until { $day }
step-none = no step yet
missing-points = { $count ->
        [one] { $shown } point
       *[other] { $shown } points
    }
missing-visits = { $count ->
        [one] { $shown } visit
       *[other] { $shown } visits
    }

sale-usable-from = Usable from { $day }.
sale-to-step = This sale takes them to { $step }.
sale-stamps = { $count ->
        [one] { $card }: { $shown } stamp
       *[other] { $card }: { $shown } stamps
    }

ladder-history = Steps
ladder-now = Now { $step }
ladder-row-up = from { $from } to { $to }
ladder-row-down = down from { $from } to { $to }
ladder-why-reached = reached
ladder-why-kept = in grace
ladder-why-by_hand = by hand
ladder-set = Set by hand
ladder-set-step = Step
ladder-set-until = Until
ladder-set-until-hint = Empty is until you take it back.
ladder-set-reason = Why? It is kept.
ladder-set-save = Set this step
ladder-set-back = By the rule again
ladder-by-hand = by hand until { $until }
ladder-by-hand-open = by hand, without end
points-ending = Points that end

