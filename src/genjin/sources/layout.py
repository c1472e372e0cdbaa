"""What a layout's `source.yaml` says, checked when it is read."""

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from genjin.kernel.problem import Problem
from genjin.trade.dates import DateOrder
from genjin.trade.numbers import DecimalMark
from genjin.trade.shipment import SHIPMENT_FIELDS, Flow, Grain, ValueBasis


def _one_or_many(given: object) -> object:
    return [given] if isinstance(given, str) else given


Origin = Literal["shipped", "own", "proposed"]
"""Part of Genjin, the user's own, or proposed by Genjin and not yet looked at by anybody."""

Headers = Annotated[tuple[str, ...], BeforeValidator(_one_or_many)]
"""One header or several; of several that a file has, the first with a value counts, row by row."""

_SHOWN_DETAIL = 300


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Title(_Part):
    """The layout's name for people."""

    zh: str
    en: str


class FieldSource(_Part):
    """Where a field comes from.

    `pattern` takes the first group of a regular expression. A file that has one of the `unless`
    headers states the figure for something other than the row: it isn't read there. `unless_in`
    lists by reporting country the headers that say something else there, such as a value in its
    own currency.
    """

    headers: Headers
    pattern: str | None = None
    unless: Headers = ()
    unless_in: dict[str, Headers] = {}

    def headers_in(self, country: str) -> tuple[str, ...]:
        """The headers to read in files of the reporting country."""
        misleading = self.unless_in.get(country, ())
        return tuple(header for header in self.headers if header not in misleading)


_Source = Annotated[
    FieldSource,
    BeforeValidator(lambda given: given if isinstance(given, dict) else {"headers": given}),
]


class FlowRule(_Part):
    """How the flow shows: it has one of the headers, or a column that says it in each row.

    Of `words` in a script without blanks a value may hold one among others: 越南进口 says 进口.
    """

    flow: Flow | None = None
    headers: Headers = ()
    column: str | None = None
    words: dict[str, Flow] = {}


class CountryRules(_Part):
    """How the reporting country shows, in the order in which the ways are tried.

    `code` where the layout is of one country; `header_words` that only one country's files have,
    such as its currency; `columns` that name it in every row, by flow; `offices` by country, if
    all customs offices of the file are among one country's.
    """

    code: str | None = None
    header_words: dict[str, tuple[str, ...]] = {}
    columns: dict[Flow, _Source] = {}
    office_columns: Headers = ()
    offices: dict[str, tuple[str, ...]] = {}


class Identity(_Part):
    """Which columns name a record for good: `headers` as printed, and the year of the date."""

    headers: Headers = ()
    year_of_date: bool = False


class Case(_Part):
    """What a file in the layout's `samples/` must give. `rows` holds some values by line and field.

    `parts` counts the parts of a file that customs of several countries reported.
    """

    sample: str
    country: str | None = None
    parts: int = 1
    flow: Flow | None = None
    reporting_country: str | None = None
    imported: int
    duplicate: int = 0
    rejected: int = 0
    warnings: int = 0
    rows: dict[int, dict[str, str | int | float | None]] = {}


