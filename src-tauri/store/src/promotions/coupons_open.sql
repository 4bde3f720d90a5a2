-- Coupons that somebody alone may use today. Uses count as in the list of coupons.
SELECT count(*) AS count
FROM coupon
JOIN promotion ON promotion.id = coupon.promotion
WHERE coupon.customer = ?1 AND NOT coupon.blocked
    AND promotion.active AND NOT promotion.removed
    AND (coupon.from_day IS NULL OR coupon.from_day <= ?2)
    AND (coupon.until_day IS NULL OR coupon.until_day >= ?2)
    AND coupon.most_uses > (
        SELECT count(*) FROM promotion_use AS used
        WHERE used.coupon = coupon.id AND (
            used.freed IS NULL OR (
                NOT coupon.back_on_void
                AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = used.op)
            )
        )
    )
