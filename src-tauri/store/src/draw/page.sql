-- Draws with the days of their turns, newest first.
SELECT
    draw.id, draw.uuid, draw.name, draw.terms, draw.commitment, draw.withdrawn, draw.list,
    draw.op, draw.closed, draw.made,
    opening.business_day AS opened_day,
    closing.business_day AS closed_day,
    making.business_day AS made_day
FROM draw
JOIN op AS opening ON opening.seq = draw.op
LEFT JOIN op AS closing ON closing.seq = draw.closed
LEFT JOIN op AS making ON making.seq = draw.made
WHERE ?1 IS NULL OR draw.uuid = ?1
ORDER BY draw.id DESC
LIMIT 500
