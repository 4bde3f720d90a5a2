-- What stands in an account and in the club is read for a list and for a row of it alike: the
-- statement goes on in brief.sql or in listed.sql.
SELECT
    customer.id, customer.given, customer.family, customer.call_me, cache_facts.last_day,
    coalesce((
        SELECT sum(cache_lot.left)
        FROM holding
        JOIN account ON account.id = holding.account AND account.holds = 'points'
        JOIN cache_lot ON cache_lot.account = holding.account AND cache_lot.left > 0
        WHERE holding.customer = customer.id
    ), 0) AS points,
    (
        SELECT membership.state FROM membership
        WHERE membership.customer = customer.id ORDER BY membership.op DESC LIMIT 1
    ) AS membership,
