# Gift cards, credit and rewards.

### Gift cards

gift-title = Gift card
gift-cards-title = Gift cards
gift-code = Code on the card
gift-code-hint = Scan the card or type its code.
gift-look = Look it up
gift-of = of { $amount }
gift-kind-sold = sold
gift-kind-reward = a present
gift-kind-apology = to make up for something
gift-state-open = open
gift-state-blocked = blocked
gift-state-refunded = paid back
gift-state-void = void
gift-until = Pays until { $day }.
gift-for-ever = Pays without an end.
gift-tail = Card ending in { $tail }
gift-holder = Held by { $name }
gift-use = Use at the sale
gift-block = Block
gift-unblock = Open again
gift-refund = Pay back { $amount }
gift-refund-why = Why is it paid back?
gift-print = Print the card
gift-moves = Movements
gift-move-load = put on
gift-move-spend = paid
gift-move-give_back = came back
gift-move-expire = ended
gift-move-remove = paid out
gift-move-take_back = taken back
gift-move-other = other
gift-shown = code shown for printing
gift-shown-by = { $name } saw the code, for printing
gift-new = New gift card
gift-new-kind = What for
gift-new-amount = Amount on the card
gift-new-until = Until (optional)
gift-new-reason = Why
gift-new-for = For { $name }
gift-new-sell = Sell the card
gift-new-give = Give the card
gift-new-hint = Selling a card is no purchase and earns no points. What is bought with it is.
gift-none = No gift card yet. Sell one with F7, or give one as a present.
gift-on-cards = On all cards
gift-credit-all = Credit of all people
gift-today-back = { $back } paid back
gift-sheet-title = Gift card
gift-sheet-keep = Whoever brings this card may spend it. Keep it like money.
print-gift-card = Gift card
print-reward-slip = Slip of a reward

### Paying a sale

tender-gift = Gift card
tender-gift-add = Add the card
tender-gift-remove = Take the card off
tender-gift-line = …{ $tail }: { $pays } of { $usable }
tender-credit = Credit
tender-credit-have = They have { $amount } of credit.
tender-credit-all = Use { $amount }
tender-rest = Left to pay: { $amount }
guest-credit = Credit: { $amount }
guest-gift-cards = Gift cards: { $amount }
credit-give = Give credit
credit-how-much = How much
credit-save = Give
return-as-credit = As credit for the next time, not out of the till
return-reason = Why it comes back
purchase-paid-gift = { $amount } with a gift card
purchase-paid-credit = { $amount } with credit

### Rewards

rewards-title = Rewards
rewards-lead = What people get for their points.
rewards-none = No reward yet. Add the first one: a name and how many points it takes.
reward-new = New reward
reward-name = Name
reward-kind = Kind
reward-kind-gift = a thing
reward-kind-discount = a discount
reward-kind-service = a service
reward-points = Points
reward-cost = Costs the shop (optional)
reward-stock = How many to give in all (optional)
reward-from-step = Only from this step on
reward-every-step = for everybody
reward-from = From (optional)
reward-until = Until (optional)
reward-save = Keep
reward-change = Change
reward-stop = Give no more
reward-go-on = Give again
reward-takes = { $count ->
        [one] { $shown } point
       *[other] { $shown } points
    }
reward-left = { $count ->
        [one] { $shown } left
       *[other] { $shown } left
    }
reward-given = { $count ->
        [one] given once
       *[other] given { $shown } times
    }
reward-step = from { $name } on
reward-not-inactive = is not given now
reward-not-not_yet = from { $day }
reward-not-over = ended on { $day }
reward-not-gone = none is left
reward-not-step_too_low = for { $name } and above
reward-not-missing = { $count ->
        [one] { $shown } more point
       *[other] { $shown } more points
    }
redeem-title = Spend points
redeem-for = { $name } may use { $shown } points.
redeem-at-sale = Pay part of the next sale with points
redeem-give = Give now
redeem-slip = Slip for later
redeem-stamps = Give { $gives }
redeem-stamps-full = { $name } is full
redeem-stamps-missing = { $name }: { $count ->
        [one] { $shown } more stamp
       *[other] { $shown } more stamps
    }
redeem-nothing = Nothing in the catalogue yet.
redeem-who = Who is at the counter? Find them first (F2).
slips-waiting = Waiting to be handed over
slip-hand-over = Hand over
slip-cancel = Cancel
slip-print = Print the slip
slip-state-waiting = waiting
slip-state-handed_over = handed over
slip-state-cancelled = cancelled
slip-sheet-lead = For { $name }
slip-sheet-bring = Bring this slip to the counter.

### Over a limit

