-- The last line of a day before ?1 below the first line of ?1; of all lines where it has none yet.
SELECT line.seq FROM op AS line
WHERE line.cause_id IS NULL AND line.business_day < ?1
    AND line.seq < coalesce(
        (SELECT min(first.seq) FROM op AS first
         WHERE first.cause_id IS NULL AND first.business_day = ?1),
        9223372036854775807
    )
ORDER BY line.seq DESC
LIMIT 1
