-- Everybody missed by the rhythm rule on a day (?1), by the kept due days. In a town where most are
-- missed the rows are read faster one after the other than by the index of the due days.
SELECT
    customer.id, customer.uuid, customer.state, customer.stopped,
    facts.last_day, facts.visit_days, facts.half_gap, facts.recorded_day, facts.sum
FROM cache_facts AS facts
CROSS JOIN customer ON customer.id = facts.customer
WHERE +facts.due_day <= ?1
