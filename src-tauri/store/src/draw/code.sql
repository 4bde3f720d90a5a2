-- A card of a run by the hash of its code. All of the sale it went out with may have come back.
SELECT
    scratch_code.n, scratch_code.prize, scratch_code.active, scratch_code.paid,
    paying.op_id AS paid_op, paying.business_day AS paid_day,
    coalesce(sale.returned > 0 AND sale.returned >= sale.amount, 0) AS came_back
FROM scratch_code
LEFT JOIN op AS paying ON paying.seq = scratch_code.paid
LEFT JOIN purchase AS sale ON sale.op = scratch_code.active
WHERE scratch_code.run = ?1 AND scratch_code.hash = ?2
