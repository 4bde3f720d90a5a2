-- Points that a sale (?2) gave somebody (?1), what its returns took back taken off: what the ladder
-- counts of it while it stands.
SELECT coalesce(sum(ledger_entry.amount), 0)
FROM ledger_entry
JOIN account ON account.id = ledger_entry.account AND account.holds = 'points'
JOIN holding ON holding.account = account.id AND holding.customer = ?1
WHERE (ledger_entry.op = ?2 AND ledger_entry.kind IN ('earn', 'gift'))
    OR (
        ledger_entry.kind = 'take_back'
        AND ledger_entry.op IN (
            SELECT op FROM purchase_return WHERE purchase = ?2 AND restored IS NULL
        )
    )
