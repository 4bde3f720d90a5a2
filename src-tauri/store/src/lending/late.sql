-- The parts of somebody's plans of which something is open, with what was paid and what came back
-- of the sale.
WITH open AS (
    SELECT plan.id, plan.total,
        coalesce((
            SELECT sum(payment.amount) FROM plan_payment AS payment
            WHERE payment.plan = plan.id AND payment.stands
        ), 0) AS paid,
        coalesce((
            SELECT sum(back.amount - back.as_points - back.as_gift - back.as_credit)
            FROM purchase_return AS back
            WHERE back.purchase = plan.purchase AND back.op > plan.op AND back.restored IS NULL
        ), 0) AS came_back
    FROM plan
    LEFT JOIN purchase ON purchase.op = plan.purchase
    WHERE plan.customer = ?1 AND NOT plan.dropped AND purchase.voided IS NULL
)
SELECT open.id, open.paid, open.came_back, instalment.due, instalment.amount
FROM open
JOIN instalment ON instalment.plan = open.id
WHERE open.paid + open.came_back < open.total
ORDER BY open.id, instalment.n
