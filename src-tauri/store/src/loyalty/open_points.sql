SELECT
    op.op_id, cache_lot.n, account.uuid AS account,
    cache_lot.left, cache_lot.from_day, cache_lot.until_day,
    coalesce(purchase.day, op.business_day) AS opened,
    holding.customer AS holder
FROM cache_lot
JOIN account ON account.id = cache_lot.account AND account.holds = 'points'
JOIN op ON op.seq = cache_lot.op
LEFT JOIN purchase ON purchase.op = cache_lot.op
LEFT JOIN holding ON holding.account = cache_lot.account
WHERE cache_lot.left > 0
ORDER BY cache_lot.op, cache_lot.n
