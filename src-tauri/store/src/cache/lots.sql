INSERT INTO cache_lot (op, n, account, left, from_day, until_day)
SELECT
    op, n, account,
    amount - coalesce((
        SELECT sum(draw.amount)
        FROM ledger_draw AS draw
        WHERE draw.lot_op = entry.op AND draw.lot_n = entry.n
    ), 0),
    from_day,
    CASE WHEN EXISTS (
        SELECT 1 FROM lot_life WHERE lot_op = entry.op AND lot_n = entry.n
    ) THEN (
        SELECT until_day FROM lot_life
        WHERE lot_op = entry.op AND lot_n = entry.n ORDER BY op DESC LIMIT 1
    ) ELSE until_day END
FROM ledger_entry AS entry
WHERE kind IN ('earn', 'gift', 'opening', 'load');
