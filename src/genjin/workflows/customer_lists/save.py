"""Write customers with what belongs to them, many at a time."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Model

from genjin.stores.records.inserting import give_ids, insert_rows
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

_UPDATED_TOGETHER = 50  # A bulk update is one long CASE a column: SQLite bounds its depth.
_NEW_IN_ORDER: tuple[type[Model], ...] = (Contact, Inquiry, Deal, DealStage, Touch, GradeOverride)
_CHANGEABLE: tuple[type[Model], ...] = (Customer, Contact, Inquiry, Deal)


def save_entries(entries: Iterable[Entry]) -> None:
    """Write the new and the changed in a few statements, within the caller's transaction."""
    everything = list(entries)
    customers = [entry.customer for entry in everything if entry.is_new]
    give_ids(customers)
    insert_rows(customers)
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
        give_ids(new[model])
        # A touch that is known already, by its fingerprint, is that touch.
        insert_rows(new[model], on_conflict="keep" if model is Touch else "refuse")
    for model in _CHANGEABLE:
        columns = [
            column.name
            for column in model._meta.concrete_fields  # noqa: SLF001 - Django's documented way
            if not column.primary_key
        ]
        model._default_manager.bulk_update(  # noqa: SLF001 - Django's documented way
            changed[model], columns, batch_size=_UPDATED_TOGETHER
        )
