-- Days on which somebody (?1) bought something and kept it; a sale of nothing is no visit.
SELECT day, 1 AS sum
FROM purchase
WHERE customer = ?1 AND voided IS NULL AND day <= ?2 AND returned < amount
GROUP BY day
ORDER BY day
