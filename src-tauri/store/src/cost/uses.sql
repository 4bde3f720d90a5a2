-- Everything the shop gave away to keep its people from a day (?1) to a day (?2) and that stands: a
-- row a use, told apart by operation and place. Points of a use are given where `cost` is not
-- reckoned in money yet.
WITH use (kind, op, place, day, customer, name, cost, points) AS (
    SELECT
        'promotion', used.op, coalesce(promotion.id, 0), purchase.day, purchase.customer,
        coalesce(promotion.body ->> '$.name', ''), used.cost, 0
    FROM promotion_use AS used
    JOIN purchase ON purchase.op = used.op
    LEFT JOIN promotion ON promotion.uuid = used.promotion
    WHERE used.freed IS NULL AND purchase.day BETWEEN ?1 AND ?2
    UNION ALL
    -- What a return gave back as points was not paid with them.
    SELECT
        'points', purchase.op, 0, purchase.day, purchase.customer, '',
        purchase.paid_points - coalesce((
            SELECT sum(as_points) FROM purchase_return
            WHERE purchase_return.purchase = purchase.op AND restored IS NULL
        ), 0), 0
    FROM purchase
    WHERE purchase.paid_points > 0 AND purchase.returned < purchase.amount
        AND purchase.voided IS NULL AND purchase.day BETWEEN ?1 AND ?2
    UNION ALL
    SELECT
        'reward', redemption.op, 0, op.business_day, redemption.customer, redemption.name,
        redemption.cost, 0
    FROM redemption JOIN op ON op.seq = redemption.op
    WHERE redemption.state <> 'cancelled' AND op.business_day BETWEEN ?1 AND ?2
    UNION ALL
    -- One card may take its stamps from several accounts.
    SELECT
        'stamps', op.seq, 0, op.business_day, holding.customer, op.body ->> '$.gives',
        op.body ->> '$.worth', 0
    FROM account
    JOIN ledger_entry AS used ON used.account = account.id AND used.kind = 'spend'
    JOIN op ON op.seq = used.op AND op.kind = 'stamps_redeemed'
    LEFT JOIN holding ON holding.account = account.id
    WHERE account.holds LIKE 'stamps:%' AND op.business_day BETWEEN ?1 AND ?2
        AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = op.seq)
    GROUP BY op.seq
    UNION ALL
    SELECT 'favour', op, 0, day, customer, name, cost, 0
    FROM favour WHERE stands AND day BETWEEN ?1 AND ?2
    UNION ALL
    SELECT 'trial', op, 0, day, customer, goods, cost, 0
    FROM trial WHERE NOT struck AND day BETWEEN ?1 AND ?2
    UNION ALL
    -- A card that was paid back took along what was given on it.
    SELECT
        'gift_card', gift_card.op, 0, op.business_day, holding.customer, gift_card.reason,
        gift_card.amount - gift_card.paid, 0
    FROM gift_card
    JOIN op ON op.seq = gift_card.op
    LEFT JOIN holding ON holding.account = gift_card.account
    WHERE gift_card.state NOT IN ('void', 'refunded') AND gift_card.paid < gift_card.amount
        AND op.business_day BETWEEN ?1 AND ?2
    UNION ALL
    -- Credit of a return is the customer's own money. What a return took back of earned credit was
    -- not given.
    SELECT
        'credit', entry.op, entry.n, coalesce(purchase.day, op.business_day), holding.customer,
        coalesce(op.body ->> '$.reason', ''),
        entry.amount + coalesce((
            SELECT sum(back.amount)
            FROM purchase_return
            JOIN ledger_entry AS back ON back.op = purchase_return.op
            WHERE purchase_return.purchase = entry.op AND purchase_return.restored IS NULL
                AND back.account = entry.account AND back.kind = 'take_back'
        ), 0), 0
    FROM account
    JOIN ledger_entry AS entry ON entry.account = account.id
    JOIN op ON op.seq = entry.op
    LEFT JOIN purchase ON purchase.op = entry.op
    LEFT JOIN holding ON holding.account = account.id
    WHERE account.holds = 'credit'
        AND (entry.kind = 'earn' OR (entry.kind = 'load' AND op.kind = 'credit_given'))
        AND purchase.voided IS NULL
        AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = op.seq)
        AND coalesce(purchase.day, op.business_day) BETWEEN ?1 AND ?2
    UNION ALL
    SELECT
        'draw', win.op, win.place, op.business_day, win.customer,
        draw.terms ->> ('$.prizes[' || win.prize || '].name'),
        draw.terms ->> ('$.prizes[' || win.prize || '].cost'), 0
    FROM draw_win AS win
    JOIN draw ON draw.id = win.draw
    JOIN op ON op.seq = win.op
    WHERE win.state = 'handed' AND op.business_day BETWEEN ?1 AND ?2
    UNION ALL
    SELECT
        'scratch', code.paid, code.n, op.business_day, code.customer,
        run.prizes ->> ('$[' || code.prize || '].name'),
        run.prizes ->> ('$[' || code.prize || '].cost'), 0
    FROM scratch_code AS code
    JOIN scratch_run AS run ON run.id = code.run
    JOIN op ON op.seq = code.paid
    WHERE op.business_day BETWEEN ?1 AND ?2
    UNION ALL
    -- The thanks of a sale stand while enough of it does.
    SELECT
        'thanks', thanks.op, thanks.n, purchase.day, holding.customer, '', 0, thanks.amount
    FROM ledger_entry AS thanks
    JOIN purchase ON purchase.op = thanks.op
    JOIN op ON op.seq = thanks.op
    LEFT JOIN holding ON holding.account = thanks.account
    WHERE thanks.kind = 'gift' AND purchase.voided IS NULL AND purchase.day BETWEEN ?1 AND ?2
        AND purchase.amount - purchase.returned >= max(1, coalesce(op.body ->> '$.bonus.least', 1))
)
