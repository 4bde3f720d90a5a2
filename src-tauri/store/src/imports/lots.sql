SELECT op.op_id, cache_lot.n, account.uuid AS account, cache_lot.left, points_entry.points
FROM op AS begun
JOIN import ON import.op = begun.seq
JOIN op ON op.seq > begun.seq AND op.cause_id = begun.op_id
JOIN cache_lot ON cache_lot.op = op.seq
JOIN points_entry ON points_entry.op = cache_lot.op AND points_entry.n = cache_lot.n
JOIN account ON account.id = cache_lot.account
WHERE import.id = ?1
ORDER BY cache_lot.op, cache_lot.n
