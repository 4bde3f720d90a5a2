SELECT DISTINCT owner.uuid AS of_uuid, page.uuid AS to_uuid, relative.relation
FROM relative
JOIN customer AS owner ON owner.id = relative.customer AND owner.state <> 'removed'
JOIN customer AS page ON page.id = relative.page AND page.state <> 'removed'
WHERE relative.page IS NOT NULL AND owner.id <> page.id
ORDER BY relative.customer, relative.n
