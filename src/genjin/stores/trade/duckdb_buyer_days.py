"""On which days the buyers of some goods bought: what the rhythm of a market is read from."""

from collections.abc import Collection
from datetime import date
from typing import Any

from genjin.companies.ids import public_company_id
from genjin.stores.trade.contract import BuyerDay, GoodsRow
from genjin.stores.trade.duckdb_buyers import company_of_row
from genjin.stores.trade.duckdb_goods import goods_with_words
from genjin.stores.trade.duckdb_segments import AttachedSegments, after_prefix, find_number
from genjin.trade.shipment import Grain

_FOUND = """
FROM by_hs found WHERE {goods} AND date <= $until
    AND ($country IS NULL OR buyer_country = $country)
"""
_BUYER_DAYS = """
SELECT company, date, coalesce(sum(value_usd), sum(weight_kg), 0) AS size
FROM (SELECT {company} AS company, date, value_usd, weight_kg {found} AND grain = $grain)
WHERE company IS NOT NULL GROUP BY company, date ORDER BY company, date
"""
_GOODS_ROWS = """
SELECT company, date, segment, source, line
FROM (SELECT {company} AS company, date, segment, source, line {found})
WHERE company IN (SELECT unnest($companies::UBIGINT[]))
ORDER BY company, date, segment, source, line
"""


def buyer_days(
    segments: AttachedSegments,
    goods: tuple[str | None, str | None],
    country: str | None,
    until: date,
    grain: Grain,
) -> list[BuyerDay]:
    """On which days up to `until` each company bought these goods, by company and day."""
    found, asked = _found(segments, goods, country, until)
    sql = _BUYER_DAYS.format(company=company_of_row(segments), found=found)
    rows = segments.rows(sql, {**asked, "grain": grain.value})
    return [BuyerDay(public_company_id(company), day, size) for company, day, size in rows]


def goods_rows(
    segments: AttachedSegments,
    companies: Collection[str],
    goods: tuple[str | None, str | None],
    country: str | None,
    until: date,
) -> list[GoodsRow]:
    """The rows up to `until` in which these companies bought the goods, by company and day."""
    found, asked = _found(segments, goods, country, until)
    sql = _GOODS_ROWS.format(company=company_of_row(segments), found=found)
    numbers = [number for each in companies if (number := find_number(each)) is not None]
    rows = segments.rows(sql, {**asked, "companies": numbers})
    return [
        GoodsRow(public_company_id(company), day, segments.row_id(segment, source, line))
        for company, day, segment, source, line in rows
    ]


def _found(
    segments: AttachedSegments,
    goods: tuple[str | None, str | None],
    country: str | None,
    until: date,
) -> tuple[str, dict[str, Any]]:
    """The rows of the goods as SQL: those of an HS code, or those that hold the words."""
    hs_prefix, words = goods
    asked: dict[str, Any] = {"until": until, "country": country}
    conditions = []
    if hs_prefix:
        conditions.append("hs_code >= $hs_from AND hs_code < $hs_before")
        asked |= {"hs_from": hs_prefix, "hs_before": after_prefix(hs_prefix)}
    if words:
        matching, parameters = goods_with_words(segments, words)
        conditions.append(matching)
        asked |= parameters
    return _FOUND.format(goods=" AND ".join(conditions) or "false"), asked
