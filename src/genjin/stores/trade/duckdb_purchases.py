"""A company's purchases."""

from collections.abc import Mapping
from datetime import date

from genjin.buyers.purchase import Purchase
from genjin.companies.ids import public_company_id
from genjin.stores.trade.duckdb_company import company_shipments, find_company_rows
from genjin.stores.trade.duckdb_segments import AttachedSegments, ShipmentRow
from genjin.trade.shipment import Grain, ValueBasis

_NO_GOODS = (None, None)
_GRAINS = {grain.value: grain for grain in Grain}
_BASES: dict[str | None, ValueBasis] = {basis.value: basis for basis in ValueBasis}


def purchases(segments: AttachedSegments, company_id: str, as_of: date | None) -> list[Purchase]:
    """Every row in which the company is the buyer, up to and including `as_of`, oldest first."""
    known = find_company_rows(segments, company_id)
    if known is None:
        return []
    rows = company_shipments(segments, company_id, as_of)
    goods = _goods(segments, rows)
    return [
        _purchase(segments, row, goods.get((row.segment, row.goods_id), _NO_GOODS), known.buyers)
        for row in rows
    ]


def _goods(
    segments: AttachedSegments, rows: list[ShipmentRow]
) -> Mapping[tuple[int, int | None], tuple[str | None, str | None]]:
    """The description and the brand of the goods of the rows."""
    ids: dict[int, set[int]] = {}
    for row in rows:
        if row.goods_id is not None:
            ids.setdefault(row.segment, set()).add(row.goods_id)
    # As parameters: hundreds of numbers written out take longer to plan than to look up.
    every = " UNION ALL ".join(
        f"SELECT {segment}, goods_id, product, brand FROM s{segment}.goods "
        f"WHERE goods_id IN (SELECT unnest($numbers_{segment}::INTEGER[]))"
        for segment in ids
    )
    asked = {f"numbers_{segment}": list(numbers) for segment, numbers in ids.items()}
    found = segments.rows(every, asked) if every else []
    return {(segment, goods_id): (product, brand) for segment, goods_id, product, brand in found}


def _purchase(
    segments: AttachedSegments,
    row: ShipmentRow,
    goods: tuple[str | None, str | None],
    buyers: Mapping[tuple[int, int], str],
) -> Purchase:
    return Purchase(
        row_id=segments.row_id(row.segment, row.source, row.line),
        date=row.date,
        grain=_GRAINS[row.grain],
        supplier=row.supplier_name,
        supplier_id=_supplier_id(segments, row),
        origin_country=row.origin_country,
        purchase_country=row.purchase_country,
        hs_code=row.hs_code,
        product=goods[0],
        brand=goods[1],
        quantity=row.quantity,
        unit=row.unit,
        net_weight_kg=row.net_weight_kg,
        gross_weight_kg=row.gross_weight_kg,
        value_usd=row.value_usd,
        value_basis=_BASES.get(row.value_basis, ValueBasis.UNKNOWN),
        document=row.document,
        landing_port=row.landing_port,
        loading_port=row.loading_port,
        customs_office=row.customs_office,
        transport=row.transport,
        incoterm=row.incoterm,
        supplier_country=row.supplier_country,
        buyer=buyers.get((row.segment, row.buyer_party)),
        buyer_address=row.buyer_address,
        notify=row.notify_name,
        forwarder=row.forwarder,
        buyer_rule=row.buyer_rule,
    )


def _supplier_id(segments: AttachedSegments, row: ShipmentRow) -> str | None:
    if row.supplier_company is None:
        return None
    return public_company_id(segments.company_of(row.supplier_party, row.supplier_company))
