INSERT INTO cache_lot (op, n, account, left)
SELECT op, n, account, points - coalesce((
    SELECT sum(draw.points)
    FROM points_draw AS draw
    WHERE draw.lot_op = entry.op AND draw.lot_n = entry.n
), 0)
FROM points_entry AS entry
WHERE kind IN ('earn', 'gift', 'opening');
