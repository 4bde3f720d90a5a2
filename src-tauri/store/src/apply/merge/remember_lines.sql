-- The lines of the gone record's timeline (?3) that the kept one's (?2) has not yet.
INSERT INTO merge_moved (room, row, op)
SELECT 'op_person', gone.op, ?1
FROM op_person AS gone
WHERE gone.customer = ?3
    AND NOT EXISTS (SELECT 1 FROM op_person WHERE customer = ?2 AND op = gone.op)
