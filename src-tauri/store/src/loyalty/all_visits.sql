-- Days on which everybody bought something that did not come back whole.
SELECT customer, day, 1 AS sum
FROM purchase INDEXED BY purchase_by_customer
WHERE customer IS NOT NULL AND voided IS NULL AND day <= ?1
    AND (returned < amount OR amount = 0)
GROUP BY customer, day
ORDER BY customer, day
