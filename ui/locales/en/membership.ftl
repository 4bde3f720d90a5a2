# Cards, stamps and leaving by hand; the counter's glance; what stands behind a sale.

card-lost = Lost
card-lost-hint = Card { $code } opens nothing from then on; a scan of it names the new one.
card-replace = Replace the card
card-replaced = replaced by { $other }
scan-replace = Instead of the lost { $code }
adjust-stamps-how-many = How many stamps? With − they are taken.
adjust-both = Adjust points or stamps
adjust-what = What
adjust-stamps-of = Stamps: { $card }
club-source = How they said it
club-source-counter = at the counter
club-source-form = signed form
club-source-message = message or call
club-source-import = from an imported file
club-history = Membership so far
club-history-joined = In the club since { $day }
club-history-paused = Paused on { $day }
club-history-left = Left on { $day }
club-rules-of = rules of { $day }
leave-keeps = This stays for the day they come back:
leave-drops = This goes when they leave, by the rules of the club:
leave-nothing = They hold no points and no stamps.
leave-stays = This stays in any case:
leave-points = { $count ->
        [one] { $shown } point, worth { $worth }
       *[other] { $shown } points, worth { $worth }
    }
leave-stamps = { $count ->
        [one] { $card }: { $shown } stamp
       *[other] { $card }: { $shown } stamps
    }
leave-gift = Gift cards, { $amount }
leave-credit = Store credit, { $amount }
leave-waiting = { $count ->
        [one] { $shown } reward that waits to be fetched
       *[other] { $shown } rewards that wait to be fetched
    }
leave-owed = { $count ->
        [one] { $shown } point they owe
       *[other] { $shown } points they owe
    }
leave-confirm = They leave the club

guest-reward-now = { $count ->
        [one] Can have { $name } now
       *[other] Can have { $name } now, or another reward
    }
guest-reward-missing = { $count ->
        [one] { $shown } point to { $name }
       *[other] { $shown } points to { $name }
    }
guest-coupons = { $count ->
        [one] Has a coupon of their own
       *[other] Has { $shown } coupons of their own
    }
guest-service = { $name }: { $left } free this year
guest-late = { $amount } of the plan is late
guest-stamp-visit = One stamp
guest-stamp-visit-hint = A visit without an amount
help-key-stamp-visit = One stamp for a visit, without an amount

purchase-tell = Details
purchase-told = What this sale gave
purchase-off = { $amount } off
told-rule = { $name }: { $gain }
told-tickets = { $count ->
        [one] { $shown } ticket for { $draw }
       *[other] { $shown } tickets for { $draw }
    }
told-off = { $name }: { $off } off
told-gift = { $name }: { $gift } as a gift
told-step = Price of the step
told-spent = { $count ->
        [one] { $shown } point paid { $paid }
       *[other] { $shown } points paid { $paid }
    }
told-scratch = { $count ->
        [one] { $shown } scratch card
       *[other] { $shown } scratch cards
    }
told-returned = Returned on { $day }: { $amount }
told-returned-till = Returned on { $day }: { $amount }, of it { $till } out of the till
told-returned-nothing = Returned on { $day }: { $amount }, nothing out of the till
told-none = This sale gave nothing and nothing was taken off.
sale-credit = { $amount } of credit
sale-tickets = { $count ->
        [one] { $shown } ticket for { $draw }
       *[other] { $shown } tickets for { $draw }
    }

done-stamps_adjusted = Stamps of { $name }: { $stamps }.
timeline-stamps_adjusted = Stamps { $stamps }: { $detail }
detail-stamps_adjusted-visit = for a visit
limit-stamps = Stamps by hand
override-stamps_by_hand = Stamps by hand: { $came_to }, limit { $limit }
error-over_stamps = { $came_to_shown } stamps by hand today, and the limit is { $limit_shown }. Write a reason; it will be listed.
error-stamp_not_now = There is no stamp to give now: this visit has its stamp, or the next one is due later.

statement-gift-favour = Done for you
statement-gift-promotion = Gifts with purchases
statement-gift-prize = Prizes
statement-gift-sample = To try at home
statement-gift-money = Gift cards from us

relative-page = Is a customer too? Find them
relative-page-not = Not this customer
network-kin = family
network-kin-of = with { $name }: { $relation }
