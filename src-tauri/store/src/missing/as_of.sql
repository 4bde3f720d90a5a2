SELECT
    customer.id, customer.uuid, customer.state, customer.stopped,
    purchase.day, purchase.amount - purchase.returned AS net, op.business_day
FROM purchase
JOIN customer ON customer.id = purchase.customer
JOIN op ON op.seq = purchase.op
WHERE purchase.voided IS NULL AND purchase.day <= ?1 AND customer.state <> 'removed'
ORDER BY purchase.customer, purchase.day, purchase.op
