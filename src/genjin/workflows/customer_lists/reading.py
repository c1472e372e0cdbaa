"""How a person's list is to be read: what he said of its columns, kept for lists of the same header."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from genjin.stores.records.models import CustomerListLayout, User
from genjin.workflows.customer_lists.columns import folded
from genjin.workflows.customer_lists.rows import HEADER_WITHIN, Chosen
from genjin.workflows.customer_lists.sheet import ListSheet


@dataclass(frozen=True, slots=True)
class ListReading:
    """What a person says of a list. `columns` is folded header → field, empty to leave one out.

    `country` (ISO code) is that of every row which names none.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    country: str | None = None


def chosen_columns(sheet: ListSheet, reading: ListReading) -> Chosen:
    """What is said of each row that may be the header: in `reading`, and earlier of the same header."""
    digests = [header_digest(cells) for cells in sheet.rows[:HEADER_WITHIN]]
    kept = {
        layout.header: layout.columns
        for layout in CustomerListLayout.objects.filter(header__in=digests)
    }

    def chosen(cells: Sequence[str]) -> Mapping[str, str] | None:
        said = {**kept.get(header_digest(cells), {}), **reading.columns}
        return said or None

    return chosen


def keep_columns(
    header: Sequence[str], columns: Mapping[str, str], *, by: User, now: datetime
) -> None:
    """Keep what the columns of the header are, for every list that has the same ones."""
    own = {folded(cell) for cell in header}
    CustomerListLayout.objects.update_or_create(
        header=header_digest(header),
        defaults={
            "columns": {key: name for key, name in columns.items() if key in own},
            "by": by,
            "at": now,
        },
    )


def header_digest(cells: Sequence[str]) -> str:
    """What identifies a header: its words, in whatever order they stand."""
    words = sorted({folded(cell) for cell in cells if cell.strip()})
    return hashlib.sha256("\n".join(words).encode()).hexdigest()
