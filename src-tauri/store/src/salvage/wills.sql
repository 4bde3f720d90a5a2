-- Sales change nobody's will; everything else may.
SELECT DISTINCT customer.id, customer.uuid, customer.stopped
FROM op
JOIN op_person ON op_person.op = op.seq
JOIN customer ON customer.id = op_person.customer
WHERE op.seq > ?1
    AND op.kind NOT IN ('purchase_recorded', 'purchase_returned', 'purchase_voided')
ORDER BY customer.id
