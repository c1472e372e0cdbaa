"""What a recognised layout means for one file: which column is which field, whose customs, which way."""

from datetime import date, timedelta

from genjin.sources.decimal_marks import decimal_mark_in
from genjin.sources.headers import header_key
from genjin.sources.layout import FieldSource, Layout
from genjin.sources.recognise import Recognised
from genjin.sources.reporting import CountryFrom, ValuesOf, flow_of, reporting_country_of
from genjin.stores.trade.staging_fields import FieldColumns, ReadingRules
from genjin.trade.shipment import Flow

_ZONES_AHEAD = timedelta(days=1)
"""A day that has begun east of here."""

_ARRIVAL_AHEAD = timedelta(days=120)
"""No ship is under way for longer."""

_DECLARABLE = ("buyer", "supplier")


def reading_rules(
    found: Recognised, values_of: ValuesOf, file: str, country: str | None, today: date
) -> tuple[ReadingRules, CountryFrom]:
    """The rules to read the file by, and where its reporting country was taken from.

    Raises UnusableInputError where the flow or the reporting country can't be known.
    """
    layout = found.layout
    flow = flow_of(found, values_of, file)
    reporting = reporting_country_of(found, flow, values_of, file, country)
    sources = layout.fields_for(flow)
    identity = tuple(
        places[0] for header in layout.identity.headers if (places := found.positions((header,)))
    )
    complete = len(identity) == len(layout.identity.headers)
    rules = ReadingRules(
        namespace=layout.id,
        columns=tuple(header_key(header) for header in found.headers),
        grain=layout.grain,
        flow=flow,
        reporting_country=reporting.code,
        fields={name: _columns(found, source, reporting.code) for name, source in sources.items()},
        declared=frozenset(
            role
            for role in _DECLARABLE
            if role in sources and _is_declared(found, layout, flow, role)
        ),
        zero_is_missing=frozenset(layout.zero_is_missing),
        value_from=tuple(layout.value_from),
        value_basis=layout.value_basis,
        identity=identity if complete else (),
        identity_has_year=layout.identity.year_of_date and complete,
        date_order=layout.date_order,
        decimal_mark=decimal_mark_in(found, sources),
        latest_date=today
        + (_ARRIVAL_AHEAD if found.positions(layout.estimated_dates) else _ZONES_AHEAD),
    )
    return rules, reporting.taken_from


def _columns(found: Recognised, source: FieldSource, country: str) -> FieldColumns:
    if found.positions(source.unless):
        return FieldColumns(())
    return FieldColumns(found.positions(source.headers_in(country)), source.pattern)


def _is_declared(found: Recognised, layout: Layout, flow: Flow, role: str) -> bool:
    """Whether the role's party is of record: who declares, and not a bill of lading's consignee."""
    own_side = "buyer" if flow is Flow.IMPORT else "supplier"
    positions = found.positions(layout.fields_for(flow)[role].headers)
    stand_ins = found.positions(layout.bill_of_lading_parties)
    return role == own_side and bool(positions) and positions[0] not in stand_ins
