"""What is asked of one run of an import: by which layouts, what the person says, who hears of it."""

from dataclasses import dataclass
from datetime import date, datetime

from genjin.kernel.countries import parse_country
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.formats.encodings import codec_name
from genjin.sources.layout import Layout
from genjin.stores.records.models import User
from genjin.workflows.home import Home
from genjin.workflows.import_problems import Describe
from genjin.workflows.import_report import Progress
from genjin.workflows.import_rules import Stated
from genjin.workflows.own_layouts import known_layouts
from genjin.workflows.people import day_of


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What was asked of one run, for each of its files."""

    home: Home
    now: datetime
    by: User | None
    layouts: tuple[Layout, ...]
    may_propose: bool
    asks: bool
    stated: Stated
    dry_run: bool
    progress: Progress
    describe: Describe | None
    segments_known: set[str]
    """The segments that this run has seen to be current, or has written: it grows from file to file."""

    @property
    def today(self) -> date:
        """The date of who imports; without anybody, that of the clock he gave."""
        return day_of(self.by, self.now) if self.by is not None else self.now.date()


def chosen_layouts(home: Home, layout: str | None) -> tuple[Layout, ...]:
    """The layout with this id, or all of them. Raises UnusableInputError for an unknown one."""
    layouts = known_layouts(home)
    if layout is None:
        return layouts
    found = next((each for each in layouts if each.id == layout), None)
    if found is None:
        known = ", ".join(each.id for each in layouts)
        raise UnusableInputError(
            Problem("problem-import-no-such-layout", {"known": known}, value=layout)
        )
    return (found,)


def chosen_country(country: str | None) -> str | None:
    """The code of the named country. Raises UnusableInputError for none that is known."""
    if country is None:
        return None
    code = parse_country(country)
    if code is None:
        raise UnusableInputError(Problem("problem-import-no-such-country", value=country))
    return code


def chosen_encoding(encoding: str | None) -> str | None:
    """The codec of the named encoding. Raises UnusableInputError for an unknown one."""
    if encoding is None:
        return None
    name = codec_name(encoding)
    if name is None:
        raise UnusableInputError(Problem("problem-import-no-such-encoding", value=encoding))
    return name
