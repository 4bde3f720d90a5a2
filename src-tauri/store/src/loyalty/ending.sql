-- Lots whose last day is before a day (?1), by account.
SELECT
    op.op_id, cache_lot.n, account.uuid AS account,
    cache_lot.left, cache_lot.from_day, cache_lot.until_day
FROM cache_lot
JOIN account ON account.id = cache_lot.account
JOIN op ON op.seq = cache_lot.op
WHERE cache_lot.left > 0 AND cache_lot.until_day < ?1
ORDER BY cache_lot.account, cache_lot.op, cache_lot.n
