-- Those missed by the rhythm rule on a day (?1) to whom one may write; with the long gone if ?2.
SELECT
    customer.id, customer.uuid, customer.state, customer.stopped,
    facts.last_day, facts.visit_days, facts.half_gap, facts.recorded_day, facts.sum
FROM cache_facts AS facts
CROSS JOIN cache_writable ON cache_writable.customer = facts.customer
CROSS JOIN customer ON customer.id = facts.customer
WHERE facts.long_gone IN (0, ?2) AND facts.due_day <= ?1
