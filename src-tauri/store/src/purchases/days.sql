SELECT
    purchase.day,
    count(*) AS count,
    sum(purchase.amount - purchase.returned) AS sum,
    count(purchase.customer) AS known,
    coalesce(sum(purchase.amount - purchase.returned)
        FILTER (WHERE purchase.customer IS NOT NULL), 0) AS known_sum
FROM purchase
WHERE /* filter */
    AND purchase.voided IS NULL
GROUP BY purchase.day
ORDER BY purchase.day DESC
