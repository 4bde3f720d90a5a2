SELECT line.purchase, line.goods, purchase.day
FROM purchase
JOIN purchase_line AS line ON line.purchase = purchase.op AND line.returned IS NULL
WHERE purchase.voided IS NULL AND purchase.day BETWEEN ?1 AND ?2 AND line.goods <> ''
ORDER BY purchase.op, line.n
