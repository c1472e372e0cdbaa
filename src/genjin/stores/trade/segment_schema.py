"""What a segment file holds: its tables, their columns, and the orders that they are stored in.

A segment is one DuckDB file, complete from the moment it has its name, and never changed. Its
rows come from one or more customs files, its *sources*; a row is named for good by its source's
name and its line in the customs file, in whatever segment it lies.

* `source`: the customs files, with `headers` and `first_line`, the line of their first row.
* `shipment`: the rows, by (`buyer_company`, `buyer_party`, `date`): one buyer's purchases lie
  together, however his name is spelt. They name those who stand in them.
* `former`: rows that a later file revised, as they were.
* `by_hs`: a narrow copy by (`hs_code`, `date`): who buys these goods.
* `market`: what is bought in one country in one month at comparable prices, numbered by
  (`hs6`, `country`, `month`, `unit`, `basis`), with its sums.
* `paid`: the sizes bought in each market by price, with the size that they reach together.
* `near_quartile`: those rows of `paid` at which a quartile of a market lies, and those near it.
* `card`: sums of the rows that agree in all but their date, by `goods_id`: who buys these words.
* `goods`, `goods_word`: each distinct description, and the words that it holds, by word.
* `party`: each printed text and country, with its company, by `company_id`.
* `covered`: the last day that the rows tell of, for each subheading and reporting country.
* `company`: the commonest printed form of each company, by `company_id`.
* `replaced`: keys of records, in segments published before, that this one revises.
* `reading`: by which reading of its layout each source was read (`row_identity`).
* `held`: records that were published when a source came and that it has too, by their keys.
* `too_wide`: rows of which cells beyond the last column were cut off.
* `raw_0`, `raw_1`, …: every row of source 0, 1, … as it was printed, in the order of the file.
"""

from genjin.companies.party_kind import PartyKind

SCHEMA_VERSION = "5"

SHIPMENT_COLUMNS: dict[str, str] = {
    "source": "USMALLINT",
    "line": "INTEGER",
    "record_key": "UBIGINT",
    "content_key": "UBIGINT",
    "date": "DATE",
    "document": "VARCHAR",
    "customs_office": "VARCHAR",
    "buyer_party": "UBIGINT",  # the buyer of the goods, as `buyer_rule` says
    "buyer_company": "UBIGINT",  # by the name key, whatever kind of party it is
    "buyer_rule": "VARCHAR",
    "consignee_party": "UBIGINT",  # whom the paper prints as importer or consignee
    "buyer_tax_id": "VARCHAR",
    "buyer_address": "VARCHAR",
    "buyer_country": "VARCHAR",
    "supplier_party": "UBIGINT",
    "supplier_company": "UBIGINT",  # by the name key; NULL where the paper names nobody
    "supplier_name": "VARCHAR",  # as printed, likewise
    "supplier_address": "VARCHAR",
    "supplier_country": "VARCHAR",
    "notify_party": "UBIGINT",
    "notify_name": "VARCHAR",
    "forwarder": "VARCHAR",
    "hs_code": "VARCHAR",
    "goods_id": "INTEGER",
    "origin_country": "VARCHAR",
    "purchase_country": "VARCHAR",
    "quantity": "DOUBLE",
    "unit": "VARCHAR",
    "gross_weight_kg": "DOUBLE",
    "net_weight_kg": "DOUBLE",
    "value_usd": "DOUBLE",
    "value_basis": "VARCHAR",
    "fob_usd": "DOUBLE",
    "cif_usd": "DOUBLE",
    "freight_usd": "DOUBLE",
    "insurance_usd": "DOUBLE",
    "loading_port": "VARCHAR",
    "landing_port": "VARCHAR",
    "transport": "VARCHAR",
    "incoterm": "VARCHAR",
    "grain": "VARCHAR",
    "flow": "VARCHAR",
    "reporting_country": "VARCHAR",
}

BY_HS_COLUMNS: dict[str, str] = {
    "hs_code": "VARCHAR",
    "date": "DATE",
    "grain": "VARCHAR",
    "buyer_party": "UBIGINT",
    "buyer_company": "UBIGINT",  # by the name key; NULL where the party is no buyer to show
    "buyer_country": "VARCHAR",  # of the party, else the reporting country
    "supplier_party": "UBIGINT",
    "supplier_company": "UBIGINT",  # by the name key; NULL where the party is no firm that trades
    "reporting_country": "VARCHAR",
    "origin_country": "VARCHAR",
    "quantity": "DOUBLE",
    "unit": "VARCHAR",
    "weight_kg": "DOUBLE",  # net, else gross
    "value_usd": "DOUBLE",
    "value_basis": "VARCHAR",
    "goods_id": "INTEGER",
    "source": "USMALLINT",
    "line": "INTEGER",
}

