-- Runs of scratch cards, newest first.
SELECT
    scratch_run.*, op.business_day AS day,
    (SELECT count(*) FROM scratch_code WHERE run = scratch_run.id) AS cards,
    (SELECT count(*) FROM scratch_code WHERE run = scratch_run.id AND active IS NOT NULL) AS live
FROM scratch_run
JOIN op ON op.seq = scratch_run.op
WHERE ?1 IS NULL OR scratch_run.uuid = ?1
ORDER BY scratch_run.id DESC
LIMIT 500
