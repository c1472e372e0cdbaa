"""Who buys this (C2): buyers by goods, place, supplier and period, sized and sorted."""

from typing import Any

from genjin.companies.ids import public_company_id
from genjin.stores.trade.contract import BuyerFound, BuyerSearch, BuyersFound
from genjin.stores.trade.duckdb_companies import company_names
from genjin.stores.trade.duckdb_segments import AttachedSegments, after_prefix, find_number

MIXED_BASES = "mixed"
ROWS_SHOWN = 3

_ORDERS = {
    "value": "value_usd DESC NULLS LAST, weight_kg DESC NULLS LAST",
    "weight": "weight_kg DESC NULLS LAST, value_usd DESC NULLS LAST",
    "shipments": "shipments DESC, aggregates DESC",
    "last_date": "last_date DESC",
    "name": "lower(printed)",
}

_PARTIES = """
WITH found AS ({found}),
sized AS (
    SELECT segment, buyer_party, if(buyer_party IS NULL, reporting_country, NULL) AS reported_by,
        count(*) FILTER (grain = 'shipment') AS shipments,
        count(*) FILTER (grain <> 'shipment') AS aggregates,
        sum(value_usd) FILTER (grain = 'shipment') AS shipments_usd,
        sum(value_usd) FILTER (grain <> 'shipment') AS aggregates_usd,
        sum(weight_kg) FILTER (grain = 'shipment') AS shipments_kg,
        sum(weight_kg) FILTER (grain <> 'shipment') AS aggregates_kg,
        list(DISTINCT value_basis)
            FILTER (grain = 'shipment' AND value_usd IS NOT NULL) AS shipments_bases,
        list(DISTINCT value_basis)
            FILTER (grain <> 'shipment' AND value_usd IS NOT NULL) AS aggregates_bases,
        min(date) AS first_date, max(date) AS last_date
    FROM found GROUP BY ALL
),
placed AS (
    SELECT sized.*, party.company_id, party.printed,
        coalesce(party.country, sized.reported_by) AS country,
        coalesce(party.kind = 'company', false) AS shown
    FROM sized LEFT JOIN party
    ON party.segment = sized.segment AND party.party_id = sized.buyer_party
    WHERE $country IS NULL OR coalesce(party.country, sized.reported_by) = $country
)
"""

_HIDDEN = "SELECT coalesce(sum(shipments + aggregates), 0)::BIGINT FROM placed WHERE NOT shown"

_PAGE = """,
companies AS (
    SELECT company_id,
        max(country) AS country,
        arg_max(printed, shipments + aggregates) AS printed,
        sum(shipments)::BIGINT AS shipments,
        sum(aggregates)::BIGINT AS aggregates,
        if(sum(shipments) > 0, sum(shipments_usd), sum(aggregates_usd)) AS value_usd,
        if(sum(shipments) > 0, sum(shipments_kg), sum(aggregates_kg)) AS weight_kg,
        list_distinct(flatten(if(
            sum(shipments) > 0, list(shipments_bases), list(aggregates_bases)
        ))) AS bases,
        min(first_date) AS first_date, max(last_date) AS last_date
    FROM placed WHERE shown GROUP BY company_id
    HAVING sum(shipments) >= $min_shipments
)
SELECT *, count(*) OVER () AS total
FROM companies ORDER BY {order}, company_id LIMIT $limit OFFSET $offset
"""

_SOURCES = """
WITH found AS ({found}),
bought AS (
    SELECT buyer.company_id, found.*, supplier.company_id AS supplier_id
    FROM found
    JOIN party AS buyer
        ON buyer.segment = found.segment AND buyer.party_id = found.buyer_party
    LEFT JOIN party AS supplier
        ON supplier.segment = found.segment AND supplier.party_id = found.supplier_party
        AND supplier.kind = 'company'
    WHERE buyer.kind = 'company' AND list_contains($companies::UBIGINT[], buyer.company_id)
        AND ($country IS NULL OR buyer.country = $country)
)
SELECT company_id, count(DISTINCT supplier_id) AS suppliers,
    list_sort(list(DISTINCT origin_country) FILTER (origin_country IS NOT NULL)) AS origins,
    max_by({{'segment': segment, 'line': line}}, (date, segment, line), {rows_shown}) AS newest
FROM bought GROUP BY company_id
"""

_COLUMNS = """
segment, line, date, grain, reporting_country, buyer_party, supplier_party, origin_country,
value_usd, value_basis, coalesce(net_weight_kg, gross_weight_kg) AS weight_kg
"""