CARD_KEYS = (
    "goods_id", "hs_code", "buyer_party", "buyer_company", "buyer_country", "supplier_party",
    "supplier_company", "origin_country", "grain", "value_basis",
)  # fmt: skip
"""What the rows of a card have in common."""

QUARTILES = (0.25, 0.50, 0.75)
NEAR = 1 / 32
"""So far from a quartile, as a share of its market's size, rows count as near it."""
WHOLE_MARKET_ROWS = 64
"""A market with so few rows is near its quartiles as a whole."""

MARKET_KEYS = "hs6, country, month, unit, basis"

TRADING_KINDS = f"'{PartyKind.COMPANY}', '{PartyKind.NAMED_ORDER}'"
"""The kinds of party that name a firm which trades, as a list of SQL."""

NAMELESS_KINDS = f"'{PartyKind.MISSING}', '{PartyKind.TO_ORDER}'"
"""The kinds of party that name nobody."""

PARTY_READ: dict[str, str] = {
    "party_id": "UBIGINT",
    "printed": "VARCHAR",
    "country": "VARCHAR",
    "name": "VARCHAR",
    "address": "VARCHAR",
    "name_key": "VARCHAR",
    "core_key": "VARCHAR",
    "company_id": "UBIGINT",
    "rule": "VARCHAR",
    "score": "DOUBLE",
    "kind": "VARCHAR",
}
"""What a party's printed text says."""

PARTY_COLUMNS: dict[str, str] = {
    **PARTY_READ,
    "form": "VARCHAR",  # the name in lower case without accents, to be searched
    "tax_id": "VARCHAR",
    "bought_rows": "BIGINT",
    "sold_rows": "BIGINT",
    "first_sold": "DATE",
    "first_seen": "DATE",
}

TABLES: dict[str, str] = {
    "source": (
        "source USMALLINT, name VARCHAR, file VARCHAR, sha256 VARCHAR, layout VARCHAR, "
        "first_line INTEGER, headers VARCHAR[]"
    ),
    "shipment": ", ".join(f"{name} {kind}" for name, kind in SHIPMENT_COLUMNS.items()),
    "former": ", ".join(f"{name} {kind}" for name, kind in SHIPMENT_COLUMNS.items()),
    "by_hs": ", ".join(f"{name} {kind}" for name, kind in BY_HS_COLUMNS.items()),
    "card": (
        ", ".join(f"{name} {BY_HS_COLUMNS[name]}" for name in CARD_KEYS)
        + ", rows BIGINT, value_usd DOUBLE, weight_kg DOUBLE, first_date DATE, last_date DATE, "
        "source USMALLINT, line INTEGER"
    ),
    "market": (
        "market INTEGER, hs6 VARCHAR, country VARCHAR, month DATE, unit VARCHAR, basis VARCHAR, "
        "rows BIGINT, size DOUBLE, buyers BIGINT"
    ),
    "paid": "market INTEGER, company UBIGINT, size DOUBLE, price_usd DOUBLE, reached DOUBLE",
    "near_quartile": "market INTEGER, price_usd DOUBLE, reached DOUBLE",
    "goods": "goods_id INTEGER, product VARCHAR, brand VARCHAR, folded VARCHAR",
    "goods_word": "word VARCHAR, goods_id INTEGER",
    "party": ", ".join(f"{name} {kind}" for name, kind in PARTY_COLUMNS.items()),
    "covered": "hs6 VARCHAR, reporting_country VARCHAR, last_date DATE",
    "company": "company_id UBIGINT, name VARCHAR, rows BIGINT, others BIGINT",
    "replaced": "record_key UBIGINT",
    "reading": "source USMALLINT, signature UBIGINT",
    "held": "source USMALLINT, record_key UBIGINT, content_key UBIGINT",
    "too_wide": "source USMALLINT, line INTEGER",
    "about": "key VARCHAR, value VARCHAR",
}
"""The tables of every segment with their columns, but for the raw rows.

Segments of earlier versions may lack `ADDED_TABLES`.
"""

ADDED_TABLES = ("reading", "held", "too_wide")


def by_hs_of(shipment: str, party: str) -> str:
    """The query for `by_hs` from a table of shipments and their parties."""
    special = {
        "buyer_company": f"CASE WHEN p.kind IN ({TRADING_KINDS}) THEN p.company_id END",
        "supplier_company": f"CASE WHEN q.kind IN ({TRADING_KINDS}) THEN q.company_id END",
        "buyer_country": "coalesce(p.country, s.reporting_country)",
        "weight_kg": "coalesce(s.net_weight_kg, s.gross_weight_kg)",
    }
    columns = ", ".join(f"{special.get(name, f's.{name}')} AS {name}" for name in BY_HS_COLUMNS)
    return f"""
        SELECT {columns} FROM {shipment} s LEFT JOIN {party} p ON p.party_id = s.buyer_party
            LEFT JOIN {party} q ON q.party_id = s.supplier_party
        ORDER BY s.hs_code, s.date
    """


