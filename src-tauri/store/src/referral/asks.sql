SELECT facts.customer
FROM cache_facts AS facts
JOIN cache_writable ON cache_writable.customer = facts.customer
JOIN customer ON customer.id = facts.customer AND customer.state = 'active'
WHERE facts.visit_days >= ?2 AND facts.due_day > ?1
    AND NOT EXISTS (
        SELECT 1 FROM referral_ask
        WHERE referral_ask.customer = facts.customer AND referral_ask.day > ?3
    )
ORDER BY facts.visit_days DESC, facts.customer
LIMIT 50
