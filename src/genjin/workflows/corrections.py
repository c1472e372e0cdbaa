"""Correct what the book holds of a customer: the row has the newest words, the act is kept beside it."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import CharField

from genjin.kernel.problem import Problem
from genjin.stores.records.models import Contact, Correction, Customer, Inquiry, User

_LONGEST_SHOWN = 300

Corrected = Customer | Contact | Inquiry


def too_long(thing: type[Corrected], values: Mapping[str, Any]) -> list[Problem]:
    """A problem for each text that its field can't hold."""
    problems = []
    for name, value in values.items():
        field = thing._meta.get_field(name)  # noqa: SLF001 - Django's public API for fields
        most = field.max_length if isinstance(field, CharField) else None
        if most is not None and len(str(value or "")) > most:
            problems.append(Problem("problem-list-too-long", field=name, value=str(value)[:60]))
    return problems


def keep_correction(
    customer: Customer,
    thing: Corrected,
    values: Mapping[str, Any],
    *,
    by: User,
    now: datetime,
    reason: str = "",
) -> Correction | None:
    """Put the values in place and keep what stood there; None where nothing is different.

    Within a transaction of the caller's.
    """
    before = {name: getattr(thing, name) for name in values}
    news = {name: value for name, value in values.items() if not _same(before[name], value)}
    if not news:
        return None
    for name, value in news.items():
        setattr(thing, name, value)
    thing.save(update_fields=list(news))
    return Correction.objects.create(
        customer=customer,
        contact=thing if isinstance(thing, Contact) else None,
        inquiry=thing if isinstance(thing, Inquiry) else None,
        changed={name: [_shown(before[name]), _shown(value)] for name, value in news.items()},
        reason=reason,
        by=by,
        at=now,
    )


def _same(before: Any, after: Any) -> bool:
    return bool(before == after) or (before in {None, ""} and after in {None, ""})


def _shown(value: Any) -> str | bool | float | None:
    """A value as JSON keeps it and people read it."""
    if value is None or isinstance(value, bool | float | int):
        return value
    text = f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
    return text[:_LONGEST_SHOWN]
