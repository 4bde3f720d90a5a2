-- Operations that gave tickets of a draw that somebody still holds.
SELECT DISTINCT op.op_id
FROM account
JOIN cache_lot ON cache_lot.account = account.id AND cache_lot.left > 0
JOIN op ON op.seq = cache_lot.op
WHERE account.holds = ?1
LIMIT 20
