-- Who each buyer of the trade really is and what his habits are, for those with a line in it.
CREATE VIEW truth AS
SELECT buyer, core || ' ' || form AS name, getvariable('code') AS country,
    CASE WHEN draw(m, 54, 100) < 30 THEN NULL
        ELSE getvariable('code') || (990000000 + buyer) END AS tax_id,
    street || ' ' || city AS address,
    ['once', 'rare', 'loose', 'regular', 'large', 'daily'][1 + kind] AS kind,
    CASE WHEN kind = 0 THEN NULL ELSE gap * 0.01 END AS mean_gap_days,
    getvariable('first_day') + started::INTEGER AS started,
    CASE WHEN ended < getvariable('days') - 1 THEN getvariable('first_day') + ended::INTEGER END
        AS ended,
    CASE WHEN switched < getvariable('days') THEN getvariable('first_day') + switched::INTEGER END
        AS switched,
    level AS price_level_per_mille, growth AS growth_per_mille,
    ['own name', 'forwarder', 'order of a bank'][1 + via] AS consigned,
    count(*) AS lines, count(DISTINCT bill) AS bills
FROM buyer JOIN line USING (buyer)
GROUP BY ALL ORDER BY buyer;
