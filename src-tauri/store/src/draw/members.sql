-- Everybody who collects, with one ticket each, by number.
SELECT customer.id AS customer, customer.uuid, customer.number, 1 AS weight
FROM customer
WHERE customer.state = 'active'
    AND (
        SELECT membership.state FROM membership
        WHERE membership.customer = customer.id ORDER BY membership.op DESC LIMIT 1
    ) = 'joined'
ORDER BY customer.number
