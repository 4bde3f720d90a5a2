# What keeping people costs the shop.

loyalty-cost-title = What loyalty costs us
loyalty-cost-lead = What the shop gave away to keep its people. Each thing counts once, on the day it left the shop.
loyalty-cost-days = Days
loyalty-cost-span = { $from } to { $until }
loyalty-cost-none = Nothing was given away in these days.
loyalty-cost-times = Times
loyalty-cost-people = People
loyalty-cost-money = Cost
loyalty-cost-promotion = Promotions and coupons
loyalty-cost-points = Paid with points
loyalty-cost-reward = Rewards
loyalty-cost-stamps = Full stamp cards
loyalty-cost-favour = Free services
loyalty-cost-trial = Samples
loyalty-cost-gift_card = Gift cards as a present
loyalty-cost-credit = Credit given
loyalty-cost-draw = Draw prizes
loyalty-cost-scratch = Scratch card prizes
loyalty-cost-thanks = Thanks for recommendations
loyalty-cost-thanks-line = { $count ->
        [one] { $shown } point as thanks for a recommendation, worth { $worth }
       *[other] { $shown } points as thanks for recommendations, worth { $worth }
    }
loyalty-cost-thanks-why = Not in the sum: points cost the shop when they are used, and are counted there.
print-loyalty-cost = What loyalty costs us
