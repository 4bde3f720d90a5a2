-- Purchases up to a day (?1) of everybody who came again after it.
SELECT
    customer.id, customer.uuid, customer.state, customer.stopped,
    purchase.day, purchase.amount - purchase.returned AS net, op.business_day
FROM cache_facts AS facts
JOIN customer ON customer.id = facts.customer
JOIN purchase ON purchase.customer = facts.customer AND purchase.day <= ?1
JOIN op ON op.seq = purchase.op
WHERE facts.last_day > ?1 AND customer.state <> 'removed' AND purchase.voided IS NULL
ORDER BY customer.id, purchase.day, purchase.op
