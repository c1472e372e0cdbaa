"""Everything in a dossier that rests on rows."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from genjin.buyers.dossier import Dossier
from genjin.buyers.figures import Evidence, Sums
from genjin.kernel.reason import Reason


def evidence_in(dossier: Dossier) -> list[tuple[Evidence, Sums | None]]:
    """Every evidence, with the sums that stand beside it, if any."""
    return [
        (value, sums if isinstance(sums := getattr(part, "sums", None), Sums) else None)
        for part in _parts(dossier)
        for value in _values(part)
        if isinstance(value, Evidence)
    ]


def reasons_in(dossier: Dossier) -> list[Reason]:
    """Every reason."""
    return [part for part in _parts(dossier) if isinstance(part, Reason)]


def _parts(part: Any) -> Iterator[Any]:
    """A part and everything in it, whatever the kind of container."""
    if is_dataclass(part):
        yield part
        for value in _values(part):
            yield from _parts(value)
    elif isinstance(part, Mapping):
        for value in part.values():
            yield from _parts(value)
    elif isinstance(part, tuple | list):
        for value in part:
            yield from _parts(value)


def _values(part: Any) -> list[Any]:
    return [getattr(part, field.name) for field in fields(part)]
