SELECT coalesce(sum(ledger_draw.amount), 0)
FROM op
JOIN ledger_draw ON ledger_draw.lot_op = op.seq AND ledger_draw.lot_n = ?2
JOIN ledger_entry ON ledger_entry.op = ledger_draw.op AND ledger_entry.n = ledger_draw.n
WHERE op.op_id = ?1 AND ledger_entry.kind = 'expire'
