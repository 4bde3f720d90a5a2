-- Whom those brought who were given something to try, with the day of their first sample: of
-- somebody (?1) or of all.
SELECT
    who.uuid AS who_uuid, newcomer.uuid AS newcomer_uuid, sample.day AS tried, referral.day AS named
FROM (
    SELECT customer, min(day) AS day FROM trial
    WHERE NOT struck AND (?1 IS NULL OR customer = ?1)
    GROUP BY customer
) AS sample
JOIN referral ON referral.brought = sample.customer
JOIN customer AS who ON who.id = sample.customer AND who.state <> 'removed'
JOIN customer AS newcomer ON newcomer.id = referral.newcomer AND newcomer.state <> 'removed'
