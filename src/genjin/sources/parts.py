"""The parts of a file: sheets of one layout, and rows that the customs of several countries reported."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from genjin.sources.formats.sheet import Row
from genjin.sources.recognise import Recognised

_MOST_PARTS = 100
"""More sources than any vendor has; a column with more values says something else."""

_NOTHING: Row = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows of a file. `name` is their sheet's or what the layout's column `parts` has in them.

    It is both where there are several of both, and "" where all rows of the file are of the part.
    The sheet has every line of the file, those of other parts blank, so that lines keep their numbers.
    """

    name: str
    found: Recognised


def parts_of_sheets(sheets: Sequence[Recognised]) -> tuple[Part, ...]:
    """The parts of a file by sheets of one layout; one for most files."""
    if len(sheets) == 1:
        return parts_of(sheets[0])
    return tuple(
        replace(part, name=" · ".join(filter(None, (found.sheet.name, part.name))))
        for found in sheets
        for part in parts_of(found)
    )


def parts_of(found: Recognised) -> tuple[Part, ...]:
    """The parts of a sheet, in the order of their first rows; one for most files."""
    source = found.layout.parts
    whole = (Part("", found),)
    if source is None or found.positions(source.unless):
        return whole
    positions = found.positions(source.headers)[:1]
    if not positions:
        return whole
    names: dict[str, None] = {}
    for row in islice(found.sheet.rows(), found.header_line, None):
        if any(str(cell).strip() for cell in row):
            names[_name(row, positions[0])] = None
            if len(names) > _MOST_PARTS:
                return whole
    if len(names) == 1:
        return whole
    return tuple(
        Part(
            name,
            replace(
                found,
                sheet=replace(found.sheet, rows=_only(name, positions[0], found), direct=None),
            ),
        )
        for name in names
    )


def _only(name: str, position: int, found: Recognised) -> Callable[[], Iterator[Row]]:
    def rows() -> Iterator[Row]:
        every = found.sheet.rows()
        yield from islice(every, found.header_line)
        for row in every:
            yield row if _name(row, position) == name else _NOTHING

    return rows


def _name(row: Row, position: int) -> str:
    return str(row[position]).strip() if position < len(row) else ""
