SELECT
    op.op_id, cache_lot.n, account.uuid AS account,
    cache_lot.left, cache_lot.from_day, cache_lot.until_day
FROM account
JOIN cache_lot ON cache_lot.account = account.id AND cache_lot.left > 0
JOIN op ON op.seq = cache_lot.op
WHERE account.uuid = ?1
ORDER BY cache_lot.until_day IS NULL, cache_lot.until_day, cache_lot.op, cache_lot.n
