-- What everybody bought, by customer and day, returns taken off the day of their sale.
SELECT customer, day, sum(amount - returned) AS sum
FROM purchase INDEXED BY purchase_by_customer
WHERE customer IS NOT NULL AND voided IS NULL AND day <= ?1
GROUP BY customer, day
ORDER BY customer, day
