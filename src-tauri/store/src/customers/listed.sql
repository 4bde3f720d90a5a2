    cache_facts.sum, cache_facts.visit_days, cache_facts.first_day,
    NOT EXISTS (SELECT 1 FROM consent WHERE consent.customer = customer.id) AS no_answer,
    -- Who has no name yet stands behind those who have one.
    CASE WHEN cache_name.sort_key IN ('', ' ') THEN char(0x10FFFF) || customer.reference
         ELSE cache_name.sort_key END AS sort_key
FROM customer
JOIN cache_name ON cache_name.customer = customer.id
LEFT JOIN cache_facts ON cache_facts.customer = customer.id
WHERE customer.state <> 'removed'