def find_buyers(segments: AttachedSegments, search: BuyerSearch) -> BuyersFound:
    """The buyers of what is searched for, sorted, with the count of hidden rows.

    Words are looked for in the wide table; every other search reads the narrow copy that is
    ordered by HS code and date.
    """
    found, conditions = _found_rows(search)
    sized = _PARTIES.format(found=found)
    country = {**conditions, "country": search.country}
    hidden = segments.records(sized + _HIDDEN, country)
    page = segments.records(
        sized + _PAGE.format(order=_ORDERS[search.sort]),
        {
            **country,
            "min_shipments": search.min_shipments,
            "limit": search.limit,
            "offset": search.offset,
        },
    )
    ids = [row["company_id"] for row in page]
    names = company_names(segments, ids)
    sources = {
        row["company_id"]: row
        for row in segments.records(
            _SOURCES.format(found=found, rows_shown=ROWS_SHOWN), {**country, "companies": ids}
        )
    }
    return BuyersFound(
        search=search,
        total=page[0]["total"] if page else _total(segments, sized, search, country),
        hidden_rows=next(iter(hidden[0].values())),
        buyers=tuple(
            _buyer(segments, row, names[row["company_id"]], sources[row["company_id"]])
            for row in page
        ),
    )


def _total(
    segments: AttachedSegments, sized: str, search: BuyerSearch, country: dict[str, Any]
) -> int:
    """How many buyers there are, when the page asked for lies behind the last of them."""
    if search.offset == 0:
        return 0
    page = _PAGE.format(order=_ORDERS[search.sort])
    first = {**country, "min_shipments": search.min_shipments, "limit": 1, "offset": 0}
    rows = segments.records(sized + page, first)
    return int(rows[0]["total"]) if rows else 0


def _found_rows(search: BuyerSearch) -> tuple[str, dict[str, Any]]:
    """The query for the rows that meet every condition, and its parameters."""
    conditions: list[str] = []
    parameters: dict[str, Any] = {}
    if search.hs_prefix:
        conditions.append("hs_code >= $hs_from AND hs_code < $hs_before")
        parameters |= {"hs_from": search.hs_prefix, "hs_before": after_prefix(search.hs_prefix)}
    if search.origin:
        conditions.append("origin_country = $origin")
        parameters["origin"] = search.origin
    if search.since:
        conditions.append("date >= $since")
        parameters["since"] = search.since
    if search.until:
        conditions.append("date <= $until")
        parameters["until"] = search.until
    if search.supplier:
        conditions.append(_supplied_by(search.supplier, parameters))
    for position, word in enumerate((search.words or "").split()):
        conditions.append(
            "contains(lower(strip_accents(concat_ws(' ', product, brand))), "
            f"lower(strip_accents($word_{position})))"
        )
        parameters[f"word_{position}"] = word
    table = "shipment" if search.words and search.words.strip() else "by_hs"
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    return f"SELECT {_COLUMNS} FROM {table}{where}", parameters


def _supplied_by(supplier: str, parameters: dict[str, Any]) -> str:
    number = find_number(supplier)
    if number is not None:
        parameters["supplier"] = number
        return "supplier_party IN (SELECT party_id FROM party WHERE company_id = $supplier)"
    parameters["supplier"] = supplier.strip()
    return (
        "supplier_party IN (SELECT party_id FROM party WHERE "
        "contains(lower(strip_accents(printed)), lower(strip_accents($supplier))))"
    )


def _basis(bases: list[str | None] | None) -> str | None:
    known = sorted({basis for basis in bases or () if basis is not None})
    if len(known) > 1:
        return MIXED_BASES
    return known[0] if known else None


def _buyer(
    segments: AttachedSegments, row: dict[str, Any], name: str, sources: dict[str, Any]
) -> BuyerFound:
    return BuyerFound(
        company_id=public_company_id(row["company_id"]),
        name=name,
        country=row["country"],
        shipments=row["shipments"],
        aggregates=row["aggregates"],
        value_usd=row["value_usd"],
        weight_kg=row["weight_kg"],
        value_basis=_basis(row["bases"]),
        first_date=row["first_date"],
        last_date=row["last_date"],
        suppliers=sources["suppliers"],
        origins=tuple(sources["origins"] or ()),
        row_ids=tuple(segments.row_id(at["segment"], at["line"]) for at in sources["newest"]),
    )
