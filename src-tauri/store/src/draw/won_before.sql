-- Row keys of whoever won in a draw before, and did not pass the prize on. A record that leads to
-- another one won for that.
SELECT DISTINCT coalesce(merged.kept, draw_win.customer)
FROM draw_win
LEFT JOIN merged ON merged.gone = draw_win.customer
WHERE draw_win.prize IS NOT NULL AND draw_win.state IN ('waiting', 'handed')
