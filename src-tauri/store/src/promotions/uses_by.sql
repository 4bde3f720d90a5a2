SELECT used.promotion, count(*) AS count
FROM purchase
JOIN promotion_use AS used ON used.op = purchase.op AND used.freed IS NULL
WHERE purchase.customer = ?1
GROUP BY used.promotion
