SELECT
    (SELECT count(*) FROM holding WHERE customer = ?1) AS accounts,
    (SELECT count(*) FROM card WHERE customer = ?1) AS cards,
    (SELECT count(*) FROM purchase WHERE customer = ?1 AND voided IS NULL) AS purchases,
    (SELECT count(*) FROM note WHERE customer = ?1 AND NOT removed) AS notes,
    (SELECT count(*) FROM reminder WHERE customer = ?1) AS reminders