def markets_of(by_hs: str) -> str:
    """The query for `market` from a narrow table. `size` and `rows` are sums over the market."""
    return f"""
        SELECT row_number() OVER (ORDER BY {MARKET_KEYS})::INTEGER AS market, *
        FROM (
            SELECT {MARKET_KEYS}, count(*) AS rows, sum(size) AS size,
                count(DISTINCT company) AS buyers
            FROM ({priced_of(by_hs)}) GROUP BY {MARKET_KEYS}
        ) ORDER BY market
    """


def paid_of(by_hs: str, market: str) -> str:
    """The query for `paid` from a narrow table and its markets.

    `reached` is what was bought in the market at this price or less, but for later rows of the
    same price. Whoever looks for a quantile needs no sorting: it is the first row that reaches
    its share.
    """
    return f"""
        SELECT market, company, priced.size, price_usd, sum(priced.size) OVER (
            PARTITION BY market ORDER BY price_usd ROWS UNBOUNDED PRECEDING) AS reached
        FROM ({priced_of(by_hs)}) priced JOIN {market} USING ({MARKET_KEYS})
        ORDER BY market, reached
    """


def near_quartile_of(paid: str, market: str) -> str:
    """The query for `near_quartile` from what was paid in each market.

    Without one buyer, a quartile lies near that of all. Small markets are here with all of their
    rows. Rows just beyond the bounds do no harm: a price is looked for by the size reached.
    """
    near = " OR ".join(
        f"(reached >= {level - NEAR} * m.size "
        f"AND reached - p.size <= {(level + NEAR) * (1 + 1e-9)} * m.size)"
        for level in QUARTILES
    )
    return f"""
        SELECT market, price_usd, reached FROM {paid} p JOIN {market} m USING (market)
        WHERE m.rows <= {WHOLE_MARKET_ROWS} OR {near} ORDER BY market, reached
    """


def priced_of(by_hs: str) -> str:
    """What was bought at which price, per unit of quantity and per kilogram.

    A size of zero has no price. The kilogram is measured by weight, whatever the unit of quantity.
    """
    weight = "coalesce(weight_kg, if(unit = 'KGM', quantity, NULL))"
    return " UNION ALL ".join(
        f"""
        SELECT left(hs_code, 6) AS hs6, buyer_country AS country,
            date_trunc('month', date)::DATE AS month, {unit} AS unit,
            coalesce(value_basis, 'unknown') AS basis, buyer_company AS company, {size} AS size,
            value_usd / {size} AS price_usd
        FROM {by_hs} WHERE grain = 'shipment' AND value_usd > 0 AND length(hs_code) >= 6
            AND buyer_company IS NOT NULL AND buyer_country IS NOT NULL AND {size} > 0 {only}
        """
        for unit, size, only in (
            ("unit", "quantity", "AND unit <> 'KGM'"),
            ("'KGM'", weight, ""),
        )
    )


def cards_of(by_hs: str) -> str:
    """The query for `card` from a narrow table. `source` and `line` are the newest row's.

    The newest row is the largest of day, source and line in one number of 64 bits.
    """
    keys = ", ".join(CARD_KEYS)
    newest = (
        "max((((date - DATE '1970-01-01')::UBIGINT) << 48) | (source::UBIGINT << 32) "
        "| line::UBIGINT)"
    )
    return f"""
        SELECT * EXCLUDE (newest), ((newest >> 32) & 65535)::USMALLINT AS source,
            (newest & 4294967295)::INTEGER AS line
        FROM (
            SELECT {keys}, count(*) AS rows, sum(value_usd) AS value_usd,
                sum(weight_kg) AS weight_kg, min(date) AS first_date, max(date) AS last_date,
                {newest} AS newest
            FROM {by_hs} GROUP BY {keys}
        ) ORDER BY goods_id, buyer_party
    """


