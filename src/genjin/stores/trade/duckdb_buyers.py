"""Who buys this (C2): buyers by goods, place, supplier and period, sized and sorted."""

from dataclasses import dataclass, field
from typing import Any

from genjin.companies.ids import public_company_id
from genjin.stores.trade.contract import BuyerFound, BuyerSearch, BuyersFound
from genjin.stores.trade.duckdb_companies import company_names
from genjin.stores.trade.duckdb_goods import goods_with_words
from genjin.stores.trade.duckdb_segments import AttachedSegments, after_prefix, find_number

MIXED_BASES = "mixed"
ROWS_SHOWN = 3

_ORDERS = {
    "value": "value_usd DESC NULLS LAST, weight_kg DESC NULLS LAST",
    "weight": "weight_kg DESC NULLS LAST, value_usd DESC NULLS LAST",
    "shipments": "shipments DESC, aggregates DESC",
    "last_date": "last_date DESC",
    "name": "name",
}
_BASES = ("FOB", "CFR", "CIF", "unknown")

_BY_HS = (
    "segment, source, line, grain, buyer_country, {supplier} AS supplier, "
    "origin_country, value_usd, value_basis, weight_kg, 1 AS rows, date AS first_date, "
    "date AS last_date"
)
_BY_GOODS = (
    "segment, source, line, grain, buyer_country, {supplier} AS supplier, "
    "origin_country, value_usd, value_basis, weight_kg, rows, first_date, last_date"
)

# A basis is one bit, so that the sums of a company stay cheap; and sums of one grain are put
# together afterwards, since a condition on each of them costs more than the sum.
_COMPANIES = """
WITH found AS ({found}),
by_grain AS (
    SELECT company_id, grain = 'shipment' AS is_shipment, max(buyer_country) AS country,
        sum(rows)::BIGINT AS rows, sum(value_usd) AS value_usd, sum(weight_kg) AS weight_kg,
        bit_or(if(value_usd IS NULL, 0, {basis})) AS bases,
        min(first_date) AS first_date, max(last_date) AS last_date
    FROM found GROUP BY ALL
),
companies AS (
    SELECT company_id, max(country) AS country,
        coalesce(sum(rows) FILTER (is_shipment), 0)::BIGINT AS shipments,
        coalesce(sum(rows) FILTER (NOT is_shipment), 0)::BIGINT AS aggregates,
        max(value_usd) FILTER (is_shipment) AS shipments_usd,
        max(value_usd) FILTER (NOT is_shipment) AS aggregates_usd,
        max(weight_kg) FILTER (is_shipment) AS shipments_kg,
        max(weight_kg) FILTER (NOT is_shipment) AS aggregates_kg,
        max(bases) FILTER (is_shipment) AS shipments_bases,
        max(bases) FILTER (NOT is_shipment) AS aggregates_bases,
        min(first_date) AS first_date, max(last_date) AS last_date
    FROM by_grain GROUP BY company_id
),
sized AS (
    SELECT company_id, country, shipments, aggregates, first_date, last_date,
        if(shipments > 0, shipments_usd, aggregates_usd) AS value_usd,
        if(shipments > 0, shipments_kg, aggregates_kg) AS weight_kg,
        if(shipments > 0, shipments_bases, aggregates_bases) AS bases
    FROM companies WHERE company_id IS NOT NULL AND shipments >= $min_shipments
        AND ($min_value_usd IS NULL OR if(shipments > 0, shipments_usd, aggregates_usd) >= $min_value_usd)
        AND ($min_weight_kg IS NULL OR if(shipments > 0, shipments_kg, aggregates_kg) >= $min_weight_kg)
),
counted AS (
    SELECT (SELECT count(*) FROM sized) AS total,
        (SELECT coalesce(sum(shipments + aggregates), 0)::BIGINT FROM companies
            WHERE company_id IS NULL) AS hidden
),
page AS (
    SELECT sized.*, row_number() OVER (ORDER BY {order}, company_id) AS place FROM sized {named}
    ORDER BY place LIMIT $limit OFFSET $offset
)
SELECT counted.*, page.* FROM counted LEFT JOIN page ON true ORDER BY place
"""

_NAMES = (
    "LEFT JOIN (SELECT company_id, min(form) AS name FROM party GROUP BY 1) n USING (company_id)"
)

# Day, source and line of a row are one number of 64 bits, of which the largest are the newest.
_SOURCES = """
WITH found AS ({found})
SELECT company_id, count(DISTINCT supplier) AS suppliers,
    list_sort(list(DISTINCT origin_country) FILTER (origin_country IS NOT NULL)) AS origins,
    max((((last_date - DATE '1970-01-01')::UBIGINT) << 48) | (({place})::UBIGINT << 31)
        | line::UBIGINT, {rows_shown}) AS newest
FROM found WHERE company_id IN (SELECT unnest($companies::UBIGINT[])) GROUP BY company_id
"""
_SOURCE_BITS, _LINE_BITS = 17, 31


