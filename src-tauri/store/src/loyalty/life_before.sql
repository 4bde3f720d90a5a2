-- The last day of a lot (?1, ?2) as it stood before an operation (row ?3): the newest word about it.
SELECT until_day FROM (
    SELECT lot_life.op AS at, lot_life.until_day
    FROM op JOIN lot_life ON lot_life.lot_op = op.seq AND lot_life.lot_n = ?2
    WHERE op.op_id = ?1 AND lot_life.op < ?3
    UNION ALL
    SELECT op.seq AS at, ledger_entry.until_day
    FROM op JOIN ledger_entry ON ledger_entry.op = op.seq AND ledger_entry.n = ?2
    WHERE op.op_id = ?1
)
ORDER BY at DESC
LIMIT 1
