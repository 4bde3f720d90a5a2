SELECT op.*
FROM op
JOIN here_till ON here_till.only = 1
WHERE op.cause_id IS NULL
    AND op.actor_id IS ?1
    AND op.till_id = here_till.till_id
    -- To read a code is no act to take back: the card before it is.
    AND op.kind NOT IN (
        'undone', 'shop_founded', 'epoch_begun', 'import_batch_done', 'gift_card_shown'
    )
    -- What the schedule drew is nobody's last act.
    AND NOT (op.kind = 'reminder_dealt' AND op.body LIKE '%"deed":"hold_out"%')
    AND NOT EXISTS (SELECT 1 FROM reversed WHERE reversed.target = op.seq)
ORDER BY op.seq DESC
LIMIT 1
