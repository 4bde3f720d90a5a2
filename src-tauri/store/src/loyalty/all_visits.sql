-- Days on which everybody bought something and kept it; a sale of nothing is no visit.
SELECT customer, day, 1 AS sum
FROM purchase INDEXED BY purchase_by_customer
WHERE customer IS NOT NULL AND voided IS NULL AND day <= ?1 AND returned < amount
GROUP BY customer, day
ORDER BY customer, day
