SELECT count(*) AS count
FROM referral
WHERE referral.brought = ?1 AND referral.day BETWEEN ?2 AND ?3
    AND EXISTS (
        SELECT 1 FROM purchase
        WHERE purchase.customer = referral.newcomer AND purchase.voided IS NULL
            AND purchase.amount > purchase.returned
    )