class Layout(_Part):
    """One arrangement of a customs file. Field names are those of `trade/shipment.py`.

    `requires` lists alternatives: a file must have one header of each entry. The parties under
    `bill_of_lading_parties` may be a forwarder or a bank in the buyer's place; all others are the
    importer and exporter of record. Of `value_from` the first that a row has is its `value_usd`;
    `value_basis` is the basis of the field `value_usd` itself, FOB and CIF speak for themselves.
    A file whose column `parts` has several values is imported as so many files, each with its own
    flow and reporting country. Dates under `estimated_dates` may lie ahead.
    """

    id: str
    origin: Origin = "shipped"
    title: Title
    publisher: str
    notes: str = ""
    grain: Grain
    flow: Annotated[
        tuple[FlowRule, ...],
        BeforeValidator(lambda given: [{"flow": given}] if isinstance(given, str) else given),
    ]
    reporting_country: CountryRules
    requires: tuple[Headers, ...]
    excludes: Headers = ()
    parts: _Source | None = None
    date_order: DateOrder | None = None
    estimated_dates: Headers = ()
    decimal_mark: DecimalMark | None = None
    bill_of_lading_parties: Headers = ()
    zero_is_missing: tuple[str, ...] = (
        "quantity", "gross_weight_kg", "net_weight_kg", "value_usd", "fob_usd", "cif_usd",
    )  # fmt: skip
    fields: dict[str, _Source]
    import_fields: dict[str, _Source] = {}
    export_fields: dict[str, _Source] = {}
    value_from: tuple[Literal["fob_usd", "cif_usd", "value_usd"], ...]
    value_basis: ValueBasis = ValueBasis.UNKNOWN
    identity: Identity = Identity()
    cases: tuple[Case, ...] = ()

    @model_validator(mode="after")
    def _fields_are_known(self) -> "Layout":
        for name in (*self.fields, *self.import_fields, *self.export_fields):
            if name not in SHIPMENT_FIELDS:
                message = f"{self.id}: {name} is not a field of a shipment"
                raise ValueError(message)
        return self

    def fields_for(self, flow: Flow) -> dict[str, FieldSource]:
        """Every field's source for files of one flow."""
        own = self.import_fields if flow is Flow.IMPORT else self.export_fields
        return {**self.fields, **own}

    def known_headers(self) -> frozenset[str]:
        """Every header that the layout reads or asks for."""
        sources = (
            *self.fields.values(),
            *self.import_fields.values(),
            *self.export_fields.values(),
        )
        return frozenset(
            (
                *(header for source in sources for header in source.headers),
                *(header for any_of in self.requires for header in any_of),
                *self.identity.headers,
            )
        )


def layout_digest(layout: Layout) -> str:
    """A short text that changes when the layout does, but for its names and notes."""
    said = layout.model_dump_json(exclude={"title", "publisher", "notes", "origin", "cases"})
    return blake2b(said.encode(), digest_size=8).hexdigest()


@cache
def load_layouts() -> tuple[Layout, ...]:
    """Every layout of this installation, by id."""
    folders = sorted(_layout_folders(), key=lambda folder: folder.name)
    return tuple(
        Layout.model_validate({**_document(folder / "source.yaml"), "origin": "shipped"})
        for folder in folders
    )


def layouts_in(folder: Path) -> tuple[tuple[Layout, ...], tuple[Problem, ...]]:
    """The layouts in the folders of a folder of the user's, and what is wrong with others of them.

    A layout's folder is named as its id, so that no two can have the same.
    """
    layouts, problems = [], []
    for path in sorted(folder.glob("*/source.yaml")):
        try:
            layouts.append(_own_layout(path))
        except (OSError, ValueError, yaml.YAMLError) as error:
            detail = " ".join(str(error).split())[:_SHOWN_DETAIL]
            problems.append(Problem("problem-layout-broken", {"detail": detail}, file=str(path)))
    return tuple(layouts), tuple(problems)


def _own_layout(path: Path) -> Layout:
    layout = Layout.model_validate({"origin": "own", **_document(path)})
    if layout.id != path.parent.name:
        raise ValueError(f"id {layout.id} ≠ {path.parent.name}")
    return layout


def find_layout(layout_id: str) -> Layout | None:
    """The layout with the id, if there is one."""
    return next((layout for layout in load_layouts() if layout.id == layout_id), None)


def _document(path: Traversable) -> dict[str, Any]:
    document = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    if not isinstance(document, dict):
        raise ValueError("not a layout")  # noqa: TRY004 - read as what else is wrong with the file
    return document


def _layout_folders() -> list[Traversable]:
    return [
        folder
        for folder in files("genjin.sources").iterdir()
        if folder.is_dir() and (folder / "source.yaml").is_file()
    ]
