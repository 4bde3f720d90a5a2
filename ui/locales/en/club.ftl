# The club at a glance.

club-room-title = Club
club-members = Members
club-paused-count = Paused
club-cards = Cards
club-points = Points in people’s hands
club-worth = Worth at the counter
club-owed = Points owed
club-rules = Rules
club-rule-earn = { $count ->
        [one] { $shown } point for every { $per } paid.
       *[other] { $shown } points for every { $per } paid.
    }
club-rule-spend = { $count ->
        [one] { $shown } point pays { $worth }.
       *[other] { $shown } points pay { $worth }.
    }
club-rules-change = Change the rules
club-empty = Members, their cards and points will be here. Somebody joins on their own page, or when you add them.
club-empty-go = To the customers
club-newest = Newest movements
club-line-purchase_recorded = Purchase, { $amount }
club-line-purchase_returned = Return, { $amount }
club-line-purchase_voided = Purchase voided, { $amount }
club-line-points_adjusted = Adjusted: { $detail }
