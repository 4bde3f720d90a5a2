-- The lots an import opened, and where what is gone from them went.
SELECT
    op.op_id, ledger_entry.n, account.uuid AS account, cache_lot.left,
    coalesce((
        SELECT sum(ledger_draw.amount)
        FROM ledger_draw
        JOIN ledger_entry AS taken ON taken.op = ledger_draw.op AND taken.n = ledger_draw.n
        WHERE ledger_draw.lot_op = ledger_entry.op AND ledger_draw.lot_n = ledger_entry.n
            AND taken.kind IN ('spend', 'give_back', 'remove')
    ), 0) AS spent,
    coalesce((
        SELECT sum(ledger_draw.amount)
        FROM ledger_draw
        JOIN ledger_entry AS taken ON taken.op = ledger_draw.op AND taken.n = ledger_draw.n
        WHERE ledger_draw.lot_op = ledger_entry.op AND ledger_draw.lot_n = ledger_entry.n
            AND taken.kind = 'pay_owed'
    ), 0) AS paid_owed
FROM import
JOIN op AS begun ON begun.seq = import.op
CROSS JOIN ledger_entry ON ledger_entry.op > begun.seq
CROSS JOIN op ON op.seq = ledger_entry.op AND op.cause_id = begun.op_id
JOIN cache_lot ON cache_lot.op = ledger_entry.op AND cache_lot.n = ledger_entry.n
JOIN account ON account.id = ledger_entry.account
WHERE import.id = ?1 AND ledger_entry.kind IN ('earn', 'opening')
ORDER BY ledger_entry.op, ledger_entry.n
