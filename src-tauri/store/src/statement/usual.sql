SELECT
    count(*) AS people,
    coalesce(sum(sum), 0) AS sum,
    coalesce(sum(visit_days), 0) AS visits,
    coalesce(sum((unixepoch(?1) - unixepoch(first_day)) / 86400), 0) AS days
FROM cache_facts
WHERE purchases > 0
