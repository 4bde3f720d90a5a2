-- Members in the order of their row keys, with the step each stands on.
SELECT
    customer.id, customer.uuid,
    (
        SELECT step_change.to_step FROM step_change
        WHERE step_change.customer = customer.id ORDER BY step_change.op DESC LIMIT 1
    ) AS step,
    EXISTS (SELECT 1 FROM step_by_hand WHERE step_by_hand.customer = customer.id) AS by_hand
FROM customer
WHERE customer.state = 'active'
    AND EXISTS (
        SELECT 1 FROM holding JOIN account ON account.id = holding.account
        WHERE holding.customer = customer.id AND account.holds = 'points'
    )
ORDER BY customer.id
