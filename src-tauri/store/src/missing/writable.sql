-- Those missed by the rhythm rule on a day (?1) to whom one may write; with the long gone if ?2.
SELECT
    customer.id, customer.uuid, customer.state, customer.stopped,
    facts.last_day, facts.visit_days, facts.half_gap, facts.recorded_day, facts.sum
FROM cache_writable
CROSS JOIN cache_facts AS facts ON facts.customer = cache_writable.customer
CROSS JOIN customer ON customer.id = facts.customer
WHERE +facts.long_gone IN (0, ?2) AND +facts.due_day <= ?1
