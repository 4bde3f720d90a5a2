SELECT
    limit_passed.id, op.op_id, op.at, op.business_day AS day, op.actor_id, op.kind,
    limit_passed.customer, limit_passed.deed, limit_passed.limit_amount, limit_passed.came_to,
    limit_passed.reason,
    EXISTS (SELECT 1 FROM reversed WHERE reversed.target = limit_passed.op) AS reversed
FROM limit_passed
JOIN op ON op.seq = limit_passed.op
WHERE ?1 IS NULL OR limit_passed.id < ?1
ORDER BY limit_passed.id DESC
LIMIT 101
