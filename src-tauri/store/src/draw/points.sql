-- Whoever collects, by number, with the points they may use on the day (?1), over all their accounts.
SELECT customer.id AS customer, customer.uuid, customer.number, held.points AS weight
FROM customer
JOIN (
    SELECT holding.customer, sum(cache_lot.left) AS points
    FROM account
    JOIN holding ON holding.account = account.id
    JOIN cache_lot ON cache_lot.account = account.id AND cache_lot.left > 0
    WHERE account.holds = 'points'
        AND (cache_lot.from_day IS NULL OR cache_lot.from_day <= ?1)
        AND (cache_lot.until_day IS NULL OR cache_lot.until_day >= ?1)
    GROUP BY holding.customer
) AS held ON held.customer = customer.id
WHERE customer.state = 'active'
    AND (
        SELECT membership.state FROM membership
        WHERE membership.customer = customer.id ORDER BY membership.op DESC LIMIT 1
    ) = 'joined'
ORDER BY customer.number
