"""One company: who it is, where its rows lie, and until when the data covers what it imports."""

from collections import Counter, defaultdict
from datetime import date
from typing import Any

from genjin.stores.trade.contract import Company
from genjin.stores.trade.duckdb_companies import ALIASES_SHOWN
from genjin.stores.trade.duckdb_segments import (
    AttachedSegments,
    CompanyRows,
    after_prefix,
    find_number,
)
from genjin.stores.trade.segment_schema import PRINTED_NAME

ADDRESSES_SHOWN = 20
PRODUCTS_COVERED = 3
_MOST_REMEMBERED = 1_000

_FORMS = f"""
SELECT segment, party_id, {PRINTED_NAME} AS name, country, address, first_sold
FROM {{party}} WHERE {{where}}
"""

_BOUGHT_AS = """
SELECT buyer_party AS party_id, buyer_tax_id AS tax_id, buyer_address AS address, count(*) AS rows
FROM {shipment} WHERE buyer_party IN ({parties}) AND date <= $until GROUP BY ALL
"""

_BOUGHT = """
SELECT reporting_country, left(hs_code, 6) AS hs6 FROM {shipment}
WHERE buyer_party IN ({parties}) AND date <= $until AND hs_code IS NOT NULL
GROUP BY ALL ORDER BY count(*) DESC, hs6, reporting_country LIMIT $most
"""

_COVERED = """
SELECT max(if(grain = 'aggregate', last_day(date), date)) FROM by_hs
WHERE hs_code >= $hs_from AND hs_code < $hs_before AND reporting_country = $country
"""

_NEWEST = """
SELECT max(if(grain = 'aggregate', last_day(date), date)) FROM {shipment}
WHERE buyer_party IN ({parties})
"""


def find_company_rows(
    segments: AttachedSegments, company_id: str, as_of: date | None = None
) -> CompanyRows | None:
    """Where the rows of the company lie, or None if no published row names it."""
    asked = company_id, as_of
    if asked not in segments.rows_of_company:
        if len(segments.rows_of_company) >= _MOST_REMEMBERED:
            segments.rows_of_company.clear()
        segments.rows_of_company[asked] = _company_rows(segments, company_id, as_of)
    return segments.rows_of_company[asked]


def _company_rows(
    segments: AttachedSegments, company_id: str, as_of: date | None
) -> CompanyRows | None:
    number = find_number(company_id)
    found = _forms(segments, number) if number is not None else []
    if not found:
        return None
    countries = Counter(row["country"] for row in found if row["country"])
    until = as_of or date.max
    return CompanyRows(
        parties=tuple(sorted({row["party_id"] for row in found})),
        segments=tuple(sorted({row["segment"] for row in found})),
        forms={row["party_id"]: row["name"] for row in found},
        addresses={row["party_id"]: row["address"] for row in found if row["address"]},
        sold_by=frozenset(
            row["name"] for row in found if row["first_sold"] and row["first_sold"] <= until
        ),
        country=min(countries, key=lambda code: (-countries[code], code), default=None),
    )


def _forms(segments: AttachedSegments, company: int) -> list[dict[str, Any]]:
    """The parties of the company: by their name key, but for what somebody decided."""
    asked = {"company": company}
    if not segments.has_links:
        return segments.records(_FORMS.format(party="party", where="company_id = $company"), asked)
    own = "company_id = $company AND party_id NOT IN (SELECT party_id FROM company_link)"
    linked = "party_id IN (SELECT party_id FROM company_link WHERE company_id = $company)"
    return [
        row
        for where in (own, linked)
        for row in segments.records(_FORMS.format(party="keyed_party", where=where), asked)
    ]


def find_company(segments: AttachedSegments, company_id: str, as_of: date | None) -> Company | None:
    """The company as its rows up to `as_of` show it.

    A form that was printed only later is left out; the id and a name stay, since whoever
    asks has them already. Forms under which it bought come first, the commonest before others.
    """
    known = find_company_rows(segments, company_id, as_of)
    if known is None:
        return None
    bought = segments.records(
        known.sql(_BOUGHT_AS, segments), known.parameters(until=as_of or date.max)
    )
    seen: Counter[str] = Counter()
    addresses: Counter[str] = Counter()
    for row in bought:
        seen[known.forms[row["party_id"]]] += row["rows"]
        for address in {row["address"], known.addresses.get(row["party_id"])} - {None, ""}:
            addresses[address.strip()] += row["rows"]
    forms = sorted(set(known.forms.values()), key=lambda form: (-seen[form], form))
    return Company(
        company_id=company_id,
        name=forms[0],
        country=known.country,
        aliases=tuple(form for form in forms if seen[form] or form in known.sold_by)[
            :ALIASES_SHOWN
        ],
        tax_ids=_commonest_first(bought, "tax_id"),
        addresses=tuple(
            sorted(addresses, key=lambda text: (-addresses[text], text))[:ADDRESSES_SHOWN]
        ),
    )


def known_until(segments: AttachedSegments, company_id: str, as_of: date | None) -> date | None:
    """The last day that the data covers for what the company imports most, where it imports it."""
    known = find_company_rows(segments, company_id)
    if known is None:
        return None
    asked = known.parameters(until=as_of or date.max, most=PRODUCTS_COVERED)
    days = [
        segments.rows(
            _COVERED, {"country": country, "hs_from": hs6, "hs_before": after_prefix(hs6)}
        )[0][0]
        for country, hs6 in segments.rows(known.sql(_BOUGHT, segments), asked)
    ]
    days += segments.rows(known.sql(_NEWEST, segments), known.parameters())[0]
    until = max((day for day in days if day is not None), default=None)
    return min(until, as_of) if until and as_of else until


def _commonest_first(rows: list[dict[str, Any]], column: str) -> tuple[str, ...]:
    counted: dict[str, int] = defaultdict(int)
    for row in rows:
        if row[column]:
            counted[row[column].strip()] += row["rows"]
    return tuple(sorted(counted, key=lambda text: (-counted[text], text)))
