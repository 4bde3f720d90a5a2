-- Everybody missed by the rhythm rule on a day (?1): the due days up to it, of the long gone too.
SELECT
    customer.id, customer.uuid, customer.state, customer.stopped,
    facts.last_day, facts.visit_days, facts.half_gap, facts.recorded_day, facts.sum
FROM cache_facts AS facts
JOIN customer ON customer.id = facts.customer
WHERE facts.long_gone IN (0, 1) AND facts.due_day <= ?1
