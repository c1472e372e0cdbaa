-- What a trade is drawn from; Python fills these tables.
CREATE TABLE product (product BIGINT, hs6 VARCHAR, english VARCHAR, spanish VARCHAR, chinese VARCHAR,
    unit VARCHAR, price_e4 BIGINT, weight_g BIGINT, pack BIGINT, season BIGINT);
CREATE TABLE supplier (supplier BIGINT, name VARCHAR, country VARCHAR, port VARCHAR, level BIGINT);
CREATE TABLE season_day (season BIGINT, steady BIGINT, day BIGINT);
CREATE TABLE buyer_name (buyer BIGINT, core VARCHAR, form VARCHAR);
-- One line of a bill. Days are counted from the first of the data.
CREATE TABLE line (day USMALLINT, bill UINTEGER, buyer UINTEGER, line UTINYINT);
