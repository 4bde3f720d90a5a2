INSERT INTO purchase (
    op, customer, day, at, amount, base, paid_points, receipt, import
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
