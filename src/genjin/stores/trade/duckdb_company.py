"""One company: who it is, where its rows lie, and until when the data covers what it imports."""

from collections import Counter
from datetime import date
from typing import Any

from genjin.buyers.months import last_of_month
from genjin.stores.trade.contract import Company
from genjin.stores.trade.duckdb_companies import ALIASES_SHOWN
from genjin.stores.trade.duckdb_segments import (
    AttachedSegments,
    CompanyRows,
    ShipmentRow,
    after_prefix,
    find_number,
)
from genjin.stores.trade.segment_schema import NAMELESS_KINDS, PRINTED_NAME
from genjin.trade.shipment import Grain

ADDRESSES_SHOWN = 20
PRODUCTS_COVERED = 3
_HS6_LENGTH = 6
_MOST_REMEMBERED = 1_000
_MOST_COMPANIES_READ = 4
_MOST_ROWS_KEPT = 20_000

_FORMS = f"""
SELECT segment, party_id, {PRINTED_NAME} AS name, country, address, first_sold,
    company_id AS keyed, kind NOT IN ({NAMELESS_KINDS}) AS is_named
FROM {{party}} WHERE {{where}}
"""

_SHIPMENTS = f"""
SELECT {", ".join(ShipmentRow._fields)} FROM {{shipment}} WHERE {{his}} AND date <= $until
ORDER BY date, segment, source, line
"""

_COVERED = """
SELECT max(last_date) FROM covered
WHERE hs6 >= $from_{at} AND hs6 < $before_{at} AND reporting_country = $country_{at}
"""

_NEWEST = "SELECT max(if(grain = 'aggregate', last_day(date), date)) FROM {shipment} WHERE {his}"


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


def company_shipments(
    segments: AttachedSegments, company_id: str, as_of: date | None
) -> list[ShipmentRow]:
    """Every row in which the company is the buyer, up to and including `as_of`, oldest first."""
    asked = company_id, as_of
    kept = segments.shipments_of_company.get(asked)
    if kept is not None:
        return kept
    known = find_company_rows(segments, company_id)
    if known is None:
        return []
    found = segments.rows(known.sql(_SHIPMENTS, segments), {"until": as_of or date.max})
    rows = [ShipmentRow._make(row) for row in found]
    if len(rows) <= _MOST_ROWS_KEPT:
        if len(segments.shipments_of_company) >= _MOST_COMPANIES_READ:
            segments.shipments_of_company.clear()
        segments.shipments_of_company[asked] = rows
    return rows


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
        keyed=tuple(sorted({row["keyed"] for row in found})),
        segments=tuple(sorted({row["segment"] for row in found})),
        forms={row["party_id"]: row["name"] for row in found},
        buyers={(row["segment"], row["party_id"]): row["name"] for row in found if row["is_named"]},
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
        return segments.records(
            _FORMS.format(party="party", where="company_id = $company::UBIGINT"), asked
        )
    own = "company_id = $company::UBIGINT AND party_id NOT IN (SELECT party_id FROM company_link)"
    linked = "party_id IN (SELECT party_id FROM company_link WHERE company_id = $company::UBIGINT)"
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
    bought = Counter(
        (row.buyer_party, row.buyer_tax_id, row.buyer_address)
        for row in company_shipments(segments, company_id, as_of)
    )
    seen: Counter[str] = Counter()
    tax_ids: Counter[str] = Counter()
    addresses: Counter[str] = Counter()
    for (party, tax_id, printed), times in bought.items():
        seen[known.forms[party]] += times
        if tax_id:
            tax_ids[tax_id.strip()] += times
        for address in {printed or "", known.addresses.get(party, "")} - {""}:
            addresses[address.strip()] += times
    forms = sorted(set(known.forms.values()), key=lambda form: (-seen[form], form))
    return Company(
        company_id=company_id,
        name=forms[0],
        country=known.country,
        aliases=tuple(form for form in forms if seen[form] or form in known.sold_by)[
            :ALIASES_SHOWN
        ],
        tax_ids=_commonest_first(tax_ids),
        addresses=_commonest_first(addresses)[:ADDRESSES_SHOWN],
    )


def known_until(segments: AttachedSegments, company_id: str, as_of: date | None) -> date | None:
    """The last day that the data covers for what the company imports most, where it imports it."""
    known = find_company_rows(segments, company_id)
    if known is None:
        return None
    rows = company_shipments(segments, company_id, as_of)
    bought = Counter(
        (row.hs_code[:_HS6_LENGTH], row.reporting_country)
        for row in rows
        if row.hs_code is not None
    )
    most = sorted(bought, key=lambda what: (-bought[what], *what))[:PRODUCTS_COVERED]
    days = _covered(segments, most) if most else []
    if as_of is None:
        days += [
            last_of_month(row.date) if row.grain == Grain.AGGREGATE else row.date for row in rows
        ]
    else:
        days += [day for (day,) in segments.rows(known.sql(_NEWEST, segments), {})]
    until = max((day for day in days if day is not None), default=None)
    return min(until, as_of) if until and as_of else until


def _covered(segments: AttachedSegments, bought: list[tuple[str, str]]) -> list[date | None]:
    """The last day of the data on each of the goods in the country that reports it, if any."""
    asked: dict[str, str] = {}
    for at, (code, country) in enumerate(bought):
        asked |= {
            f"country_{at}": country,
            f"from_{at}": code,
            f"before_{at}": after_prefix(code),
        }
    every = " UNION ALL ".join(_COVERED.format(at=at) for at in range(len(bought)))
    return [day for (day,) in segments.rows(every, asked)]


def _commonest_first(counted: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counted, key=lambda text: (-counted[text], text)))
