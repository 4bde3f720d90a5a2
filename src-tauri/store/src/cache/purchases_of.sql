SELECT day, amount - returned AS net, op
FROM purchase
WHERE customer = ?1 AND voided IS NULL
ORDER BY day, op
