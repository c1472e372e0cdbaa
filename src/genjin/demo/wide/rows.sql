-- The lines of `line` between two days as a vendor prints them, in the order of the days.
CREATE VIEW printed AS
WITH
chosen AS (
    SELECT day::BIGINT AS day, buyer::BIGINT AS buyer, line::BIGINT AS line,
        mixed(bill::BIGINT) AS m,
        mixed((bill::BIGINT + 16777259 * (line::BIGINT + 1)) & 4294967295) AS n
    FROM line AS l
    WHERE l.day >= getvariable('from_day') AND l.day < getvariable('to_day')
),
drawn AS (
    SELECT c.day, c.line, c.m, c.n, c.buyer,
        b.core, b.form, b.via, b.level, b.growth, b.lot, b.street, b.city, b.port, b.bank,
        b.forwarder, b.brand_is_his, b.m AS firm,
        (first_product + (draw(c.m, 40, repertoire) + c.line) % repertoire)
            % getvariable('products') AS product,
        CASE WHEN (draw(c.m, 41, 100) < 86) = (c.day < switched) THEN main_supplier
            ELSE second_supplier END AS supplier,
        -- How the clerk spells the buyer: eight times of ten as always.
        draw(c.m, 42, 100) AS clerk,
        (getvariable('days') - 1 - c.day) // 365 AS years_ago
    FROM chosen AS c JOIN buyer AS b USING (buyer)
),
priced AS (
    SELECT d.*, p.hs6, p.unit, p.weight_g, p.pack, p.english, p.spanish, p.chinese,
        s.name AS supplier_name, s.country AS supplier_country, s.port AS loading_port,
        greatest(1, p.price_e4 * (d.level * s.level // 1000 + 5 * years_ago
            + draw(n, 43, 60) - 30) // 1000) AS price_e4,
        d.lot * 15000000000 // (1000 + (d.growth - 1000) * years_ago)
            * (600 + draw(n, 44, 800)) // 1000 AS lot_e4
    FROM drawn AS d JOIN product AS p USING (product) JOIN supplier AS s USING (supplier)
),
bought AS (
    SELECT *, greatest(1, lot_e4 // (price_e4 * pack)) * pack
        -- A vendor mends some rows after they were first delivered.
        + CASE WHEN day < getvariable('mended_before') AND draw(n, 45, 20) = 0 THEN pack ELSE 0 END
        AS quantity
    FROM priced
),
valued AS (
    SELECT *, least(quantity * price_e4 // 100, 2000000000)::INTEGER AS fob,
        CASE
            WHEN clerk < 80 THEN core || ' ' || form
            WHEN clerk < 87 THEN core || ' ' || replace(replace(form, '.', ''), ',', '')
            WHEN clerk < 91 THEN replace(replace(replace(replace(replace(core,
                'COMERCIALIZADORA', 'COMERC'), 'DISTRIBUIDORA', 'DIST'), 'IMPORTADORA', 'IMP'),
                'ENTERPRISES', 'ENT'), 'TRADING', 'TRDG') || ' ' || replace(form, '.', '')
            WHEN clerk < 94 THEN left(core, 3 + draw(m, 46, len(core) - 4))
                || substr(core, 5 + draw(m, 46, len(core) - 4)) || ' ' || form
            WHEN clerk < 96 THEN left(core, 4 + draw(m, 46, len(core) - 4))
                || substr(core, 4 + draw(m, 46, len(core) - 4)) || ' ' || form
            WHEN clerk < 98 THEN core
            ELSE core || ' ' || form || ' ' || city
        END AS his_name,
        CASE
            WHEN via = 1 AND draw(m, 47, 100) < 60 THEN 1 WHEN via = 2 AND draw(m, 47, 100) < 70 THEN 2
            WHEN draw(m, 47, 1000) < 7 THEN 3 ELSE 0
        END AS consigned
    FROM bought
)
SELECT
    m * 32 + line AS RECORD_ID,
    CASE WHEN draw(n, 50, 1000) = 0 THEN '31/02/' || year(getvariable('first_day') + day::INTEGER)
        ELSE (getvariable('first_day') + day::INTEGER)::VARCHAR END AS IMP_DATE,
    ['QHSU', 'ZMKU', 'OVLU', 'TBRU'][1 + draw(m, 51, 4)] || m AS BL_NUMBER,
    CASE consigned WHEN 0 THEN his_name WHEN 1 THEN forwarder
        WHEN 2 THEN CASE WHEN draw(m, 52, 5) = 0 THEN 'TO ORDER' ELSE 'TO THE ORDER OF ' || bank END
        ELSE NULL END AS CONSIGNEE_NAME,
    CASE WHEN consigned <> 0 OR draw(m, 53, 100) < 25 THEN NULL ELSE street || ' ' || city END
        AS CONSIGNEE_ADDRESS,
    getvariable('country') AS CONSIGNEE_COUNTRY,
    CASE WHEN consigned <> 0 OR draw(firm, 54, 100) < 30 THEN NULL
        ELSE getvariable('code') || (990000000 + buyer) END AS IMPORTER_TAX_ID,
    CASE
        WHEN consigned = 2 THEN his_name
        WHEN consigned = 1 AND draw(m, 55, 100) < 60 THEN his_name
        WHEN draw(m, 55, 100) < 35 THEN 'SAME AS CONSIGNEE'
        WHEN draw(m, 55, 100) < 45 AND consigned = 0 THEN his_name
        WHEN draw(m, 55, 100) < 55
            THEN getvariable('brokers')[1 + draw(m, 56, len(getvariable('brokers')))]
        ELSE NULL END AS NOTIFY_PARTY_NAME,
    CASE
        WHEN draw(m, 57, 100) < 6 THEN NULL
        WHEN draw(m, 57, 100) < 10 THEN getvariable('forwarders_abroad')
            [1 + draw(m, 58, len(getvariable('forwarders_abroad')))]
        WHEN draw(m, 57, 100) < 20 THEN replace(replace(supplier_name, '.', ''), ',', '')
        ELSE supplier_name END AS SHIPPER_NAME,
    supplier_country AS ORIGIN_COUNTRY,
    loading_port AS ORIGIN_PORT,
    port AS LANDING_PORT,
    CASE WHEN draw(n, 60, 1000) < 3 THEN NULL WHEN draw(n, 60, 1000) < 40 THEN hs6
        ELSE hs6 || '00' END AS HS_CODE,
    left(hs6, 4) AS HS_CODE_4,
    CASE
        WHEN getvariable('language') = 'english' OR draw(m, 61, 100) < 18 THEN english
        WHEN draw(m, 61, 100) < 26 THEN chinese
        ELSE spanish END
        || CASE WHEN brand_is_his THEN ' MARCA ' || split_part(core, ' ', -1) ELSE '' END
        AS PRODUCT_DESCRIPTION,
    quantity AS QUANTITY,
    unit AS UNIT,
    CASE WHEN draw(n, 62, 100) < 2 THEN NULL
        ELSE (quantity * weight_g * 112 // 10000)::DECIMAL(15, 0) * 0.1 END AS GROSS_WEIGHT,
    CASE WHEN draw(n, 63, 100) < 12 THEN NULL ELSE fob * 0.01 END AS USD_FOB,
    CASE WHEN draw(n, 64, 100) < 30 THEN NULL
        ELSE (fob * (1050 + draw(m, 65, 60)) // 1000) * 0.01 END AS USD_CIF,
    buyer, supplier, day
FROM valued
ORDER BY day, m, line;
