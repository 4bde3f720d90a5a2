-- A card of a run by the hash of its code.
SELECT
    scratch_code.n, scratch_code.prize, scratch_code.active, scratch_code.paid,
    paying.op_id AS paid_op, paying.business_day AS paid_day
FROM scratch_code
LEFT JOIN op AS paying ON paying.seq = scratch_code.paid
WHERE scratch_code.run = ?1 AND scratch_code.hash = ?2
