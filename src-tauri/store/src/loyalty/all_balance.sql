-- Change of everybody's points, by customer and the day it was written.
SELECT holding.customer, op.business_day AS day, sum(ledger_entry.amount) AS sum
FROM ledger_entry
JOIN account ON account.id = ledger_entry.account AND account.holds = 'points'
JOIN holding ON holding.account = account.id
JOIN op ON op.seq = ledger_entry.op
WHERE op.business_day <= ?1
GROUP BY holding.customer, op.business_day
ORDER BY holding.customer, op.business_day
