-- Whoever holds tickets of a draw, by number, over all their accounts.
SELECT customer.id AS customer, customer.uuid, customer.number, held.weight
FROM customer
JOIN (
    SELECT holding.customer, sum(cache_lot.left) AS weight
    FROM account
    JOIN holding ON holding.account = account.id
    JOIN cache_lot ON cache_lot.account = account.id
    WHERE account.holds = ?1
    GROUP BY holding.customer
) AS held ON held.customer = customer.id
WHERE customer.state = 'active' AND held.weight > 0
ORDER BY customer.number
