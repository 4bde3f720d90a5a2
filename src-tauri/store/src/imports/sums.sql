-- What an import (?1), begun by an operation (row ?2, id ?3), brought. Everything of it stands
-- behind that row.
SELECT
    (SELECT count(*) FROM customer WHERE imported = ?1 AND state <> 'removed') AS customers,
    coalesce(sum(purchase.amount), 0) AS sum,
    min(purchase.day) AS first_day,
    max(purchase.day) AS last_day,
    coalesce((
        SELECT sum(ledger_entry.amount)
        FROM ledger_entry CROSS JOIN op ON op.seq = ledger_entry.op
        WHERE ledger_entry.op > ?2 AND ledger_entry.kind IN ('earn', 'opening')
            AND op.cause_id = ?3
    ), 0) AS points
FROM purchase
WHERE purchase.op > ?2 AND purchase.import = ?1 AND purchase.voided IS NULL
