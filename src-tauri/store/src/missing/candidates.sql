SELECT
    customer.id, customer.uuid, customer.state, customer.stopped,
    facts.last_day, facts.visit_days, facts.half_gap, facts.recorded_day, facts.sum
FROM cache_facts AS facts
JOIN customer ON customer.id = facts.customer
WHERE facts.last_day < ?1 AND customer.state <> 'removed'
