"""Write derived plans, many at a time: planning everybody again writes a row for each."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db import connection

from genjin.stores.records.models import CustomerPlan

if TYPE_CHECKING:
    from django.db.models import Field


def save_plans(rows: Sequence[CustomerPlan], *, replace: bool = True) -> None:
    """Write the plans in the place of those that the customers had; or, without `replace`, of none.

    One prepared statement for all of them: compiling each row's values as Django does for
    `bulk_create` takes longer than deriving the plan.
    """
    if not rows:
        return
    fields = _fields()
    values = [
        tuple(field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields)
        for row in rows
    ]
    with connection.cursor() as cursor:
        cursor.executemany(_statement(connection.vendor, replace=replace), values)


def _fields() -> "Sequence[Field[Any, Any]]":
    return CustomerPlan._meta.concrete_fields  # noqa: SLF001 - Django's documented way


@cache
def _statement(vendor: str, *, replace: bool) -> str:  # noqa: ARG001 - each quotes names in its own way
    quote = connection.ops.quote_name
    options = CustomerPlan._meta  # noqa: SLF001 - Django's documented way
    named = {field.name: quote(str(field.get_attname_column()[1])) for field in _fields()}
    key = named[options.pk.name]
    changed = ", ".join(f"{name} = excluded.{name}" for name in named.values() if name != key)
    return (
        f"INSERT INTO {quote(str(options.db_table))} ({', '.join(named.values())}) "  # noqa: S608 - names of ours
        f"VALUES ({', '.join('%s' for _ in named)}) ON CONFLICT ({key}) DO "
        + (f"UPDATE SET {changed}" if replace else "NOTHING")
    )
