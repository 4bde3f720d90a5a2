-- A use counts while it stands. Where the shop gives no coupon back, a void keeps the use; the undo
-- of a sale never does.
SELECT
    coupon.*, op.op_id, promotion.uuid AS promotion_uuid, customer.uuid AS customer_uuid,
    (
        SELECT count(*) FROM promotion_use AS used
        WHERE used.coupon = coupon.id AND (
            used.freed IS NULL OR (
                NOT coupon.back_on_void
                AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = used.op)
            )
        )
    ) AS used
FROM coupon
JOIN op ON op.seq = coupon.op
JOIN promotion ON promotion.id = coupon.promotion
LEFT JOIN customer ON customer.id = coupon.customer
WHERE op.op_id = ?1
ORDER BY coupon.id
