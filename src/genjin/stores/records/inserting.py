"""Write many rows of a table by one prepared statement.

Django's `bulk_create` compiles the values of every row into a statement of its own making: for a
list of 100,000 customers that takes longer than reading, merging and planning them.
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from django.db import connection
from django.db.models import ForeignKey, Model

if TYPE_CHECKING:
    from django.db.models import Field

OnConflict = Literal["refuse", "keep", "replace"]
"""What happens to a row whose key, or another unique column, is there already.

`keep` leaves the stored row as it is, `replace` writes over the row with the same primary key.
"""


def insert_rows(rows: Sequence[Model], *, on_conflict: OnConflict = "refuse") -> None:
    """Write rows of one table, which have their primary keys: see `give_ids`.

    Raises IntegrityError as Django does.
    """
    if not rows:
        return
    model = type(rows[0])
    fields = _fields(model)
    values = [
        tuple(field.get_db_prep_save(field.pre_save(row, add=True), connection) for field in fields)
        for row in rows
    ]
    with connection.cursor() as cursor:
        cursor.executemany(_statement(connection.vendor, model, on_conflict), values)
    for row in rows:
        row._state.adding = False  # noqa: SLF001 - as Django says of rows that it wrote


def give_ids(rows: Sequence[Model]) -> None:
    """Give new rows of one table the ids that come next, within the transaction that writes them.

    What they refer to has its id already; an object that was set before it had one is looked at
    again.
    """
    if not rows:
        return
    for row, id_ in zip(rows, _next_ids(type(rows[0]), len(rows)), strict=True):
        row.pk = id_
        row._state.db = connection.alias  # noqa: SLF001 - as Django does of rows that it writes
    references = [field for field in _fields(type(rows[0])) if isinstance(field, ForeignKey)]
    for field in references:
        for row in rows:
            if getattr(row, field.attname) is None and field.is_cached(row):
                referred = field.get_cached_value(row)
                setattr(row, field.attname, referred and referred.pk)


def _next_ids(model: type[Model], count: int) -> Sequence[int]:
    table = model._meta.db_table  # noqa: SLF001 - Django's documented way
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
                [connection.ops.quote_name(table), count],
            )
            return [id_ for (id_,) in cursor.fetchall()]
        # SQLite has one writer at a time, which is this transaction; it notes the greatest id itself.
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        found = cursor.fetchone()
        last = found[0] if found else 0
        return range(last + 1, last + count + 1)


def _fields(model: type[Model]) -> "Sequence[Field[Any, Any]]":
    return model._meta.concrete_fields  # noqa: SLF001 - Django's documented way


@cache
def _statement(vendor: str, model: type[Model], on_conflict: OnConflict) -> str:  # noqa: ARG001 - each quotes names in its own way
    quote = connection.ops.quote_name
    options = model._meta  # noqa: SLF001 - Django's documented way
    named = {field.name: quote(str(field.get_attname_column()[1])) for field in _fields(model)}
    key = named[options.pk.name]
    changed = ", ".join(f"{name} = excluded.{name}" for name in named.values() if name != key)
    ending = {
        "refuse": "",
        "keep": " ON CONFLICT DO NOTHING",
        "replace": f" ON CONFLICT ({key}) DO UPDATE SET {changed}",
    }
    return (
        f"INSERT INTO {quote(str(options.db_table))} ({', '.join(named.values())}) "  # noqa: S608 - names of ours
        f"VALUES ({', '.join('%s' for _ in named)}){ending[on_conflict]}"
    )
