-- Days on which somebody (?1) bought something that did not come back whole.
SELECT day, 1 AS sum
FROM purchase
WHERE customer = ?1 AND voided IS NULL AND day <= ?2 AND (returned < amount OR amount = 0)
GROUP BY day
ORDER BY day
