-- Money for gift cards into the till and out of it, on a business day (?2) above a row (?1). What an
-- undo of the same day put right is left out on both sides.
SELECT
    coalesce(sum(gift_till.amount) FILTER (WHERE gift_till.amount > 0), 0),
    coalesce(sum(-gift_till.amount) FILTER (WHERE gift_till.amount < 0), 0)
FROM gift_till
JOIN op ON op.seq = gift_till.op
WHERE gift_till.op > ?1 AND op.business_day = ?2
    AND NOT EXISTS (
        SELECT 1 FROM reversed JOIN op AS later ON later.seq = reversed.by
        WHERE reversed.target = gift_till.op AND later.business_day = ?2
    )
    AND NOT EXISTS (
        SELECT 1 FROM reversed JOIN op AS earlier ON earlier.seq = reversed.target
        WHERE reversed.by = gift_till.op AND earlier.business_day = ?2
    )
