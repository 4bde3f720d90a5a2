INSERT INTO consent (op, n, customer, channel, purpose, state, at, since, source, wording)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
