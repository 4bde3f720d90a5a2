-- Operations above a row (?1) of a business day (?2) by somebody (?3) of a kind (?4) that stand.
SELECT op.seq FROM op
WHERE op.seq > ?1 AND op.kind = ?4 AND op.business_day = ?2 AND op.actor_id IS ?3
    AND op.cause_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = op.seq)
