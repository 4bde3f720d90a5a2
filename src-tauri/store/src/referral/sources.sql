WITH came AS (
    SELECT
        customer.id, op.business_day AS since,
        coalesce(
            heard.source,
            CASE WHEN EXISTS (SELECT 1 FROM referral WHERE newcomer = customer.id) THEN 'friend' END
        ) AS source
    FROM customer
    JOIN op ON op.seq = customer.op
    LEFT JOIN heard ON heard.customer = customer.id
    WHERE op.business_day BETWEEN ?1 AND ?2 AND customer.state <> 'removed'
)
SELECT
    source,
    count(*) AS people,
    count(*) FILTER (WHERE EXISTS (
        SELECT 1 FROM cache_facts WHERE cache_facts.customer = came.id AND sum > 0
    )) AS bought,
    coalesce(sum((
        SELECT sum(amount - returned) FROM purchase
        WHERE purchase.customer = came.id AND voided IS NULL
            AND day BETWEEN since AND date(since, '+' || (?3 - 1) || ' days')
    )), 0) AS revenue
FROM came
GROUP BY source
ORDER BY people DESC
