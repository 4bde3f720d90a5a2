-- The lots an import opened, and where what is gone from them went.
SELECT
    op.op_id, points_entry.n, account.uuid AS account, cache_lot.left,
    coalesce((
        SELECT sum(points_draw.points)
        FROM points_draw
        JOIN points_entry AS taken ON taken.op = points_draw.op AND taken.n = points_draw.n
        WHERE points_draw.lot_op = points_entry.op AND points_draw.lot_n = points_entry.n
            AND taken.kind IN ('spend', 'give_back', 'remove')
    ), 0) AS spent,
    coalesce((
        SELECT sum(points_draw.points)
        FROM points_draw
        JOIN points_entry AS taken ON taken.op = points_draw.op AND taken.n = points_draw.n
        WHERE points_draw.lot_op = points_entry.op AND points_draw.lot_n = points_entry.n
            AND taken.kind = 'pay_owed'
    ), 0) AS paid_owed
FROM import
JOIN op AS begun ON begun.seq = import.op
CROSS JOIN points_entry ON points_entry.op > begun.seq
CROSS JOIN op ON op.seq = points_entry.op AND op.cause_id = begun.op_id
JOIN cache_lot ON cache_lot.op = points_entry.op AND cache_lot.n = points_entry.n
JOIN account ON account.id = points_entry.account
WHERE import.id = ?1 AND points_entry.kind IN ('earn', 'opening')
ORDER BY points_entry.op, points_entry.n
