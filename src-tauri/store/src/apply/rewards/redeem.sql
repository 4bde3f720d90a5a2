INSERT INTO redemption (op, reward, customer, code, name, points, cost, state)
SELECT ?1, id, ?3, ?4, ?5, ?6, ?7, ?8 FROM reward WHERE uuid = ?2
