-- What each buyer of `buyer_name` does: one row a buyer. Days are counted from the first of the
-- data, gaps in hundredths of a day; `lot`, `level` and `growth` as in `demo/buyers.py`.
CREATE TABLE buyer AS
WITH
firm AS (SELECT *, mixed((buyer + getvariable('seed')) & 4294967295) AS m FROM buyer_name),
kind AS (
    SELECT *, CASE
        WHEN draw(m, 1, 1000) < 280 THEN 0 WHEN draw(m, 1, 1000) < 580 THEN 1
        WHEN draw(m, 1, 1000) < 840 THEN 2 WHEN draw(m, 1, 1000) < 970 THEN 3
        WHEN draw(m, 1, 1000) < 997 THEN 4 ELSE 5 END AS kind
    FROM firm
),
life AS (
    SELECT *,
        CASE WHEN kind = 0 OR draw(m, 2, 100) < 22 THEN draw(m, 3, getvariable('days')) ELSE 0 END
            AS started,
        CASE WHEN draw(m, 4, 100) < 16 THEN 60 + draw(m, 5, getvariable('days') - 60)
            ELSE getvariable('days') - 1 END AS ended,
        CASE WHEN draw(m, 6, 100) < 28 THEN draw(m, 7, getvariable('days'))
            ELSE getvariable('days') END AS switched,
        -- Some goods are bought by many, most by few; the popular ones are not neighbours.
        (skewed(m, 8, getvariable('goods')) * 89 % getvariable('goods')) * getvariable('models')
            + draw(m, 9, getvariable('models')) AS first_product,
        skewed(m, 15, getvariable('rivals')) AS rank
    FROM kind
),
opening AS (SELECT season, day, min(steady) AS steady FROM season_day GROUP BY season, day)
SELECT buyer, core, form, m, kind, product.season, started, coalesce(steady, started) AS steady_start,
    ended, switched, first_product,
    CASE kind WHEN 0 THEN 100000000 WHEN 1 THEN 15000 + draw(m, 10, 25000)
        WHEN 2 THEN 4000 + draw(m, 10, 9000) WHEN 3 THEN 1200 + draw(m, 10, 3300)
        WHEN 4 THEN 400 + draw(m, 10, 600) ELSE 100 + draw(m, 10, 200) END AS gap,
    [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 6, 9, 16][1 + draw(m, 11, 13)]
        * CASE kind WHEN 4 THEN 3 WHEN 5 THEN 5 ELSE 1 END AS lot,
    840 + draw(m, 12, 401) AS level,
    820 + draw(m, 13, 501) AS growth,
    CASE kind WHEN 4 THEN 12 + draw(m, 14, 40) WHEN 5 THEN 60 + draw(m, 14, 200)
        ELSE 1 + draw(m, 14, 8) END AS repertoire,
    -- Suppliers keep to their goods: those of neighbouring goods are rivals.
    first_product // 24 + getvariable('fields') * rank AS main_supplier,
    first_product // 24 + getvariable('fields')
        * ((rank + 1 + skewed(m, 16, getvariable('rivals') - 1)) % getvariable('rivals'))
        AS second_supplier,
    -- In whose name his bills are made out: his own, mostly a forwarder's, mostly a bank's order.
    CASE WHEN draw(m, 17, 100) < 9 THEN 1 WHEN draw(m, 17, 100) < 15 THEN 2 ELSE 0 END AS via,
    draw(m, 18, 100) < 15 AS brand_is_his,
    getvariable('streets')[1 + draw(m, 19, len(getvariable('streets')))] || ' '
        || (1 + draw(m, 20, 1400)) AS street,
    getvariable('cities')[1 + draw(m, 21, len(getvariable('cities')))] AS city,
    getvariable('ports')[1 + draw(m, 22, len(getvariable('ports')))] AS port,
    getvariable('forwarders')[1 + draw(m, 23, len(getvariable('forwarders')))] AS forwarder,
    getvariable('banks')[1 + draw(m, 24, len(getvariable('banks')))] AS bank
FROM life JOIN product ON product = first_product
ASOF LEFT JOIN opening ON opening.season = product.season AND started <= opening.day
ORDER BY buyer;
