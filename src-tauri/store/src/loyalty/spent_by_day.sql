-- What somebody (?1) bought, by day, returns taken off the day of their sale.
SELECT day, sum(amount - returned) AS sum
FROM purchase
WHERE customer = ?1 AND voided IS NULL AND day <= ?2
GROUP BY day
ORDER BY day
