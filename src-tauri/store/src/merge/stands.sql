SELECT DISTINCT op.op_id
FROM merge_moved AS moved
JOIN (
    SELECT op, account FROM ledger_entry
    UNION ALL
    SELECT op, account FROM owed_entry
) AS entry ON entry.account = moved.row AND entry.op > moved.op
JOIN op ON op.seq = entry.op
WHERE moved.op = ?1 AND moved.room = 'holding'
    AND op.kind <> 'lots_expired'
    -- What an undo moves goes along with its account, but not what it paid of one account's debt
    -- out of another one.
    AND (
        op.kind <> 'undone'
        OR EXISTS (
            SELECT 1 FROM owed_entry AS debt
            JOIN ledger_entry AS paid ON paid.op = debt.op AND paid.kind = 'pay_owed'
            WHERE debt.op = op.seq AND debt.amount < 0 AND debt.account <> paid.account
        )
    )
    AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = op.seq)
ORDER BY op.seq
LIMIT 20
