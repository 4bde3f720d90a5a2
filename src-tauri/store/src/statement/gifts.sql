-- What somebody was given for nothing in a span, by kind and name: services and other kindness,
-- gifts of promotions, prizes of draws and scratch cards, samples. Prizes stay with the record that
-- won them, also when it leads to another one since.
WITH person (id) AS (
    SELECT :customer UNION ALL SELECT merged.gone FROM merged WHERE merged.kept = :customer
)
SELECT 'favour' AS kind, favour.name AS name, count(*) AS count
FROM favour
WHERE favour.customer = :customer AND favour.stands AND favour.day BETWEEN :from AND :to
GROUP BY favour.name
UNION ALL
SELECT 'promotion', promotion_use.gift, count(*)
FROM purchase
JOIN promotion_use ON promotion_use.op = purchase.op
WHERE purchase.customer = :customer AND purchase.voided IS NULL
    AND purchase.day BETWEEN :from AND :to
    AND promotion_use.gift IS NOT NULL AND promotion_use.freed IS NULL
GROUP BY promotion_use.gift
UNION ALL
SELECT
    'prize',
    coalesce(json_extract(draw.terms, '$.prizes[' || draw_win.prize || '].name'), draw.name),
    count(*)
FROM draw_win
JOIN draw ON draw.id = draw_win.draw
JOIN op ON op.seq = draw_win.op
WHERE draw_win.customer IN (SELECT id FROM person) AND draw_win.state = 'handed'
    AND op.business_day BETWEEN :from AND :to
GROUP BY 2
UNION ALL
SELECT
    'prize',
    coalesce(
        json_extract(scratch_run.prizes, '$[' || scratch_code.prize || '].name'), scratch_run.name
    ),
    count(*)
FROM scratch_code
JOIN scratch_run ON scratch_run.id = scratch_code.run
JOIN op ON op.seq = scratch_code.paid
WHERE scratch_code.customer IN (SELECT id FROM person)
    AND op.business_day BETWEEN :from AND :to
GROUP BY 2
UNION ALL
SELECT 'sample', trial.goods, count(*)
FROM trial
WHERE trial.customer = :customer AND NOT trial.struck AND trial.day BETWEEN :from AND :to
GROUP BY trial.goods
ORDER BY 1, 2
