INSERT INTO gift_card (uuid, op, code, kind, account, amount, paid, until_day, reason)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
