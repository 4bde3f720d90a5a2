-- Returns and the void of a purchase (?1) that stand, and are later than an operation (?2).
SELECT op.op_id
FROM op
JOIN (
    SELECT op AS seq FROM purchase_return WHERE purchase = ?1 AND restored IS NULL AND op > ?2
    UNION
    SELECT voided FROM purchase WHERE op = ?1 AND voided > ?2
) AS back ON back.seq = op.seq
ORDER BY op.seq
