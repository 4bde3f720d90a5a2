INSERT INTO purchase (
    op, customer, day, at, amount, paid_points, paid_gift, paid_credit, off, receipt, import
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
