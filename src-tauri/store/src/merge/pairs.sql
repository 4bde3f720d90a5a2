WITH same (one, other, phone, email, name) AS (
    SELECT a.customer, b.customer, a.kind = 'phone', a.kind = 'email', 0
    FROM contact AS a
    JOIN contact AS b ON b.norm = a.norm AND b.kind = a.kind AND b.customer > a.customer
    WHERE a.kind IN ('phone', 'email') AND a.sound AND a.norm <> ''
    UNION ALL
    SELECT a.customer, b.customer, 0, 0, 1
    FROM cache_name AS a
    JOIN cache_name AS b ON b.sort_key = a.sort_key AND b.customer > a.customer
    -- A first name alone is nobody's own.
    WHERE a.folded LIKE '_% _%' AND b.folded = a.folded
)
SELECT one, other, max(phone) AS phone, max(email) AS email, max(name) AS name
FROM same
JOIN customer AS a ON a.id = one AND a.state <> 'removed'
JOIN customer AS b ON b.id = other AND b.state <> 'removed'
WHERE NOT EXISTS (
    SELECT 1 FROM told_apart WHERE told_apart.one = same.one AND told_apart.other = same.other
)
GROUP BY one, other
ORDER BY max(phone) + max(email) + max(name) DESC, one, other
LIMIT 100
