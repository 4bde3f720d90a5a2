WITH change AS (
    SELECT owed_entry.op, sum(owed_entry.amount) AS points
    FROM owed_entry JOIN account ON account.id = owed_entry.account
    WHERE account.uuid = ?1
    GROUP BY owed_entry.op
)
SELECT op.op_id
FROM change JOIN op ON op.seq = change.op
-- An undo pays only what is left when it has struck out what it took back.
LEFT JOIN reversed AS struck ON struck.by = change.op
LEFT JOIN change AS taken_back ON taken_back.op = struck.target
WHERE change.op > ?2
    AND change.points + coalesce(taken_back.points, 0) < 0
    AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = change.op)
    AND NOT EXISTS (
        SELECT 1 FROM purchase WHERE purchase.op = change.op AND purchase.voided IS NOT NULL
    )
ORDER BY op.seq
LIMIT 20
