INSERT INTO reward (uuid, name, kind, points, cost, stock, from_day, until_day, from_step, active)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (uuid) DO UPDATE SET
    name = excluded.name, kind = excluded.kind, points = excluded.points, cost = excluded.cost,
    stock = excluded.stock, from_day = excluded.from_day, until_day = excluded.until_day,
    from_step = excluded.from_step, active = excluded.active
