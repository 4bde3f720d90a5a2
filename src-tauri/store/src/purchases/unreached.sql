-- Returns and voids of somebody's (?1) sales that stand and took a bonus of another sale.
SELECT op.seq
FROM (
    SELECT purchase_return.op
    FROM purchase JOIN purchase_return ON purchase_return.purchase = purchase.op
    WHERE purchase.customer = ?1 AND purchase_return.restored IS NULL
    UNION
    SELECT voided FROM purchase WHERE customer = ?1 AND voided IS NOT NULL
) AS back
JOIN op ON op.seq = back.op
WHERE op.body LIKE '%"unreached":%'
