INSERT INTO cache_facts (
    customer, purchases, sum, first_day, last_day, visit_days, half_gap, due_day, recorded_day
)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, business_day
FROM op
WHERE seq = ?9
