-- Whoever bought for so much between two days, with one ticket each, by number. What came back or
-- was voided does not count.
SELECT customer.id AS customer, customer.uuid, customer.number, 1 AS weight
FROM customer
JOIN (
    SELECT customer, sum(amount - returned) AS kept
    FROM purchase
    WHERE voided IS NULL AND customer IS NOT NULL AND day BETWEEN ?1 AND ?2
        AND (returned < amount OR amount = 0)
    GROUP BY customer
) AS bought ON bought.customer = customer.id
WHERE customer.state = 'active' AND bought.kept >= ?3
ORDER BY customer.number
