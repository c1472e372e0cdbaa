"""A company's purchases, and what others paid for the same goods."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from genjin.buyers.market_price import MarketPrice
from genjin.buyers.purchase import Purchase
from genjin.companies.ids import public_company_id
from genjin.stores.trade.duckdb_buyers import company_of_row
from genjin.stores.trade.duckdb_company import find_company_rows
from genjin.stores.trade.duckdb_segments import AttachedSegments, after_prefix, find_number
from genjin.stores.trade.segment_schema import PRINTED_NAME
from genjin.trade.shipment import Grain, ValueBasis

_PURCHASES = """
SELECT segment, source, line, date, grain, supplier_party, origin_country, purchase_country,
        hs_code, goods_id, quantity, unit, net_weight_kg, gross_weight_kg, value_usd, value_basis,
        document, landing_port, loading_port, customs_office, transport, incoterm,
        supplier_country, buyer_party, buyer_rule, buyer_address, notify_party, forwarder
FROM {shipment} WHERE buyer_party IN ({parties}) AND date <= $until
ORDER BY date, segment, source, line
"""

_PARTY_COLUMNS = ("buyer_party", "supplier_party", "notify_party")

_NO_GOODS: dict[str, str | None] = {"product": None, "brand": None}

_NAMES = """
SELECT segment, party_id, {name} AS name, company_id, kind FROM {party}
WHERE party_id IN (SELECT unnest($parties::UBIGINT[]))
"""

# A size of zero has no price. The kilogram is measured by weight, whatever the unit of quantity.
_MARKET_PRICES = """
WITH bought AS (
    SELECT date_trunc('month', date)::DATE AS month, coalesce(value_basis, 'unknown') AS basis,
        unit, quantity, value_usd, {company} AS company_id,
        coalesce(weight_kg, if(unit = 'KGM', quantity, NULL)) AS weight_kg
    FROM by_hs AS found
    WHERE hs_code >= $hs6 AND hs_code < $hs_before AND grain = 'shipment'
        AND date BETWEEN $since AND $until AND value_usd > 0
        AND date_trunc('month', date)::DATE IN (SELECT unnest($months::DATE[]))
        AND {company} IS NOT NULL AND buyer_country = $country
        AND ($excluding::UBIGINT IS NULL OR {company} <> $excluding)
),
priced AS (
    SELECT month, basis, unit, quantity AS size, value_usd / quantity AS price, company_id
    FROM bought WHERE quantity > 0 AND unit <> 'KGM'
    UNION ALL
    SELECT month, basis, 'KGM', weight_kg, value_usd / weight_kg, company_id
    FROM bought WHERE weight_kg > 0
),
ranked AS (
    SELECT *,
        sum(size) OVER (PARTITION BY month, basis, unit ORDER BY price) AS up_to_here,
        sum(size) OVER (PARTITION BY month, basis, unit) * (1 - 1e-12) AS almost_all
    FROM priced
)
SELECT month, unit, basis,
    min(price) FILTER (up_to_here >= 0.25 * almost_all) AS low_usd,
    min(price) FILTER (up_to_here >= 0.50 * almost_all) AS median_usd,
    min(price) FILTER (up_to_here >= 0.75 * almost_all) AS high_usd,
    count(*) AS shipments, count(DISTINCT company_id) AS buyers
FROM ranked GROUP BY month, unit, basis ORDER BY month, unit, basis
"""


def purchases(segments: AttachedSegments, company_id: str, as_of: date | None) -> list[Purchase]:
    """Every row in which the company is the buyer, up to and including `as_of`, oldest first."""
    known = find_company_rows(segments, company_id)
    if known is None:
        return []
    asked = known.parameters(until=as_of or date.max)
    rows = segments.records(known.sql(_PURCHASES, segments), asked)
    parties = {row[column] for row in rows for column in _PARTY_COLUMNS} - {None}
    named = _named_parties(segments, known.segments, parties)
    goods = _goods(segments, rows)
    return [
        _purchase(
            segments,
            row | goods.get((row["segment"], row["goods_id"]), _NO_GOODS),
            named,
        )
        for row in rows
    ]


def market_prices(
    segments: AttachedSegments,
    hs6: str,
    country: str,
    months: Sequence[date],
    until: date,
    excluding: str | None,
) -> list[MarketPrice]:
    """What others in the country paid in each of the months: quantity-weighted quartiles.

    A weighted quantile is the smallest price at which the quantities bought at that price or
    less reach its share of all (the definition of `genjin.buyers.prices`).
    """
    asked = {
        "hs6": hs6,
        "hs_before": after_prefix(hs6),
        "country": country,
        "months": list(months),
        "since": min(months),
        "until": until,
        "excluding": find_number(excluding) if excluding else None,
    }
    sql = _MARKET_PRICES.format(company=company_of_row(segments))
    return [MarketPrice(hs6=hs6, **row) for row in segments.records(sql, asked)]


def _goods(
    segments: AttachedSegments, rows: list[dict[str, Any]]
) -> dict[tuple[int, int], dict[str, str | None]]:
    """The description and the brand of the goods of the rows."""
    ids: dict[int, set[int]] = {}
    for row in rows:
        if row["goods_id"] is not None:
            ids.setdefault(row["segment"], set()).add(row["goods_id"])
    return {
        (segment, goods_id): {"product": product, "brand": brand}
        for segment, numbers in ids.items()
        # Literal numbers let the scan skip what lies between them.
        for goods_id, product, brand in segments.rows(
            f"SELECT goods_id, product, brand FROM s{segment}.goods "
            f"WHERE goods_id IN ({', '.join(map(str, sorted(numbers)))})",
            {},
        )
    }


def _named_parties(
    segments: AttachedSegments, positions: Sequence[int], parties: set[int]
) -> dict[tuple[int, int], tuple[str, str]]:
    """Name and company id of each party; what only says "missing" or "to order" isn't one."""
    if not parties:
        return {}
    sql = _NAMES.format(name=PRINTED_NAME, party=segments.table("party", positions))
    return {
        (row["segment"], row["party_id"]): (row["name"], public_company_id(row["company_id"]))
        for row in segments.records(sql, {"parties": sorted(parties)})
        if row["kind"] not in {"missing", "to_order"}
    }


def _purchase(
    segments: AttachedSegments,
    row: dict[str, Any],
    named: dict[tuple[int, int], tuple[str, str]],
) -> Purchase:
    buyer, supplier, notify = (
        named.get((row["segment"], row[column]), (None, None)) for column in _PARTY_COLUMNS
    )
    return Purchase(
        row_id=segments.row_id(row["segment"], row["source"], row["line"]),
        date=row["date"],
        grain=Grain(row["grain"]),
        supplier=supplier[0],
        supplier_id=supplier[1],
        origin_country=row["origin_country"],
        purchase_country=row["purchase_country"],
        hs_code=row["hs_code"],
        product=row["product"],
        brand=row["brand"],
        quantity=row["quantity"],
        unit=row["unit"],
        net_weight_kg=row["net_weight_kg"],
        gross_weight_kg=row["gross_weight_kg"],
        value_usd=row["value_usd"],
        value_basis=ValueBasis(row["value_basis"] or ValueBasis.UNKNOWN),
        document=row["document"],
        landing_port=row["landing_port"],
        loading_port=row["loading_port"],
        customs_office=row["customs_office"],
        transport=row["transport"],
        incoterm=row["incoterm"],
        supplier_country=row["supplier_country"],
        buyer=buyer[0],
        buyer_address=row["buyer_address"],
        notify=notify[0],
        forwarder=row["forwarder"],
        buyer_rule=row["buyer_rule"],
    )
