-- Points everybody was given, by customer and the day they were given for, less what was taken by
-- hand; what a return took back stands on the day of its sale. Leaving the club takes nothing of what
-- was given.
SELECT customer, day, sum(amount) AS sum
FROM (
    SELECT
        holding.customer, coalesce(purchase.day, op.business_day) AS day, ledger_entry.amount
    FROM ledger_entry
    JOIN account ON account.id = ledger_entry.account AND account.holds = 'points'
    JOIN holding ON holding.account = account.id
    JOIN op ON op.seq = ledger_entry.op
    LEFT JOIN purchase ON purchase.op = ledger_entry.op
    WHERE ledger_entry.kind IN ('earn', 'gift', 'remove')
        AND (ledger_entry.kind <> 'remove' OR op.kind = 'points_adjusted')
        AND purchase.voided IS NULL
        AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = ledger_entry.op)
    UNION ALL
    SELECT holding.customer, purchase.day, ledger_entry.amount
    FROM purchase_return
    JOIN purchase ON purchase.op = purchase_return.purchase AND purchase.voided IS NULL
    JOIN ledger_entry ON ledger_entry.op = purchase_return.op AND ledger_entry.kind = 'take_back'
    JOIN account ON account.id = ledger_entry.account AND account.holds = 'points'
    JOIN holding ON holding.account = account.id
    WHERE purchase_return.restored IS NULL
)
WHERE day <= ?1
GROUP BY customer, day
ORDER BY customer, day
