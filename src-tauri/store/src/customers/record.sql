SELECT
    customer.op, op.business_day AS since,
    customer.honorific, customer.birthday, customer.language, customer.first_name_ok,
    customer.wish_channel, customer.wish_time,
    customer.state, customer.stopped, customer.version,
    coalesce(cache_facts.purchases, 0) AS purchases,
    coalesce(cache_facts.sum, 0) AS sum,
    cache_facts.first_day, cache_facts.recorded_day,
    coalesce(cache_facts.visit_days, 0) AS visit_days,
    cache_facts.half_gap
FROM customer
JOIN op ON op.seq = customer.op
LEFT JOIN cache_facts ON cache_facts.customer = customer.id
WHERE customer.id = ?1
