-- The lines on the bills of the buyers from `from_buyer` up to `to_buyer`, added to `line`: the gaps
-- of a buyer, each his own mean times a spread, summed up on a steady year and laid on the real one.
INSERT INTO line
WITH
turn AS (
    SELECT b.*, unnest(range(CASE WHEN kind = 0 THEN 1
        ELSE greatest(ended - started, 0) * 100 // gap * 3 // 2 + 5 END)) AS turn
    FROM buyer AS b
    WHERE buyer >= getvariable('from_buyer') AND buyer < getvariable('to_buyer')
),
gap AS (
    SELECT buyer, kind, season, steady_start, ended, turn, mixed(xor(m, turn)) AS m,
        CASE WHEN turn = 0 THEN draw(m, 30, least(gap, 12000))
            ELSE gap * getvariable('spreads')[1 + kind][1 + draw(mixed(xor(m, turn)), 31, 12)] // 1000
            END AS passed
    FROM turn
),
walked AS (
    SELECT buyer, kind, season, ended, turn, m,
        steady_start + sum(passed) OVER (PARTITION BY buyer ORDER BY turn) // 100 AS steady
    FROM gap
),
due AS (
    SELECT buyer, kind, turn, m, day, isodow(getvariable('first_day') + day::INTEGER) AS weekday
    FROM walked JOIN season_day USING (season, steady)
    WHERE day <= ended
),
bill AS (  -- Few customs offices clear goods at the weekend.
    SELECT buyer, kind, turn, m, CASE WHEN weekday > 5 AND draw(m, 32, 10) > 0
        THEN day - (weekday - 5) - draw(m, 29, 4) ELSE day END AS day
    FROM due
),
numbered AS (
    SELECT *, getvariable('bills') + row_number() OVER (ORDER BY buyer, turn) AS bill FROM bill
),
lines AS (
    SELECT greatest(day, 0) AS day, bill, buyer, unnest(range(CASE kind
        WHEN 4 THEN 1 + draw(m, 33, 5) WHEN 5 THEN 1 + draw(m, 33, 12)
        ELSE [1, 1, 1, 1, 2, 2, 3, 4][1 + draw(m, 33, 8)] END)) AS line
    FROM numbered
)
SELECT day::USMALLINT, bill::UINTEGER, buyer::UINTEGER, line::UTINYINT
FROM (
    FROM lines
    UNION ALL  -- A few rows come twice, as in files put together from several downloads.
    FROM lines WHERE draw(mixed(bill), 34 + line, 1000) < 3
)
ORDER BY bill, line
LIMIT getvariable('wanted');
