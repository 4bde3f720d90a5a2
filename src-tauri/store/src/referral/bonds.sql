-- A page that leads to another one since stands for that.
SELECT owner.uuid AS of_uuid, page.uuid AS to_uuid, relative.relation
FROM relative
JOIN customer AS owner ON owner.id = relative.customer AND owner.state <> 'removed'
LEFT JOIN merged ON merged.gone = relative.page
JOIN customer AS page
    ON page.id = coalesce(merged.kept, relative.page) AND page.state <> 'removed'
WHERE relative.page IS NOT NULL AND owner.id <> page.id
ORDER BY relative.customer, relative.n
