-- The lowest serial of an own card (?1) that none carries.
WITH own (serial) AS (
    SELECT 0 UNION ALL
    SELECT CAST(substr(number, 3, 8) AS INTEGER) FROM card
    WHERE length(number) = 11 AND number GLOB ?1
)
SELECT min(serial) + 1 FROM own
WHERE serial + 1 NOT IN (SELECT serial FROM own)
