-- Operations that stand on what a merge (?1) moved.
WITH moved AS (
    SELECT row AS account FROM merge_moved WHERE op = ?1 AND room = 'holding'
),
-- All the kept record holds, what was moved to it too.
held AS (
    SELECT holding.account FROM merged JOIN holding ON holding.customer = merged.kept
    WHERE merged.op = ?1
),
-- Sales that changed hands, and sales that gave something into an account that did.
sale AS (
    SELECT row AS purchase FROM merge_moved WHERE op = ?1 AND room = 'purchase'
    UNION
    SELECT purchase.op FROM moved
    JOIN ledger_entry ON ledger_entry.account = moved.account
    JOIN purchase ON purchase.op = ledger_entry.op
),
back AS (
    SELECT purchase_return.op FROM sale
    JOIN purchase_return ON purchase_return.purchase = sale.purchase
    WHERE purchase_return.restored IS NULL
    UNION
    SELECT purchase.voided FROM sale
    JOIN purchase ON purchase.op = sale.purchase
    WHERE purchase.voided IS NOT NULL
),
later AS (
    -- They wrote into an account that changed hands.
    SELECT ledger_entry.op FROM moved JOIN ledger_entry ON ledger_entry.account = moved.account
    UNION
    SELECT owed_entry.op FROM moved JOIN owed_entry ON owed_entry.account = moved.account
    UNION
    -- Such a sale came back, and what was spent of it was taken from what the kept record had of
    -- its own, or is owed there; or its price became credit there.
    SELECT back.op FROM back
    JOIN ledger_entry ON ledger_entry.op = back.op
    WHERE ledger_entry.account IN (SELECT account FROM held)
    UNION
    SELECT back.op FROM back
    JOIN owed_entry ON owed_entry.op = back.op
    WHERE owed_entry.account IN (SELECT account FROM held)
)
SELECT op.op_id
FROM later
JOIN op ON op.seq = later.op
WHERE later.op > ?1
    AND op.kind <> 'lots_expired'
    -- What an undo moves goes along with its account, but not what it paid of one account's debt
    -- out of another one.
    AND (
        op.kind <> 'undone'
        OR EXISTS (
            SELECT 1 FROM owed_entry AS debt
            JOIN ledger_entry AS paid ON paid.op = debt.op AND paid.kind = 'pay_owed'
            WHERE debt.op = op.seq AND debt.amount < 0 AND debt.account <> paid.account
        )
    )
    AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = op.seq)
ORDER BY op.seq
LIMIT 20
