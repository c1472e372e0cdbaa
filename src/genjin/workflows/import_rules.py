"""What a recognised layout means for one file: which column is which field, whose customs, which way."""

from dataclasses import dataclass
from datetime import date, timedelta

from genjin.sources.column_uses import read_from
from genjin.sources.headers import header_key
from genjin.sources.layout import FieldSource, Layout
from genjin.sources.recognise import Recognised
from genjin.sources.reporting import CountryFrom, flow_of, reporting_country_of
from genjin.stores.trade.staging import Staging
from genjin.stores.trade.staging_fields import FieldColumns, ReadingRules
from genjin.trade.decimal_marks import MarkTaken
from genjin.trade.numbers import DecimalMark
from genjin.trade.shipment import Flow
from genjin.workflows.import_marks import figures_of_file

_ZONES_AHEAD = timedelta(days=1)
"""A day that has begun east of here."""

_ARRIVAL_AHEAD = timedelta(days=120)
"""No ship is under way for longer."""

_DECLARABLE = ("buyer", "supplier")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a person says of the files that he imports, where they don't say it themselves.

    `country` is the ISO code of the customs, `encoding` the name of a codec of Python.
    """

    flow: Flow | None = None
    country: str | None = None
    decimal_mark: DecimalMark | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class FileRules:
    """The rules to read a file by, and where its country and its decimal mark were taken from."""

    rules: ReadingRules
    country_from: CountryFrom
    mark: MarkTaken


def reading_rules(
    staging: Staging, found: Recognised, file: str, stated: Stated, today: date
) -> FileRules:
    """The rules to read the staged file by.

    Raises UnusableInputError where the flow, the reporting country or the decimal mark can't be
    known.
    """
    layout = found.layout
    flow = flow_of(found, staging.values_of, file, stated.flow)
    reporting = reporting_country_of(found, flow, staging.values_of, file, stated.country)
    sources = layout.fields_for(flow)
    fields = {name: _columns(found, source, reporting.code) for name, source in sources.items()}
    figures = figures_of_file(staging, found, fields, stated.decimal_mark, file)
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
        fields=fields,
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
        decimal_mark=figures.mark.mark,
        typed_numbers=figures.typed_fields,
        latest_date=today
        + (_ARRIVAL_AHEAD if found.positions(layout.estimated_dates) else _ZONES_AHEAD),
    )
    return FileRules(rules, reporting.taken_from, figures.mark)


def _columns(found: Recognised, source: FieldSource, country: str) -> FieldColumns:
    return FieldColumns(read_from(found, source, country), source.pattern)


def _is_declared(found: Recognised, layout: Layout, flow: Flow, role: str) -> bool:
    """Whether the role's party is of record: who declares, and not a bill of lading's consignee."""
    own_side = "buyer" if flow is Flow.IMPORT else "supplier"
    positions = found.positions(layout.fields_for(flow)[role].headers)
    stand_ins = found.positions(layout.bill_of_lading_parties)
    return role == own_side and bool(positions) and positions[0] not in stand_ins
