# Promotions and coupons: the list, the form, at the sale, on paper.

promotions-title = Promotions
promotions-new = New promotion
promotions-none = There is no promotion yet. Make one; the sale will remind you of it.
promotions-cost = So far they cost { $cost }; you expected { $expected }.
promotions-cost-alone = So far they cost { $cost }.
promotions-open-club = Promotions and coupons

promotion-stands-open = open
promotion-stands-off = put aside
promotion-stands-ahead = not yet begun
promotion-stands-over = over
promotion-stands-used_up = used up
promotion-of-step = price of a step; it is changed in the club program
promotion-over-budget = more than expected
promotion-sum = { $count ->
        [one] { $shown } use, people: { $people }, { $cost } spent
       *[other] { $shown } uses, people: { $people }, { $cost } spent
    }
promotion-sum-none = Nobody has used it yet.
promotion-days = from { $first } to { $last }
promotion-expected-line = expected { $expected }
promotion-edit = Change
promotion-coupons = Coupons
promotion-effect = What it did

kind-percent = { $percent } off everything
kind-percent-goods = { $percent } off { $goods }
kind-amount = { $off } off from { $least }
kind-amount-any = { $off } off any sale
kind-price = { $goods } for { $price } each
kind-n_for_m = Take { $take }, pay { $pay }
kind-n_for_m-goods = { $goods }: take { $take }, pay { $pay }
kind-bundle = { $goods } together for { $price }
kind-gift_over = { $gift } as a gift from { $threshold }
kind-most = at most { $most }

audience-everyone = for everybody
audience-members = for members of the club
audience-steps = for { $steps }
audience-visits = { $count ->
        [one] for who came at least { $shown } time
       *[other] for who came at least { $shown } times
    }
audience-best = for the best { $percent } by what they bought: from { $least } in all, reckoned { $day }
audience-best-new = for the best { $percent } by what they bought
audience-chosen = { $count ->
        [one] for { $shown } chosen customer
       *[other] for { $shown } chosen customers
    }
audience-newcomers = for new customers
window-from = from { $day }
window-until = to the end of { $day }
window-weekdays = on { $days }
window-hours = { $from } to { $to }
limit-each = { $count ->
        [one] { $shown } time each
       *[other] { $shown } times each
    }
limit-total = { $count ->
        [one] { $shown } time in all
       *[other] { $shown } times in all
    }
limit-coupon = only with a coupon
limit-alone = not beside others

promotion-form-new = New promotion
promotion-form-edit = Change the promotion
promotion-pick = What kind of promotion?
pick-percent = Percent off
pick-amount = An amount off
pick-price = Special price
pick-n_for_m = Buy one, take two
pick-bundle = Several goods in one package
pick-gift_over = Gift for a big purchase
promotion-propose = What hardly sells, beside what everybody buys
promotion-propose-days = by the sales of the last { $shown } days
promotion-propose-none = Nothing sells so slowly beside the rest.
promotion-propose-take = Make this bundle
promotion-propose-slow = { $count ->
        [0] { $goods }, not sold at all
        [one] { $goods }, sold once
       *[other] { $goods }, sold { $shown } times
    }
promotion-propose-strong = { $count ->
        [one] with { $goods }, sold once
       *[other] with { $goods }, sold { $shown } times
    }
promotion-propose-together = { $count ->
        [one] once in the same sale
       *[other] { $shown } times in the same sale
    }
ready-promotion-percent = Discount
ready-promotion-amount = Amount off
ready-promotion-price = Special price
ready-promotion-n_for_m = Buy one, take two
ready-promotion-bundle = Package
ready-promotion-gift_over = Gift
promotion-field-name = Its name
promotion-field-percent = Percent
promotion-field-most = At most in one sale
promotion-field-goods = Off which goods or group? Empty means all
promotion-field-goods-needed = Which goods or group?
promotion-field-not = But not
promotion-field-off = How much less
promotion-field-least = For sales from
promotion-field-least-hint = When goods come back and the rest is below this sum, the seller is told; nothing is taken back by itself.
promotion-field-price = Price for a piece or kilogram
promotion-field-take = How many they take
promotion-field-pay = How many they pay
promotion-field-bundle-price = Price of the package
promotion-field-part = Goods
promotion-field-part-count = How many in the package
promotion-field-part-list = What they cost outside it
promotion-part-add = More goods
promotion-field-threshold = For sales from
promotion-field-gift = Gift
promotion-field-gift-cost = What the gift costs the shop
promotion-field-gift-share = At most this share of what the sale earns
promotion-field-audience = For whom
audience-pick-everyone = Everybody
audience-pick-members = Members of the club
audience-pick-steps = Steps of the club
audience-pick-visits = Who came often
audience-pick-best = The best customers
audience-pick-chosen = Chosen customers
audience-pick-newcomers = New customers
audience-field-visits = Came at least so many times
audience-field-best = So many percent of the customers
audience-best-hint = By all they bought here, returns taken off. The sum it takes is reckoned when you save and stays so until you save again.
audience-add-guest = Add { $name }
audience-guest-hint = Find a customer so that they stand at the counter, then add them here.
audience-clear = Empty the list
promotion-field-from = From
promotion-field-until = To the end of
promotion-field-hours-from = From hour
promotion-field-hours-to = To hour
promotion-field-weekdays = Only on these days
promotion-field-each = How often for each
promotion-field-total = How often in all
promotion-field-together = Stands beside other promotions
promotion-field-code = Only with a coupon
promotion-field-expected = What all of it may cost
promotion-field-margin = Warn when less than this percent is left
promotion-field-active = Switched on
promotion-more = Time, limits and budget
promotion-save = Save the promotion
promotion-try = On a sale of
promotion-try-cost = What the goods cost the shop
promotion-try-off = { $off } less; { $rest } to pay.
promotion-try-gift = Gift: { $gift }.
promotion-try-nothing = It gives nothing on this sale.
promotion-try-margin = The shop keeps { $margin }.
promotion-try-loss = The shop loses { $loss }.

