SELECT DISTINCT op.op_id
FROM merge_moved AS moved
JOIN (
    SELECT op, account FROM ledger_entry
    UNION ALL
    SELECT op, account FROM owed_entry
) AS entry ON entry.account = moved.row AND entry.op > moved.op
JOIN op ON op.seq = entry.op
WHERE moved.op = ?1 AND moved.room = 'holding'
    AND op.kind NOT IN ('undone', 'lots_expired')
    AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = op.seq)
ORDER BY op.seq
LIMIT 20
