SELECT
    customer.id, customer.uuid, customer.number,
    customer.given, customer.family, customer.call_me, customer.reference,
    (
        SELECT contact.shown FROM contact
        WHERE contact.customer = customer.id AND contact.kind = 'phone' AND contact.state = 'valid'
        ORDER BY contact.main DESC, contact.id LIMIT 1
    ) AS phone,
    coalesce((
        SELECT sum(cache_lot.left)
        FROM holding
        JOIN account ON account.id = holding.account AND account.holds = 'points'
        JOIN cache_lot ON cache_lot.account = holding.account AND cache_lot.left > 0
        WHERE holding.customer = customer.id
    ), 0) AS points,
    (
        SELECT membership.state FROM membership
        WHERE membership.customer = customer.id ORDER BY membership.op DESC LIMIT 1
    ) AS membership,
    NOT EXISTS (SELECT 1 FROM consent WHERE consent.customer = customer.id) AS no_answer,
    cache_facts.last_day, cache_facts.sum,
    -- Who has no name yet stands behind those who have one.
    CASE WHEN cache_name.sort_key IN ('', ' ') THEN char(0x10FFFF) || customer.reference
         ELSE cache_name.sort_key END AS sort_key
FROM customer
JOIN cache_name ON cache_name.customer = customer.id
LEFT JOIN cache_facts ON cache_facts.customer = customer.id
WHERE customer.state <> 'removed'
