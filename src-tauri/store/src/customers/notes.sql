SELECT
    note.uuid, customer.uuid AS customer_uuid, note.text, note.pinned, note.removed, note.tag,
    op.business_day, op.actor_id
FROM note
JOIN customer ON customer.id = note.customer
JOIN op ON op.seq = note.op
WHERE /* filter */
ORDER BY note.pinned DESC, note.id DESC
