"""Copy every record from one database to another, whatever engine each is: backups are made of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connections, transaction
from django.db.models import Model

from genjin.workflows.home import Home
from genjin.workflows.records_database import sqlite_settings

_BATCH = 500
_COPY = "copy"


def is_sqlite(alias: str = "default") -> bool:
    """Whether the records lie in a SQLite file."""
    return connections[alias].vendor == "sqlite"


@contextmanager
def sqlite_copy(path: Path) -> Iterator[str]:
    """A connection to another SQLite file of records; its alias."""
    found = {**sqlite_settings(Home(path.parent)), "NAME": str(path)}
    connections.settings[_COPY] = connections.configure_settings(
        {"default": connections.settings["default"], _COPY: found}
    )[_COPY]
    try:
        yield _COPY
    finally:
        connections[_COPY].close()
        del connections[_COPY]
        del connections.settings[_COPY]


def migrate(alias: str) -> None:
    """Make the tables of this version in an empty database."""
    call_command("migrate", database=alias, verbosity=0, interactive=False)


def copy_records(source: str, target: str) -> int:
    """Copy every row of every table into a database of the same version; how many there were.

    The rows are those of one instant, and all of them go in or none.
    """
    copied = 0
    with _one_instant(source), transaction.atomic(using=target):
        for model in _models():
            # What migrations put there themselves gives way to what the book holds.
            model._base_manager.using(target).all().delete()  # noqa: SLF001 - the unfiltered manager
        for model in _models():
            copied += _copy_table(model, source, target)
        _continue_numbers(target)
    return copied


def _copy_table(model: type[Model], source: str, target: str) -> int:
    rows = model._base_manager.using(source).order_by("pk").iterator(chunk_size=_BATCH)  # noqa: SLF001
    copied = 0
    batch: list[Model] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            model._base_manager.using(target).bulk_create(batch)  # noqa: SLF001
            copied, batch = copied + len(batch), []
    model._base_manager.using(target).bulk_create(batch)  # noqa: SLF001
    return copied + len(batch)


def _models() -> list[type[Model]]:
    """Every table, those that relate two others by themselves included."""
    return [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]  # noqa: SLF001


def _continue_numbers(alias: str) -> None:
    """New rows are numbered after those that were copied."""
    connection = connections[alias]
    statements = connection.ops.sequence_reset_sql(no_style(), _models())
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


@contextmanager
def _one_instant(alias: str) -> Iterator[None]:
    with transaction.atomic(using=alias):
        if not is_sqlite(alias):
            with connections[alias].cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield
