-- Points somebody (?1) was given, by the day they were given for, less what was taken by hand; what a
-- return took back stands on the day of its sale. Leaving the club takes nothing of what was given.
SELECT day, sum(amount) AS sum
FROM (
    SELECT coalesce(purchase.day, op.business_day) AS day, ledger_entry.amount
    FROM holding
    JOIN account ON account.id = holding.account AND account.holds = 'points'
    JOIN ledger_entry ON ledger_entry.account = account.id
        AND ledger_entry.kind IN ('earn', 'gift', 'remove')
    JOIN op ON op.seq = ledger_entry.op
    LEFT JOIN purchase ON purchase.op = ledger_entry.op
    WHERE holding.customer = ?1
        AND purchase.voided IS NULL
        AND (ledger_entry.kind <> 'remove' OR op.kind = 'points_adjusted')
        AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = ledger_entry.op)
    UNION ALL
    SELECT purchase.day, ledger_entry.amount
    FROM holding
    JOIN account ON account.id = holding.account AND account.holds = 'points'
    JOIN ledger_entry ON ledger_entry.account = account.id AND ledger_entry.kind = 'take_back'
    JOIN purchase_return ON purchase_return.op = ledger_entry.op
        AND purchase_return.restored IS NULL
    JOIN purchase ON purchase.op = purchase_return.purchase AND purchase.voided IS NULL
    WHERE holding.customer = ?1
)
WHERE day <= ?2
GROUP BY day
ORDER BY day
