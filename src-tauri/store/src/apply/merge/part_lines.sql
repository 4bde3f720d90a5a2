DELETE FROM op_person
WHERE customer = ?2
    AND op IN (SELECT row FROM merge_moved WHERE merge_moved.op = ?1 AND room = 'op_person')
