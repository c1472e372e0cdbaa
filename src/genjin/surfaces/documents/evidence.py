"""What a figure rests on, as every document says it."""

from datetime import date
from typing import Any

from genjin.buyers.figures import Evidence

Document = dict[str, Any]


def evidence_document(evidence: Evidence) -> Document:
    """A figure's unit and period, how many rows it rests on, and the ids of the newest of them.

    `selection` is what `dossier --rows` takes to print all of them.
    """
    return {
        "unit": evidence.unit,
        "period": {"first": as_day(evidence.first_date), "last": as_day(evidence.last_date)},
        "rows": evidence.rows,
        "row_ids": list(evidence.row_ids),
        "selection": evidence.selection.query(),
    }


def as_day(day: date | None) -> str | None:
    """The day in ISO 8601, null where it isn't known."""
    return day.isoformat() if day else None


def rounded(value: float | None, digits: int) -> float | None:
    """The figure with so many decimals, null where it isn't known."""
    return None if value is None else round(value, digits)
