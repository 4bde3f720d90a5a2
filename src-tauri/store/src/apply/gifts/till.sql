INSERT INTO gift_till (op, card, amount)
SELECT ?1, id, ?3 FROM gift_card WHERE uuid = ?2
ON CONFLICT (op, card) DO UPDATE SET amount = amount + excluded.amount
