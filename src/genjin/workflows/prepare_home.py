"""Make a home ready for use: folders, the lasting secret, the schema and the first person."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from genjin.kernel.bilingual import Language
from genjin.kernel.errors import BrokenStoreError, NotFoundError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import User
from genjin.workflows.copy_records import is_sqlite
from genjin.workflows.home import Home
from genjin.workflows.make_home import make_home
from genjin.workflows.schema_version import known_migrations

_FIRST_MIGRATION = "0001_initial"


def prepare_home(
    home: Home, *, language: Language | None = None, zone: str = "Asia/Shanghai"
) -> User:
    """Make the home, or bring it up to this version, and give back its owner.

    A new owner without a language has chosen none: each surface then follows its surroundings.
    Two processes that start at once make one home. Raises BrokenStoreError if the records were
    written by a newer version, or can't be read.
    """
    make_home(home)
    with _alone(home), _broken_store_named(home):
        if _applied() != known_migrations():
            _refuse_newer(home)
            call_command("migrate", verbosity=0, interactive=False)
        return _owner(language, zone)


def open_home(home: Home) -> None:
    """See that the home has records of this version, without writing anything.

    Raises NotFoundError if there is no book here yet, BrokenStoreError if the records can't be
    read, are from a newer version, or wait to be brought up to this one. Records without anybody
    are what a first start left that was killed: no book yet, and none of an earlier version.
    """
    with _broken_store_named(home):
        if not has_book(home):
            raise NotFoundError(Problem("problem-home-empty", value=str(home.path)))
        _refuse_newer(home)
        if not _has_anybody():
            raise NotFoundError(Problem("problem-home-empty", value=str(home.path)))
        if _applied() != known_migrations():
            raise BrokenStoreError(Problem("problem-home-older", value=str(home.path)))


def has_book(home: Home) -> bool:
    """Whether there are records yet: opening a SQLite file that isn't there would make one.

    On a server, tables in which there is nobody are what an interrupted start left behind.
    """
    if is_sqlite():
        return home.records_database.exists()
    return bool(_applied()) and User.objects.exists()


@contextmanager
def _alone(home: Home) -> Iterator[None]:
    with (home.path / "prepare.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def _broken_store_named(home: Home) -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        raise BrokenStoreError(
            Problem("problem-records-unreadable", {"detail": str(error)}, value=str(home.path))
        ) from error


def _applied() -> set[str]:
    if "django_migrations" not in connection.introspection.table_names():
        return set()
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM django_migrations WHERE app = %s", ["records"])
        return {name for (name,) in cursor.fetchall()}


def _has_anybody() -> bool:
    return _FIRST_MIGRATION in _applied() and User.objects.exists()


def _refuse_newer(home: Home) -> None:
    if unknown := _applied() - known_migrations():
        raise BrokenStoreError(
            Problem("problem-home-newer", {"detail": max(unknown)}, value=str(home.path))
        )


def _owner(language: Language | None, zone: str) -> User:
    with transaction.atomic():
        owner = User.objects.filter(role=User.Role.OWNER, is_active=True).order_by("id").first()
        if owner is None:
            owner = User(
                username="owner", role=User.Role.OWNER, language=language or "", time_zone=zone
            )
            owner.set_unusable_password()
            owner.save()
        return owner
