SELECT coalesce(sum(ledger_draw.amount), 0)
FROM op
JOIN ledger_draw ON ledger_draw.lot_op = op.seq AND ledger_draw.lot_n = ?2
JOIN ledger_entry ON ledger_entry.op = ledger_draw.op AND ledger_entry.n = ledger_draw.n
JOIN op AS taken ON taken.seq = ledger_draw.op
WHERE op.op_id = ?1 AND (
    ledger_entry.kind = 'expire'
    OR (
        ledger_entry.kind = 'remove' AND taken.kind = 'membership_changed'
        AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = taken.seq)
    )
)
