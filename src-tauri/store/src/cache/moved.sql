INSERT INTO cache_moved (day, holds, kind, amount)
SELECT op.business_day, account.holds, ledger_entry.kind, sum(ledger_entry.amount)
FROM ledger_entry
JOIN op ON op.seq = ledger_entry.op
JOIN account ON account.id = ledger_entry.account
GROUP BY op.business_day, account.holds, ledger_entry.kind;
