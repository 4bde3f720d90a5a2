-- What a rule (?2) gave somebody (?1): on a day (?3), when last and when next, and what any rule gave
-- within days (from ?4 on). A sale that came back whole is as if it never was, and so is what the rule
-- gave with the sales of ?5.
WITH given AS (
    SELECT
        ledger_entry.amount, ledger_entry.rule, account.holds,
        coalesce(purchase.day, op.business_day) AS day,
        CASE WHEN purchase.op IS NULL THEN op.at ELSE purchase.at END AS at
    FROM holding
    JOIN account ON account.id = holding.account
    JOIN ledger_entry ON ledger_entry.account = account.id AND ledger_entry.kind = 'earn'
    JOIN op ON op.seq = ledger_entry.op
    LEFT JOIN purchase ON purchase.op = ledger_entry.op
    WHERE holding.customer = ?1
        AND purchase.voided IS NULL
        AND (purchase.op IS NULL OR purchase.returned < purchase.amount OR purchase.amount = 0)
        AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = ledger_entry.op)
        AND NOT (
            ledger_entry.rule IS ?2
            AND ledger_entry.op IN (SELECT value FROM json_each(?5))
        )
)
SELECT
    coalesce(sum(amount) FILTER (WHERE rule = ?2 AND day = ?3), 0) AS today,
    max(day) FILTER (WHERE rule = ?2 AND day <= ?3) AS last_day,
    min(day) FILTER (WHERE rule = ?2 AND day > ?3) AS next_day,
    max(at) FILTER (WHERE rule = ?2) AS last_at,
    coalesce(sum(amount) FILTER (WHERE holds = 'points' AND day BETWEEN ?4 AND ?3), 0) AS within
FROM given
