-- Winners and reserves of a draw, in the order drawn.
SELECT
    draw_win.place, draw_win.prize, draw_win.customer, customer.uuid, customer.number,
    draw_win.state, draw_win.note, op.op_id, op.business_day AS day
FROM draw_win
JOIN customer ON customer.id = draw_win.customer
JOIN op ON op.seq = draw_win.op
WHERE draw_win.draw = ?1
ORDER BY draw_win.place