def party_of(shipment: str, party: str) -> str:
    """The query for `party`: those that the shipments name, with what was seen of them.

    `party` are the parties as they were read; the commonest tax id counts.
    """
    read = ", ".join(f"p.{name}" for name in PARTY_READ)
    return f"""
        WITH bought AS (
            SELECT buyer_party AS party_id, count(*) AS rows, min(date) AS first_date
            FROM {shipment} GROUP BY buyer_party
        ), sold AS (
            SELECT supplier_party AS party_id, count(*) AS rows, min(date) AS first_date
            FROM {shipment} GROUP BY supplier_party
        ), taxed AS (
            SELECT party_id, arg_max(tax_id, (rows, tax_id)) AS tax_id FROM (
                SELECT consignee_party AS party_id, buyer_tax_id AS tax_id, count(*) AS rows
                FROM {shipment} WHERE buyer_tax_id IS NOT NULL AND buyer_tax_id <> '0'
                GROUP BY ALL
            ) GROUP BY party_id
        ), seen AS (
            SELECT party_id FROM bought UNION SELECT party_id FROM sold
            UNION SELECT consignee_party FROM {shipment} UNION SELECT notify_party FROM {shipment}
        )
        SELECT {read}, lower(strip_accents({PRINTED_NAME})) AS form, tax_id,
            coalesce(bought.rows, 0) AS bought_rows, coalesce(sold.rows, 0) AS sold_rows,
            sold.first_date AS first_sold,
            least(bought.first_date, sold.first_date) AS first_seen
        FROM {party} p SEMI JOIN seen USING (party_id) LEFT JOIN bought USING (party_id)
            LEFT JOIN sold USING (party_id) LEFT JOIN taxed USING (party_id)
        ORDER BY company_id, party_id
    """


def covered_of(by_hs: str) -> str:
    """The query for `covered` from a narrow table. An aggregate tells of its whole month."""
    return f"""
        SELECT left(hs_code, 6) AS hs6, reporting_country,
            max(if(grain = 'aggregate', last_day(date), date)) AS last_date
        FROM {by_hs} WHERE hs_code IS NOT NULL GROUP BY ALL ORDER BY ALL
    """


def companies_of(party: str) -> str:
    """The query for `company` from the parties: its name, and how many rows print it.

    `others` are the rows of its next form: no other has more. So the names of several segments
    can mostly be put together without their forms.
    """
    return f"""
        SELECT company_id, arg_min(name, (-rows, name)) AS name, max(rows) AS rows,
            coalesce(max(rows, 2)[2], 0) AS others
        FROM (
            SELECT company_id, {PRINTED_NAME} AS name,
                sum(bought_rows + sold_rows)::BIGINT AS rows
            FROM {party} GROUP BY company_id, {PRINTED_NAME}
        ) WHERE rows > 0 GROUP BY company_id ORDER BY company_id
    """


def words_of(goods: str) -> str:
    """The query for `goods_word`: the words of each description, and pairs of Chinese signs.

    A word is a run of letters and digits, folded as `goods.folded` is. Chinese, Japanese and
    Korean have no blanks between words, so each sign and each two that follow one another count
    as words. (A tokenizer of words alone misses 宏达 and 灯泡.)
    """
    return f"""
        SELECT DISTINCT word, goods_id FROM (
            SELECT goods_id, unnest(regexp_extract_all(CASE
                WHEN strlen(folded) > length(folded)
                THEN regexp_replace(folded, '{SIGN}+', ' ', 'g') ELSE folded END, '{WORD}')) AS word
            FROM {goods} WHERE folded IS NOT NULL
            UNION ALL
            SELECT goods_id, unnest(list_concat(
                string_split(signs, ''),
                list_transform(range(1, length(signs)), lambda place: substr(signs, place, 2))
            )) AS word
            FROM (
                SELECT goods_id, unnest(regexp_extract_all(folded, '{SIGN}+')) AS signs
                FROM {goods} WHERE strlen(folded) > length(folded)
            )
        ) WHERE word <> '' ORDER BY word, goods_id
    """


_FIRST_LINE = "trim(split_part(printed, chr(10), 1), chr(32) || chr(9) || chr(13) || chr(160))"

PRINTED_NAME = (
    f"CASE WHEN kind = '{PartyKind.NAMED_ORDER}' OR "
    f"(contains(printed, chr(10)) AND length(name) > length({_FIRST_LINE})) "
    f"THEN name ELSE {_FIRST_LINE} END"
)
"""The name as it is printed, with what a full first line left to the second.

Some sources print the address in the lines below the name. What is made out to the order of a
firm has that firm's name.
"""


def if_named(party: str, value: str) -> str:
    """A value of a party, NULL where its text only says that nobody is named."""
    return f"CASE WHEN {party}.kind NOT IN ({NAMELESS_KINDS}) THEN {value} END"


SIGN = r"[\x{3040}-\x{30ff}\x{3400}-\x{9fff}\x{ac00}-\x{d7af}]"
"""A Chinese, Japanese or Korean sign, as a regular expression of DuckDB."""

WORD = r"[\p{L}\p{N}\p{M}]+"
"""A word of any other script."""

FOLDED_GOODS = "lower(strip_accents(nullif(concat_ws(' ', product, brand), '')))"
"""The text of goods in which words are looked for."""

GOODS_ORDER = "lower(product), product, brand"
"""Goods are numbered by their text, so that those which begin alike lie together in `card`."""
