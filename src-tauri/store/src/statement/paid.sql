-- What a return gave back is taken off what the sale was paid with. It may give back more credit
-- than was paid with: money of the till can come back as credit.
SELECT
    coalesce(sum(max(purchase.paid_points - coalesce(back.points, 0), 0)), 0) AS points,
    coalesce(sum(max(purchase.paid_gift - coalesce(back.gift, 0), 0)), 0) AS gift,
    coalesce(sum(max(purchase.paid_credit - coalesce(back.credit, 0), 0)), 0) AS credit,
    coalesce(sum(purchase.off), 0) AS off
FROM purchase
LEFT JOIN (
    SELECT purchase, sum(as_points) AS points, sum(as_gift) AS gift, sum(as_credit) AS credit
    FROM purchase_return
    WHERE restored IS NULL
    GROUP BY purchase
) AS back ON back.purchase = purchase.op
WHERE purchase.customer = ?1 AND purchase.voided IS NULL AND purchase.day BETWEEN ?2 AND ?3
