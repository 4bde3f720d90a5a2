INSERT INTO op_person (customer, op)
SELECT ?2, row FROM merge_moved WHERE op = ?1 AND room = 'op_person'
