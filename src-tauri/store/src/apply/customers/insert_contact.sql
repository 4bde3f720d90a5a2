INSERT INTO contact (
    uuid, customer, kind, raw, norm, shown, mobile, sound, label, main, state, reversed
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
