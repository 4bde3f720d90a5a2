-- Purchases of somebody (?1) that brought thanks for a recommendation.
SELECT op.op_id
FROM purchase
JOIN op ON op.seq = purchase.op
WHERE purchase.customer = ?1 AND purchase.voided IS NULL
    AND EXISTS (
        SELECT 1 FROM ledger_entry
        WHERE ledger_entry.op = purchase.op AND ledger_entry.kind = 'gift'
    )
ORDER BY purchase.op
