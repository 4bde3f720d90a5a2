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
    op.op_id, ledger_entry.op AS seq, ledger_entry.n, ledger_entry.amount,
    account.uuid AS account, cache_lot.left, cache_lot.from_day, cache_lot.until_day,
    purchase.voided IS NOT NULL AS voided,
    coalesce(purchase.returned, 0) > 0 AS returned,
    coalesce((
        SELECT sum(ledger_draw.amount)
        FROM ledger_draw
        JOIN ledger_entry AS taken ON taken.op = ledger_draw.op AND taken.n = ledger_draw.n
        WHERE ledger_draw.lot_op = ledger_entry.op AND ledger_draw.lot_n = ledger_entry.n
            AND (taken.kind = 'pay_owed'
                OR taken.kind = 'take_back' AND ledger_draw.op NOT IN (SELECT op FROM own))
            AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = ledger_draw.op)
    ), 0) AS elsewhere
FROM import
JOIN op AS begun ON begun.seq = import.op
CROSS JOIN ledger_entry ON ledger_entry.op > begun.seq
CROSS JOIN op ON op.seq = ledger_entry.op AND op.cause_id = begun.op_id
JOIN cache_lot ON cache_lot.op = ledger_entry.op AND cache_lot.n = ledger_entry.n
JOIN account ON account.id = ledger_entry.account
LEFT JOIN purchase ON purchase.op = ledger_entry.op
WHERE import.id = ?1 AND ledger_entry.kind IN ('earn', 'opening')
ORDER BY ledger_entry.op, ledger_entry.n
