-- Row keys of whoever won in a draw before, and did not pass the prize on.
SELECT DISTINCT draw_win.customer
FROM draw_win
WHERE draw_win.prize IS NOT NULL AND draw_win.state IN ('waiting', 'handed')
