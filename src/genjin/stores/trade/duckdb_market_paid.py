"""What a market paid for some goods: the distribution of the prices, by quantity."""

from datetime import date
from typing import Any

from genjin.buyers.figures import KILOGRAM, ROW_IDS_KEPT
from genjin.buyers.objection.market_paid import LEVELS, OUTLIER, GoodsOfMarket, MarketPaid
from genjin.stores.trade.duckdb_buyers import company_of_row
from genjin.stores.trade.duckdb_goods import goods_with_words
from genjin.stores.trade.duckdb_segments import AttachedSegments, after_prefix, find_number
from genjin.trade.shipment import Grain

_OF_MARKET = """
SELECT segment, source, line, date, grain, coalesce(value_basis, 'unknown') AS basis,
    {company} AS company_id, {size} AS size, value_usd
FROM by_hs AS found
WHERE hs_code >= $hs_from AND hs_code < $hs_before AND date BETWEEN $since AND $until
    AND buyer_country = $country AND {company} IS NOT NULL
    AND ($excluding::UBIGINT IS NULL OR {company} <> $excluding) AND {words}
"""

_PAID = f"""
WITH bought AS (SELECT *, value_usd / size AS price FROM ({{rows}}) WHERE value_usd > 0 AND size > 0),
middle AS (SELECT grain, basis, median(price) AS middle, count(*) AS seen FROM bought GROUP BY ALL),
ranked AS (
    SELECT bought.*, seen,
        sum(size) OVER (PARTITION BY grain, basis ORDER BY price) AS up_to_here,
        sum(size) OVER (PARTITION BY grain, basis) * (1 - 1e-12) AS almost_all
    FROM bought JOIN middle USING (grain, basis)
    WHERE price BETWEEN middle / {OUTLIER} AND middle * {OUTLIER}
)
SELECT grain, basis, [{
    ", ".join(f"min(price) FILTER (up_to_here >= {level} * almost_all)" for level in LEVELS)
}] AS levels,
    any_value(seen) AS rows, any_value(seen) - count(*) AS left_out,
    count(DISTINCT company_id) AS buyers, sum(size) AS quantity,
    coalesce(sum(size) FILTER (price <= $low), 0) / sum(size) AS at_most_low,
    coalesce(sum(size) FILTER (price >= $high), 0) / sum(size) AS at_least_high,
    min(date) AS first_date, max(date) AS last_date,
    arg_max(struct_pack(segment := segment, source := source, line := line), date, {ROW_IDS_KEPT})
        AS newest
FROM ranked GROUP BY grain, basis ORDER BY grain DESC, count(*) DESC, basis
"""

_DAYS = "SELECT min(date), max(if(grain = 'aggregate', last_day(date), date)) FROM ({rows})"

_SIZE = "SELECT grain, sum(size) FROM ({rows}) WHERE size > 0 GROUP BY grain"


def market_paid(
    segments: AttachedSegments, goods: GoodsOfMarket, marks: tuple[float, float]
) -> list[MarketPaid]:
    """What was paid for goods in a market and period: a distribution for each grain and basis."""
    rows, asked = _rows(segments, goods)
    found = segments.records(_PAID.format(rows=rows), {**asked, "low": marks[0], "high": marks[1]})
    return [
        MarketPaid(
            grain=Grain(row["grain"]),
            basis=row["basis"],
            levels=(*row["levels"],),
            rows=row["rows"],
            left_out=row["left_out"],
            buyers=row["buyers"],
            quantity=row["quantity"],
            at_most_low=row["at_most_low"],
            at_least_high=row["at_least_high"],
            first_date=row["first_date"],
            last_date=row["last_date"],
            row_ids=tuple(
                segments.row_id(one["segment"], one["source"], one["line"]) for one in row["newest"]
            ),
        )
        for row in found
    ]


def market_days(segments: AttachedSegments, goods: GoodsOfMarket) -> tuple[date, date] | None:
    """The first and the last day on which the goods were seen in the market."""
    rows, asked = _rows(segments, goods)
    first, last = segments.rows(_DAYS.format(rows=rows), asked)[0]
    return None if first is None else (first, min(last, goods.until))


def market_size(segments: AttachedSegments, goods: GoodsOfMarket) -> dict[Grain, float]:
    """How much of the goods the market bought in the period, in their unit, by grain."""
    rows, asked = _rows(segments, goods)
    return {Grain(grain): size for grain, size in segments.rows(_SIZE.format(rows=rows), asked)}


def _rows(segments: AttachedSegments, goods: GoodsOfMarket) -> tuple[str, dict[str, Any]]:
    """The query for the rows of the goods, and its parameters."""
    words = "true"
    wanted: dict[str, Any] = {}
    if goods.words is not None:
        words, wanted = goods_with_words(segments, goods.words)
    size = "coalesce(weight_kg, if(unit = 'KGM', quantity, NULL))"
    if goods.unit != KILOGRAM:
        size = "if(unit = $unit, quantity, NULL)"
        wanted = {**wanted, "unit": goods.unit}
    return _OF_MARKET.format(company=company_of_row(segments), size=size, words=words), {
        "hs_from": goods.hs_prefix,
        "hs_before": after_prefix(goods.hs_prefix),
        "since": goods.since,
        "until": goods.until,
        "country": goods.country,
        "excluding": find_number(goods.excluding) if goods.excluding else None,
        **wanted,
    }
