UPDATE cache_facts
SET
    due_day = CASE (SELECT state FROM customer WHERE id = ?1) WHEN 'removed' THEN NULL ELSE ?2 END,
    long_gone = ?3
WHERE customer = ?1
