"""What all other buyers of a country bought of a product: the rows behind a market's price."""

from datetime import date

from genjin.buyers.purchase import Purchase
from genjin.stores.trade.duckdb_buyers import company_of_row
from genjin.stores.trade.duckdb_purchases import goods_texts
from genjin.stores.trade.duckdb_segments import AttachedSegments, after_prefix, find_number
from genjin.stores.trade.segment_schema import PRINTED_NAME
from genjin.trade.shipment import Grain, ValueBasis

_OTHERS = """
SELECT segment, source, line, date, hs_code, buyer_party, supplier_party, origin_country, quantity,
    unit, weight_kg, value_usd, coalesce(value_basis, 'unknown') AS value_basis, goods_id
FROM by_hs AS found
WHERE hs_code >= $from AND hs_code < $before AND date BETWEEN $since AND $until
    AND grain = $grain AND buyer_country = $country AND {company} IS NOT NULL
    AND ($excluding::UBIGINT IS NULL OR {company} <> $excluding)
ORDER BY date, segment, source, line
"""


def purchases_of_others(
    segments: AttachedSegments,
    hs_prefix: str,
    country: str,
    period: tuple[date, date],
    excluding: str | None,
    grain: Grain,
) -> list[Purchase]:
    """The rows of a product to every other buyer of the country, oldest first.

    Weights are the net ones, else the gross ones, and stand as net. The narrow copy in the order of
    the goods holds no more than prices need: no port, no document and no address.
    """
    asked = {
        "from": hs_prefix,
        "before": after_prefix(hs_prefix),
        "since": period[0],
        "until": period[1],
        "country": country,
        "excluding": find_number(excluding) if excluding else None,
        "grain": grain.value,
    }
    rows = segments.records(_OTHERS.format(company=company_of_row(segments)), asked)
    names = _names(
        segments, {row[f"{side}_party"] for row in rows for side in ("buyer", "supplier")}
    )
    goods = goods_texts(segments, ((row["segment"], row["goods_id"]) for row in rows))
    return [
        Purchase(
            row_id=segments.row_id(row["segment"], row["source"], row["line"]),
            date=row["date"],
            grain=grain,
            supplier=names.get(row["supplier_party"]),
            supplier_id=None,
            origin_country=row["origin_country"],
            purchase_country=None,
            hs_code=row["hs_code"],
            product=goods.get((row["segment"], row["goods_id"]), (None, None))[0],
            brand=goods.get((row["segment"], row["goods_id"]), (None, None))[1],
            quantity=row["quantity"],
            unit=row["unit"],
            net_weight_kg=row["weight_kg"],
            gross_weight_kg=None,
            value_usd=row["value_usd"],
            value_basis=ValueBasis(row["value_basis"]),
            document=None,
            landing_port=None,
            buyer=names.get(row["buyer_party"]),
        )
        for row in rows
    ]


def _names(segments: AttachedSegments, parties: set[int | None]) -> dict[int, str]:
    """The name that each party prints."""
    sql = (
        f"SELECT party_id, any_value({PRINTED_NAME}) FROM keyed_party "
        "WHERE party_id IN (SELECT unnest($parties::UBIGINT[])) GROUP BY party_id"
    )
    return dict(segments.rows(sql, {"parties": sorted(parties - {None})}))
