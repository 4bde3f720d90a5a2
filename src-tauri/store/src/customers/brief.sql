    customer.uuid, customer.number, customer.reference,
    (
        SELECT contact.shown FROM contact
        WHERE contact.customer = customer.id AND contact.kind = 'phone' AND contact.state = 'valid'
        ORDER BY contact.main DESC, contact.id LIMIT 1
    ) AS phone
FROM customer
LEFT JOIN cache_facts ON cache_facts.customer = customer.id
WHERE customer.id = ?1
