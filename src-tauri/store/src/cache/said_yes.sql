-- A customer who once allowed advertising, and what may stand against it since.
SELECT state, stopped
FROM customer
WHERE id = ?1 AND EXISTS (
    SELECT 1 FROM consent
    WHERE consent.customer = customer.id AND purpose = 'advertising' AND consent.state = 'given'
)
