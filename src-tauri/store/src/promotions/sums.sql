SELECT
    used.promotion,
    count(*) AS uses,
    sum(used.off) AS off,
    sum(used.cost) AS cost,
    sum(purchase.amount - purchase.returned) AS sales,
    count(DISTINCT purchase.customer) AS customers,
    count(used.gift) AS gifts,
    min(purchase.day) AS first,
    max(purchase.day) AS last
FROM promotion_use AS used
JOIN purchase ON purchase.op = used.op
WHERE used.freed IS NULL
GROUP BY used.promotion
