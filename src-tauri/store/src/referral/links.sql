SELECT by_whom.uuid AS by_uuid, newcomer.uuid AS newcomer_uuid
FROM referral
JOIN customer AS by_whom ON by_whom.id = referral.brought
JOIN customer AS newcomer ON newcomer.id = referral.newcomer
WHERE /* filter */
ORDER BY referral.newcomer
