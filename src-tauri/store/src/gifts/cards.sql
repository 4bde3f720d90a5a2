SELECT
    gift_card.id, gift_card.uuid, gift_card.code, gift_card.kind, gift_card.amount,
    gift_card.paid, gift_card.until_day, gift_card.reason, gift_card.state,
    account.uuid AS account, op.business_day AS since, op.at AS at,
    holding.customer AS holder,
    coalesce((
        SELECT sum(cache_lot.left) FROM cache_lot
        WHERE cache_lot.account = gift_card.account AND cache_lot.left > 0
    ), 0) AS balance
FROM gift_card
JOIN account ON account.id = gift_card.account
JOIN op ON op.seq = gift_card.op
LEFT JOIN holding ON holding.account = gift_card.account
WHERE /* filter */
ORDER BY gift_card.id DESC
LIMIT 101
