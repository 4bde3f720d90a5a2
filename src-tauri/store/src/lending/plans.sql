-- Plans that were not dropped, with what was paid and what came back of their sale.
SELECT plan.*, customer.uuid AS customer_uuid, agreed.business_day AS agreed_on,
    sold.op_id AS purchase_uuid,
    coalesce(purchase.voided, 0) <> 0 AS void,
    coalesce((
        SELECT sum(payment.amount) FROM plan_payment AS payment
        WHERE payment.plan = plan.id AND payment.stands
    ), 0) AS paid,
    -- What came back of the goods since, without what went back otherwise: it lowers the plan, and
    -- what is over goes out of the till.
    coalesce((
        SELECT sum(back.amount - back.as_points - back.as_gift - back.as_credit)
        FROM purchase_return AS back
        WHERE back.purchase = plan.purchase AND back.op > plan.op AND back.restored IS NULL
    ), 0) AS came_back
FROM plan
JOIN customer ON customer.id = plan.customer
JOIN op AS agreed ON agreed.seq = plan.op
LEFT JOIN purchase ON purchase.op = plan.purchase
LEFT JOIN op AS sold ON sold.seq = plan.purchase
WHERE NOT plan.dropped
    AND (?1 IS NULL OR plan.customer = ?1)
    AND (?2 IS NULL OR plan.uuid = ?2)
    AND (NOT ?3 OR (NOT void AND paid + came_back < plan.total))
ORDER BY plan.id
