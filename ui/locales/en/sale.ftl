# The sale, and the purchases of a day.

sale-title = New sale
sale-for = for { $name }
sale-anonymous = without a name
sale-anonymous-row = Without a name
sale-amount = Amount
sale-spend = Spend points
sale-spend-none = none
sale-spend-most = All that fit: { $shown }, worth { $worth }
sale-spend-have = { $count ->
        [one] They have { $shown } point.
       *[other] They have { $shown } points.
    }
sale-to-pay = { $paid } with points; { $rest } to pay
sale-goods = Goods
sale-goods-line = What was bought
sale-goods-add = Another line
sale-goods-remove = Take the line out
sale-goods-differ = The lines add up to { $sum }.
sale-goods-take = Take { $sum } as the amount
sale-goods-group = Group
sale-goods-group-hint = Whose group is typed once is known by it from then on.
sale-goods-in-group = group: { $group }
sale-goods-last = Last { $price } a piece
sale-pieces-wrong = That is no number of pieces; it counts as one.
sale-day = Day
sale-receipt = Receipt
sale-parts = Of the amount
sale-cost = Cost of the goods
sale-cost-leaves = { $amount } is left of this sale.
sale-cost-loses = This sale loses { $amount }.
sale-later = { $name } pays over time
sale-later-hint = Once the sale is registered, the plan for { $amount } opens.
sale-later-nobody = To pay over time, call the customer to the counter first.
sale-save = Register sale
sale-close = Close
sale-other-day = Another day, receipt, instalments…
sale-needs-amount = Type the amount; Enter registers the sale.
sale-same = { $count ->
        [one] A sale of { $amount } to them was registered today already.
       *[other] { $shown } sales of { $amount } to them were registered today already.
    }
sale-pays-owed = { $count ->
        [one] { $shown } point pays what they owe.
       *[other] { $shown } points pay what they owe.
    }
sale-rule = { $count ->
        [one] { $shown } point for every { $per }.
       *[other] { $shown } points for every { $per }.
    }
sales-today = Today at the counter
sales-title = Sales of { $day }
sales-sum = { $count ->
        [one] { $shown } sale, { $sum }
       *[other] { $shown } sales, { $sum }
    }
sales-none = No sale on this day.
purchase = Purchase
purchase-receipt = receipt
purchase-void = void
purchase-returned = returned: { $amount }
purchase-return = Return
purchase-take-back = Void
purchase-return-lines = Which lines come back?
purchase-return-how-much = How much comes back? At most { $left }.
purchase-return-save = Record the return
