-- Change of somebody's (?1) points, by the day it was written.
SELECT op.business_day AS day, sum(ledger_entry.amount) AS sum
FROM holding
JOIN account ON account.id = holding.account AND account.holds = 'points'
JOIN ledger_entry ON ledger_entry.account = account.id
JOIN op ON op.seq = ledger_entry.op
WHERE holding.customer = ?1 AND op.business_day <= ?2
GROUP BY op.business_day
ORDER BY op.business_day