overrides-title = Over a limit
overrides-none = Nothing went over a limit.
override-points_by_hand = Points by hand: { $came_to }, limit { $limit }
override-off = Percent off: { $came_to }, limit { $limit }
override-gift_money = Money given: { $came_to }, limit { $limit }
override-returned = Money returned: { $came_to }, limit { $limit }
override-at_once = Own act taken back within minutes: { $came_to } today, limit { $limit }
override-dated_back = { $count ->
        [one] Sale dated back { $shown } day: a promotion of that day, or a rule that gives by the day
       *[other] Sale dated back { $shown } days: a promotion of that day, or a rule that gives by the day
    }
override-undone = taken back since

### The frame

help-key-gift = Gift card
order-rewards = Rewards, catalogue, prizes
order-gift-cards = Gift cards, gift card
offer-code = Open the code

### What was done

done-gift_card_issued = { $name } has a gift card of { $amount }.
done-gift_card_issued-anonymous = Gift card of { $amount }, ending in { $detail }.
done-gift_card_changed = Gift card of { $name }: { $detail }.
done-gift_card_changed-anonymous = Gift card: { $detail }.
done-gift_card_shown = The whole code of { $name }’s gift card was shown for printing, ending in { $detail }.
done-gift_card_shown-anonymous = The whole code of a gift card was shown for printing, ending in { $detail }.
detail-gift_card_changed-open = open again
detail-gift_card_changed-blocked = blocked
detail-gift_card_changed-refunded = paid back
detail-gift_card_changed-void = void
done-credit_given = { $name } has { $amount } more of credit.
done-reward_changed = Reward “{ $detail }” was kept.
done-reward_redeemed = { $name } gets “{ $detail }”.
done-redemption_changed = Reward of { $name }: { $detail }.
detail-redemption_changed-waiting = chosen again
detail-redemption_changed-handed_over = handed over
detail-redemption_changed-cancelled = cancelled
timeline-gift_card_issued = Gift card of { $amount }
timeline-gift_card_issued-bare = Gift card
timeline-gift_card_changed = Gift card: { $detail }
timeline-gift_card_changed-bare = Gift card
timeline-gift_card_shown = Gift card code shown for printing, ending in { $detail }
timeline-gift_card_shown-bare = Gift card code shown for printing
timeline-credit_given = Credit of { $amount }: { $detail }
timeline-credit_given-bare = Credit
timeline-reward_redeemed = Reward: { $detail }
timeline-reward_redeemed-bare = Reward
timeline-redemption_changed = Reward: { $detail }
timeline-redemption_changed-bare = Reward
club-line-reward_redeemed = Reward: { $detail }
club-line-redemption_changed = Reward: { $detail }

### What went wrong

error-gift_card_unknown = There is no gift card with this code. Nothing was changed; read it once more.
error-gift_card_blocked = This gift card is blocked and pays nothing. Open it again first.
error-gift_card_closed = This gift card is closed: its money was paid back, or it was never sold.
error-gift_card_empty = Nothing is left on this gift card.
error-gift_card_over = This gift card was good until { $until }. Nothing was paid with it.
error-gift_card_not_sold = This gift card was a present: it is spent, never paid out.
error-money_short = There is { $have_minor_shown }, and { $need_minor_shown } is needed. Nothing was paid.
error-tender_too_much = The sale is only { $most_minor_shown }. Nothing was recorded; take less from the cards.
error-credit_needs_customer = Credit belongs to a customer, and this sale has none. Give the money back out of the till.
error-reward_unknown = This reward is not in the catalogue. Nothing was changed.
error-reward_inactive = This reward is not given now. No points were taken.
error-reward_not_yet = This reward is given from { $from } on. No points were taken.
error-reward_over = This reward was given until { $until }. No points were taken.
error-reward_gone = None of this reward is left. No points were taken.
error-reward_step = This reward is for a higher step. No points were taken.
error-slip_unknown = There is no slip with this code. Nothing was changed; read it once more.
error-slip_handed_over = This reward was handed over already. Nothing was changed.
error-slip_cancelled = This slip was cancelled, and its points went back.
error-slip_day_over = A reward is cancelled on the day it was chosen. Give points by hand, with a reason.
error-over_points = { $came_to_shown } points by hand today, and the limit is { $limit_shown }. Write a reason; it will be listed.
error-over_off = { $came_to_shown } percent off, and the limit is { $limit_shown }. Write a reason; it will be listed.
error-over_gift_money = { $came_to_minor_shown } given today, and the limit is { $limit_minor_shown }. Write a reason; it will be listed.
error-over_returned = { $came_to_minor_shown } returned today, and the limit is { $limit_minor_shown }. Write a reason; it will be listed.
