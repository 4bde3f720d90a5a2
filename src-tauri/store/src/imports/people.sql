SELECT
    customer.uuid,
    EXISTS (
        SELECT 1 FROM op_person
        JOIN op ON op.seq = op_person.op
        WHERE op_person.customer = customer.id
            AND op.cause_id IS NOT (
                SELECT begun.op_id FROM import JOIN op AS begun ON begun.seq = import.op
                WHERE import.id = ?1
            )
            AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = op.seq)
            AND op.kind <> 'undone'
        UNION ALL
        SELECT 1 FROM purchase
        JOIN op ON op.seq = purchase.op
        WHERE purchase.customer = customer.id
            AND purchase.import IS NOT ?1
            AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = op.seq)
    ) AS touched
FROM customer
WHERE customer.imported = ?1 AND customer.state <> 'removed'
ORDER BY customer.id
