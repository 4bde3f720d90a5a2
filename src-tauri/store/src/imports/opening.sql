-- Points brought over to somebody (?1) whose import stands.
SELECT 1
FROM holding
JOIN ledger_entry ON ledger_entry.account = holding.account AND ledger_entry.kind = 'opening'
JOIN op ON op.seq = ledger_entry.op
WHERE holding.customer = ?1
    AND NOT EXISTS (
        SELECT 1 FROM op AS begun JOIN reversed ON reversed.target = begun.seq
        WHERE begun.op_id = op.cause_id
    )