@dataclass
class _Query:
    """The query for the rows that meet every condition, and its parameters."""

    company: str
    table: str
    columns: str
    conditions: list[str] = field(default_factory=list)
    parameters: dict[str, Any] = field(default_factory=dict)

    @property
    def sql(self) -> str:
        where = f" WHERE {' AND '.join(self.conditions)}" if self.conditions else ""
        return f"SELECT {self.company} AS company_id, {self.columns} FROM {self.table} found{where}"

    def add(self, condition: str, **parameters: Any) -> None:
        self.conditions.append(condition)
        self.parameters |= parameters


def find_buyers(segments: AttachedSegments, search: BuyerSearch) -> BuyersFound:
    """The buyers of what is searched for, sorted, with the count of hidden rows.

    Words are looked for in the cards, the sums of the rows that agree in all but their date;
    every other search, and one for words in a period, reads the narrow copy that is ordered by
    HS code and date.
    """
    query = _found_rows(segments, search)
    companies = _COMPANIES.format(
        found=query.sql,
        basis=_bit_of_basis(),
        named=_NAMES if search.sort == "name" else "",
        order=_ORDERS[search.sort],
    )
    asked = {
        **query.parameters,
        "min_shipments": search.min_shipments,
        "min_value_usd": search.min_value_usd,
        "min_weight_kg": search.min_weight_kg,
        "limit": search.limit,
        "offset": search.offset,
    }
    page = segments.records(companies, asked)
    found = [row for row in page if row["company_id"] is not None]
    ids = [row["company_id"] for row in found]
    sources = _sources(segments, query, ids)
    names = company_names(segments, ids)
    return BuyersFound(
        search=search,
        total=page[0]["total"],
        hidden_rows=page[0]["hidden"],
        buyers=tuple(
            _buyer(segments, row, names[row["company_id"]], sources[row["company_id"]])
            for row in found
        ),
    )


def _sources(
    segments: AttachedSegments, query: _Query, ids: list[int]
) -> dict[int, dict[str, Any]]:
    if not ids:
        return {}
    sql = _SOURCES.format(found=query.sql, rows_shown=ROWS_SHOWN, place=segments.source_place())
    rows = segments.records(sql, {**query.parameters, "companies": ids})
    return {row["company_id"]: row for row in rows}


def _found_rows(segments: AttachedSegments, search: BuyerSearch) -> _Query:
    in_period = search.since is not None or search.until is not None
    by_words = search.words is not None and search.words.strip() != ""
    table, columns = ("card", _BY_GOODS) if by_words and not in_period else ("by_hs", _BY_HS)
    supplier = supplier_of_row(segments)
    query = _Query(company_of_row(segments), table, columns.format(supplier=supplier))
    if search.hs_prefix:
        query.add(
            "hs_code >= $hs_from AND hs_code < $hs_before",
            hs_from=search.hs_prefix,
            hs_before=after_prefix(search.hs_prefix),
        )
    if search.country:
        query.add("buyer_country = $country", country=search.country)
    if search.origin:
        query.add("origin_country = $origin", origin=search.origin)
    if search.since:
        query.add("date >= $since", since=search.since)
    if search.until:
        query.add("date <= $until", until=search.until)
    if search.supplier:
        _add_supplier(query, search.supplier)
    if by_words and search.words is not None:
        matching, words = goods_with_words(segments, search.words)
        query.add(matching, **words)
    return query


def _add_supplier(query: _Query, supplier: str) -> None:
    number = find_number(supplier)
    if number is not None:
        query.add(
            "supplier_party IN (SELECT party_id FROM party WHERE company_id = $supplier)",
            supplier=number,
        )
    else:
        query.add(
            "supplier_party IN (SELECT party_id FROM party "
            "WHERE contains(form, lower(strip_accents($supplier))))",
            supplier=supplier.strip(),
        )


def company_of_row(segments: AttachedSegments) -> str:
    """The company of a found row: as somebody decided, else by the name key."""
    if not segments.has_links:
        return "found.buyer_company"
    return (
        "coalesce((SELECT company_id FROM company_link WHERE party_id = found.buyer_party), "
        "found.buyer_company)"
    )


def supplier_of_row(segments: AttachedSegments) -> str:
    """The company that sold a found row, NULL where the party is no firm that trades."""
    if not segments.has_links:
        return "found.supplier_company"
    return (
        "if(found.supplier_company IS NULL, NULL, coalesce((SELECT company_id FROM company_link "
        "WHERE party_id = found.supplier_party), found.supplier_company))"
    )


def _row_id(segments: AttachedSegments, packed: int) -> str:
    source = packed >> _LINE_BITS & (1 << _SOURCE_BITS) - 1
    return segments.row_id(*segments.sources[source], packed & (1 << _LINE_BITS) - 1)


def _bit_of_basis() -> str:
    whens = " ".join(f"WHEN '{basis}' THEN {1 << at}" for at, basis in enumerate(_BASES))
    return f"CASE value_basis {whens} ELSE 0 END"


def _basis(bits: int | None) -> str | None:
    known = [basis for at, basis in enumerate(_BASES) if (bits or 0) & (1 << at)]
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
        row_ids=tuple(_row_id(segments, packed) for packed in sources["newest"]),
    )
