SELECT
    purchase.day,
    count(*) AS count,
    sum(purchase.amount - purchase.returned) AS sum,
    count(purchase.customer) AS known,
    coalesce(sum(purchase.amount - purchase.returned)
        FILTER (WHERE purchase.customer IS NOT NULL), 0) AS known_sum
FROM purchase
WHERE /* filter */
    AND purchase.voided IS NULL
    AND purchase.op > :above
    AND (:from IS NULL OR purchase.day >= :from)
    AND (:to IS NULL OR purchase.day <= :to)
    AND (:text = '' OR instr(coalesce(purchase.receipt, ''), :text) > 0 OR EXISTS (
        SELECT 1 FROM purchase_line AS line
        WHERE line.purchase = purchase.op AND instr(line.goods, :text) > 0
    ))
GROUP BY purchase.day
ORDER BY purchase.day DESC
