SELECT
    op.*,
    EXISTS (SELECT 1 FROM reversed WHERE reversed.target = op.seq) AS is_reversed,
    coalesce(
        (SELECT purchase.customer FROM purchase WHERE purchase.op = op.seq),
        (SELECT op_person.customer FROM op_person WHERE op_person.op = op.seq LIMIT 1)
    ) AS customer
FROM op
WHERE /* filter */
    AND (:before IS NULL OR op.seq < :before)
    AND op.seq > :after
    AND (:kind IS NULL OR op.kind = :kind)
    AND (:kinds = '[]' OR op.kind IN (SELECT value FROM json_each(:kinds)))
ORDER BY op.seq DESC
LIMIT :limit
