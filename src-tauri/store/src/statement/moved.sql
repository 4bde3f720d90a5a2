SELECT account.holds, entry.kind, op.business_day < :from AS before, sum(entry.amount) AS amount
FROM holding
JOIN account ON account.id = holding.account
JOIN ledger_entry AS entry ON entry.account = holding.account
JOIN op ON op.seq = entry.op
WHERE holding.customer = :customer AND op.business_day <= :to
GROUP BY account.holds, entry.kind, op.business_day < :from
ORDER BY account.holds, entry.kind
