-- Who brought somebody (?1). A link to oneself, or to a record that is off the lists, counts not.
SELECT
    referral.brought, customer.uuid, referral.day, referral.thanked,
    EXISTS (SELECT 1 FROM cache_facts WHERE cache_facts.customer = ?1 AND sum > 0) AS bought
FROM referral
JOIN customer ON customer.id = referral.brought
WHERE referral.newcomer = ?1 AND customer.state <> 'removed'