promoted-before-since = { $count ->
        [one] { $shown } day before it began, and as long since ({ $from } to { $to })
       *[other] { $shown } days before it began, and as long since ({ $from } to { $to })
    }
promoted-not-begun = It has not begun yet.
promoted-goods = Goods
promoted-before = Before
promoted-since = Since
promoted-sold = { $quantity } · { $amount }
promoted-part = Share of the package’s price
promoted-sales = Its sales brought in { $sales }; { $off } was taken off.
promoted-sales-alone = Its sales brought in { $sales }.

offer-percent = You have { $percent } off: { $off } less.
offer-percent-goods = { $percent } off { $goods }: { $off } less.
offer-step = As you are { $name }: { $off } less.
offer-step-goods = As you are { $name }: { $off } less for { $goods }.
offer-amount = This purchase is { $off } less.
offer-price = Your special price: { $off } less.
offer-n_for_m = You take { $take } and pay { $pay }: { $off } less.
offer-bundle = Together it is cheaper: { $off } less.
offer-gift_over = There is a gift for you: { $gift }.
offers-title = Promotion
offers-left = { $off } less; { $rest } to pay
offer-by-coupon = with a coupon
near-gift_over = { $more } more, and { $gift } is a gift.
near-amount = { $more } more, and { $off } comes off.
near-pieces = { $count ->
        [one] Take { $shown } more, it is free.
       *[other] Take { $shown } more, they are free.
    }
near-goods = Take { $goods } too: together it is { $price }.
worry-below_cost = With “{ $name }” this sale loses { $loss }.
worry-thin_margin = With “{ $name }” only { $left } is left, less than { $percent }.
worry-costly_gift = The gift of “{ $name }” costs { $cost }, more than { $percent } of what this sale earns.
worry-over = { $came } off is more than you may give ({ $limit }).
sale-reason = Reason
sale-coupon = Coupon or scratch card
sale-coupon-code = Code
sale-coupon-add = Add
sale-coupon-opens = Coupon “{ $name }”
sale-coupon-drop = Take the coupon out
sale-pieces = Pieces

coupons-title = Coupons of “{ $name }”
coupons-none = No coupon was given out yet.
coupons-issue = Give out coupons
coupons-open = For whoever brings it
coupons-chosen = For a customer
coupons-count = How many coupons
coupons-uses = How often each
coupons-until = To the end of
coupons-make = Make the coupons
coupons-print = Print the sheet of coupons
coupon-tail = …{ $tail }
coupon-open = whoever brings it
coupon-used = { $used } of { $most } times
coupon-until = to the end of { $day }
coupon-is-blocked = blocked
coupon-block = Block
coupon-unblock = Open again
coupons-more = More of the list
print-coupons = Sheet of coupons
coupon-sheet-for = for { $name }
coupon-sheet-uses = { $count ->
        [one] good for { $shown } purchase
       *[other] good for { $shown } purchases
    }
setting-usual-margin = Usual margin of a sale
setting-usual-margin-hint = What is left of every 100 that are sold. Warnings of promotions are reckoned from it; 0 means no warnings.

done-promotion_changed = Promotion “{ $detail }” kept.
done-coupons_issued = Coupons of “{ $detail }” are ready.
done-coupons_blocked = The coupon is { $detail } now.
detail-coupons_blocked-blocked = blocked
detail-coupons_blocked-opened = open
override-below_cost = Sold below cost, a loss of { $came_to }
override-thin_margin = Little was left of a sale: { $came_to }
override-costly_gift = A gift dear for its sale: { $came_to }

error-promotion_unknown = This promotion is not there any more. Nothing was changed; look at the list again.
error-promotion_not_sound = Something in this promotion cannot be: a number, the days or the goods. Please check what you typed.
error-no_buyers = Nobody has bought here yet, so nobody is among the best. Nothing was saved.
error-promotion_not_now = “{ $name }” cannot be had here and now, or somebody else took the last one. Nothing was recorded; take the tick out and register again.
error-promotion_needs_no_code = Everybody it is meant for has this promotion without a coupon. First switch on “only with a coupon”.
error-coupon_unknown = There is no coupon with this code. Please read the digits once more.
error-coupon_check_digit = A digit of this coupon is wrong. Please read it once more.
error-coupon_not_sound = How many coupons, how often or until when: one of them cannot be.
error-coupon_blocked = This coupon is blocked and opens nothing.
error-coupon_not_yours = This coupon belongs to another customer.
error-coupon_used_up = This coupon is used up.
error-coupon_not_yet = This coupon is not open yet.
error-coupon_over = The last day of this coupon is over.
