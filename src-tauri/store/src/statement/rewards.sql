SELECT redemption.name, count(*) AS count
FROM redemption
JOIN op ON op.seq = redemption.op
WHERE redemption.customer = ?1 AND redemption.state <> 'cancelled'
    AND op.business_day BETWEEN ?2 AND ?3
GROUP BY redemption.name
ORDER BY redemption.name
