INSERT INTO cache_facts (
    customer, purchases, sum, first_day, last_day, recorded_day, visit_days, half_gap,
    due_day, long_gone
) VALUES (
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,
    CASE (SELECT state FROM customer WHERE id = ?1) WHEN 'removed' THEN NULL ELSE ?9 END, ?10
)
