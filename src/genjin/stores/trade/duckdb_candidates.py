"""The buyers of some goods with all that tells how well they fit a product, in one statement."""

from datetime import date, timedelta
from typing import Any

from genjin.buyers.figures import KILOGRAM
from genjin.companies.ids import public_company_id
from genjin.matching.candidate import MOST_RANKED, Candidate, GoodsOffered
from genjin.stores.trade.duckdb_buyers import company_of_row, supplier_of_row
from genjin.stores.trade.duckdb_companies import company_names
from genjin.stores.trade.duckdb_goods import goods_with_words
from genjin.stores.trade.duckdb_segments import AttachedSegments, after_prefix
from genjin.trade.shipment import Grain

ROWS_SHOWN = 5
_YEAR = timedelta(days=365)

# A company seen in shipments and in monthly sums counts by its shipments: a sum may hold the very
# shipments beside it.
_CANDIDATES = f"""
WITH found AS (
    SELECT {{company}} AS company_id, {{supplier}} AS supplier, {{words}} AS is_ours, {{size}} AS size,
        segment, source, line, date, grain, buyer_country, origin_country, value_usd, value_basis,
        weight_kg
    FROM by_hs AS found
    WHERE hs_code >= $hs_from AND hs_code < $hs_before AND date BETWEEN $since AND $until
        AND ($country IS NULL OR buyer_country = $country) AND {{company}} IS NOT NULL
),
by_grain AS (
    SELECT company_id, grain, max(buyer_country) AS country, count(*) AS rows,
        count(*) FILTER (is_ours) AS word_rows, count(DISTINCT date) AS purchases,
        min(date) AS first_date, max(date) AS last_date, sum(value_usd) AS value_usd,
        sum(weight_kg) AS weight_kg, sum(size) FILTER (size > 0) AS quantity,
        sum(value_usd) FILTER (is_ours AND size > 0 AND value_usd > 0 AND value_basis = 'FOB')
            AS priced_usd,
        sum(size) FILTER (is_ours AND size > 0 AND value_usd > 0 AND value_basis = 'FOB')
            AS priced_quantity,
        count(DISTINCT supplier) AS suppliers,
        count(DISTINCT supplier) - count(DISTINCT supplier) FILTER (date < $recent)
            AS new_suppliers,
        count(*) FILTER (origin_country = $origin) AS from_origin,
        count(origin_country) AS origin_rows,
        arg_max(struct_pack(segment := segment, source := source, line := line), date, {ROWS_SHOWN})
            AS newest
    FROM found GROUP BY company_id, grain
),
of_company AS (
    SELECT * FROM by_grain
    QUALIFY row_number() OVER (PARTITION BY company_id ORDER BY grain DESC) = 1
)
SELECT * FROM of_company WHERE word_rows > 0
ORDER BY value_usd DESC NULLS LAST, weight_kg DESC NULLS LAST, company_id LIMIT {MOST_RANKED}
"""

_REACHED = """
SELECT company_id, bool_or(contains(printed, '@')) AS has_mail, bool_or(address IS NOT NULL) AS has_address
FROM party WHERE company_id IN (SELECT unnest($companies::UBIGINT[])) GROUP BY company_id
"""


def candidates(
    segments: AttachedSegments, goods: GoodsOffered, country: str | None, period: tuple[date, date]
) -> list[Candidate]:
    """The buyers of goods of the code who bought any with the words, the largest by value first."""
    asked: dict[str, Any] = {
        "hs_from": goods.hs_prefix,
        "hs_before": after_prefix(goods.hs_prefix),
        "since": period[0],
        "until": period[1],
        "recent": period[1] - _YEAR,
        "country": country,
        "origin": goods.origin,
    }
    words, size = "true", "coalesce(weight_kg, if(unit = 'KGM', quantity, NULL))"
    if goods.words is not None:
        words, wanted = goods_with_words(segments, goods.words)
        asked |= wanted
    if goods.unit != KILOGRAM:
        size = "if(unit = $unit, quantity, NULL)"
        asked["unit"] = goods.unit
    sql = _CANDIDATES.format(
        company=company_of_row(segments), supplier=supplier_of_row(segments), words=words, size=size
    )
    found = segments.records(sql, asked)
    ids = [row["company_id"] for row in found]
    names = company_names(segments, ids)
    reached = {row["company_id"]: row for row in segments.records(_REACHED, {"companies": ids})}
    return [
        _candidate(segments, row, names[row["company_id"]], reached.get(row["company_id"], {}))
        for row in found
    ]


def _candidate(
    segments: AttachedSegments, row: dict[str, Any], name: str, reached: dict[str, Any]
) -> Candidate:
    same = (
        "country", "rows", "word_rows", "purchases", "first_date", "last_date", "value_usd", "weight_kg",
        "quantity", "priced_usd", "priced_quantity", "suppliers", "new_suppliers", "from_origin",
        "origin_rows",
    )  # fmt: skip
    return Candidate(
        company_id=public_company_id(row["company_id"]),
        name=name,
        grain=Grain(row["grain"]),
        has_mail=bool(reached.get("has_mail")),
        has_address=bool(reached.get("has_address")),
        row_ids=tuple(
            segments.row_id(one["segment"], one["source"], one["line"]) for one in row["newest"]
        ),
        **{column: row[column] for column in same},
    )
