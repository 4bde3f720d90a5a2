-- The lots an import opened: what it gave in each, what is left, whether the sale that opened it
-- still earns, and what of the lot paid for other things than the customer's own spending: debts,
-- and what reversals of sales outside the import took. A reversal that was undone put back what
-- it took. Everything of an import stands behind the operation that began it.
WITH own AS MATERIALIZED (
    SELECT voided AS op
    FROM purchase
    WHERE import = ?1 AND voided IS NOT NULL AND op > (SELECT op FROM import WHERE id = ?1)
    UNION
    SELECT purchase_return.op
    FROM purchase_return JOIN purchase ON purchase.op = purchase_return.purchase
    WHERE purchase.import = ?1
)
SELECT
    op.op_id, points_entry.op AS seq, points_entry.n, points_entry.points,
    account.uuid AS account, cache_lot.left,
    purchase.voided IS NOT NULL AS voided,
    coalesce(purchase.returned, 0) > 0 AS returned,
    coalesce((
        SELECT sum(points_draw.points)
        FROM points_draw
        JOIN points_entry AS taken ON taken.op = points_draw.op AND taken.n = points_draw.n
        WHERE points_draw.lot_op = points_entry.op AND points_draw.lot_n = points_entry.n
            AND (taken.kind = 'pay_owed'
                OR taken.kind = 'take_back' AND points_draw.op NOT IN (SELECT op FROM own))
            AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = points_draw.op)
    ), 0) AS elsewhere
FROM import
JOIN op AS begun ON begun.seq = import.op
CROSS JOIN points_entry ON points_entry.op > begun.seq
CROSS JOIN op ON op.seq = points_entry.op AND op.cause_id = begun.op_id
JOIN cache_lot ON cache_lot.op = points_entry.op AND cache_lot.n = points_entry.n
JOIN account ON account.id = points_entry.account
LEFT JOIN purchase ON purchase.op = points_entry.op
WHERE import.id = ?1 AND points_entry.kind IN ('earn', 'opening')
ORDER BY points_entry.op, points_entry.n
