"""Why an answer is what it is (X1): a message id, its parameters, and the rows it rests on.

A reason holds no sentence. The surfaces render it in the reader's language from one
catalogue, so the same reason reads equally well in Chinese and in English.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.row_selection import RowSelection, parse_row_selection

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the product's vocabulary that the surfaces translate.

    `kind` is the vocabulary ("country", "channel", "weekday", "purpose", …), `id` the word in it.
    """

    kind: str
    id: str


ParamValue = str | int | float | bool | date | datetime | Bilingual | Term


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of a judgement.

    `id` is the message in the catalogue (`reason-…`); `rows` are ids of the shipments or
    records that it rests on, so that each figure can be opened. Where it rests on many shipments,
    `rows` are the newest of them and `selection` finds them all.
    """

    id: str
    params: Mapping[str, ParamValue] = field(default_factory=dict)
    rows: tuple[str, ...] = ()
    selection: RowSelection | None = None


@dataclass(frozen=True, slots=True)
class Judged(Generic[T]):
    """A value together with the reasons for it."""

    value: T
    because: tuple[Reason, ...]


def reason_as_data(reason: Reason) -> dict[str, Any]:
    """The reason as plain JSON data, from which `reason_from_data` makes it again."""
    data = {
        "id": reason.id,
        "params": {name: _param_as_data(value) for name, value in reason.params.items()},
        "rows": list(reason.rows),
    }
    if reason.selection is not None:
        data["selection"] = reason.selection.query()
    return data


def reason_from_data(data: Mapping[str, Any]) -> Reason:
    """The reason that `reason_as_data` wrote, now or before there were selections."""
    selection = data.get("selection")
    return Reason(
        id=data["id"],
        params={name: _param_from_data(value) for name, value in data["params"].items()},
        rows=tuple(data.get("rows", ())),
        selection=parse_row_selection(selection) if selection is not None else None,
    )


def reasons_as_data(reasons: Iterable[Reason]) -> list[dict[str, Any]]:
    """Several reasons as plain JSON data."""
    return [reason_as_data(reason) for reason in reasons]


def reasons_from_data(data: Iterable[Mapping[str, Any]]) -> tuple[Reason, ...]:
    """The reasons that `reasons_as_data` wrote."""
    return tuple(reason_from_data(item) for item in data)


def _param_as_data(value: ParamValue) -> Any:
    match value:
        case Bilingual(zh, en):
            return {"zh": zh, "en": en}
        case Term(kind, id_):
            return {"term": kind, "id": id_}
        case datetime():
            return {"instant": value.isoformat()}
        case date():
            return {"date": value.isoformat()}
        case _:
            return value


def _param_from_data(value: Any) -> ParamValue:
    match value:
        case str() | int() | float() | bool():  # Most are; a list of touches holds many.
            return value
        case {"zh": str(zh), "en": str(en)}:
            return Bilingual(zh, en)
        case {"term": str(kind), "id": str(id_)}:
            return Term(kind, id_)
        case {"instant": str(text)}:
            return datetime.fromisoformat(text)
        case {"date": str(text)}:
            return date.fromisoformat(text)
        case _:
            message = f"not a parameter of a reason: {value!r}"
            raise ValueError(message)
