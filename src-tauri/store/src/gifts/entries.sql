SELECT op.op_id, op.at, op.business_day AS day, ledger_entry.kind, ledger_entry.amount
FROM ledger_entry
JOIN op ON op.seq = ledger_entry.op
JOIN account ON account.id = ledger_entry.account
WHERE account.uuid = ?1
ORDER BY ledger_entry.op DESC, ledger_entry.n DESC
LIMIT 50
