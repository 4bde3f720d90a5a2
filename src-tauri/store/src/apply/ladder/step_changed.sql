INSERT INTO step_change (op, customer, day, from_step, to_step, turn, why, value)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (customer, op) DO UPDATE SET
    to_step = excluded.to_step, turn = excluded.turn, why = excluded.why, value = excluded.value
