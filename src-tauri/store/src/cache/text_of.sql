SELECT
    given || ' ' || family AS name,
    call_me || ' ' || reference || ' ' || coalesce((
        SELECT group_concat(contact.raw, ' ' ORDER BY contact.id)
        FROM contact
        WHERE contact.customer = customer.id AND contact.kind = 'email'
    ), '') AS others,
    coalesce((
        SELECT group_concat(note.text, ' ' ORDER BY note.id)
        FROM note
        WHERE note.customer = customer.id AND NOT note.removed
    ), '') AS notes
FROM customer
WHERE id = ?1 AND state <> 'removed'
