"""Write customers with what belongs to them, many at a time."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Model

from genjin.stores.records.models import (
    Contact,
    Customer,
    Deal,
    DealStage,
    GradeOverride,
    Inquiry,
    Touch,
)
from genjin.workflows.customer_lists.merge import Entry
from genjin.workflows.touch_fingerprint import touch_fingerprint

_BATCH = 500
_UPDATED_TOGETHER = 50  # A bulk update is one long CASE a column: SQLite bounds its depth.
_NEW_IN_ORDER: tuple[type[Model], ...] = (Contact, Inquiry, Deal, DealStage, Touch, GradeOverride)
_CHANGEABLE: tuple[type[Model], ...] = (Customer, Contact, Inquiry, Deal)


def save_entries(entries: Iterable[Entry]) -> None:
    """Write the new and the changed in a few statements, within the caller's transaction."""
    everything = list(entries)
    Customer.objects.bulk_create(
        [entry.customer for entry in everything if entry.is_new], batch_size=_BATCH
    )
    new: dict[type[Model], list[Model]] = defaultdict(list)
    changed: dict[type[Model], list[Model]] = defaultdict(list)
    for entry in everything:
        for thing in entry.new:
            if isinstance(thing, Touch):
                thing.fingerprint = touch_fingerprint(
                    entry.customer.pk, thing.channel, thing.direction, thing.at, thing.note
                )
            new[type(thing)].append(thing)
        for thing in entry.changed.values():
            changed[type(thing)].append(thing)
    for model in _NEW_IN_ORDER:
        # A touch that is known already, by its fingerprint, is that touch.
        model._default_manager.bulk_create(  # noqa: SLF001 - Django's documented way
            new[model], batch_size=_BATCH, ignore_conflicts=model is Touch
        )
    for model in _CHANGEABLE:
        columns = [
            column.name
            for column in model._meta.concrete_fields  # noqa: SLF001 - Django's documented way
            if not column.primary_key
        ]
        model._default_manager.bulk_update(  # noqa: SLF001 - Django's documented way
            changed[model], columns, batch_size=_UPDATED_TOGETHER
        )
