-- Entries in the accounts of somebody (?1) that the import begun by an operation (?2) did not bring.
SELECT 1
FROM holding
JOIN ledger_entry ON ledger_entry.account = holding.account
JOIN op ON op.seq = ledger_entry.op
WHERE holding.customer = ?1 AND op.cause_id IS NOT ?2
UNION ALL
SELECT 1
FROM holding
JOIN owed_entry ON owed_entry.account = holding.account
JOIN op ON op.seq = owed_entry.op
WHERE holding.customer = ?1 AND op.cause_id IS NOT ?2
