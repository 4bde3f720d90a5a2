SELECT
    purchase.op, op.op_id, purchase.customer, purchase.day, purchase.at,
    purchase.amount, purchase.returned, purchase.paid_points,
    purchase.paid_gift, purchase.paid_credit, purchase.off, purchase.receipt,
    purchase.voided IS NOT NULL AS voided,
    purchase.import IS NOT NULL AS imported,
    coalesce((
        SELECT sum(entry.amount) FROM ledger_entry AS entry
        JOIN account ON account.id = entry.account AND account.holds = 'points'
        JOIN holding ON holding.account = account.id AND holding.customer = purchase.customer
        WHERE entry.op = purchase.op AND entry.kind IN ('earn', 'gift')
    ), 0) + coalesce((
        SELECT sum(entry.amount)
        -- In this order: what somebody ever earned is more than what came back of one purchase.
        FROM purchase_return
        CROSS JOIN ledger_entry AS entry
            ON entry.op = purchase_return.op AND entry.kind = 'take_back'
        JOIN account ON account.id = entry.account AND account.holds = 'points'
        JOIN holding ON holding.account = account.id AND holding.customer = purchase.customer
        WHERE purchase_return.purchase = purchase.op AND purchase_return.restored IS NULL
    ), 0) AS points
FROM purchase
JOIN op ON op.seq = purchase.op
WHERE /* filter */
    AND (:after IS NULL OR (purchase.day, purchase.op) < (
        SELECT last.day, last.op FROM purchase AS last WHERE last.op = :after
    ))
ORDER BY purchase.day DESC, purchase.op DESC
LIMIT 101
