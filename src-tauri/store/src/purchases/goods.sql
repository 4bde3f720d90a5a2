-- What was bought of each goods, the most money first. A line that came back is left out; two
-- spellings of one name are one.
SELECT
    max(line.goods) AS goods,
    count(DISTINCT line.purchase) AS count,
    sum(line.quantity_milli) AS quantity_milli,
    sum(line.amount) AS sum
FROM purchase
JOIN purchase_line AS line ON line.purchase = purchase.op
WHERE /* filter */
    AND purchase.voided IS NULL AND line.returned IS NULL AND line.goods <> ''
    AND (:text = '' OR instr(folded(line.goods), :text) > 0
        OR instr(folded(coalesce(purchase.receipt, '')), :text) > 0)
GROUP BY folded(line.goods)
ORDER BY sum(line.amount) DESC, count(DISTINCT line.purchase) DESC, max(line.goods)
LIMIT 20
