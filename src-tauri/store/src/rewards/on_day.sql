SELECT reward.*, iif(reward.stock IS NULL, 0, (
        SELECT count(*) FROM redemption
        WHERE redemption.reward = reward.id AND redemption.state <> 'cancelled'
    )) AS given
FROM reward
WHERE reward.active
    AND (reward.from_day IS NULL OR reward.from_day <= ?1)
    AND (reward.until_day IS NULL OR reward.until_day >= ?1)
ORDER BY reward.points, reward.id
