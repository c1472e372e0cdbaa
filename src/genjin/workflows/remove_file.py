"""Take an imported customs file out of the trade store (C1): its rows, and what rests on them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
from django.db import transaction
from django.db.models import QuerySet

from genjin.kernel.errors import NotAllowedError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import CustomerCompany, ImportedFile, Segment, User
from genjin.stores.trade.removing import Removal, removal_of, segments_with, write_without
from genjin.workflows.follow_new_shipments import follow_new_shipments
from genjin.workflows.home import Home
from genjin.workflows.import_publication import (
    STAGING_PREFIX,
    only_importer,
    published_segments,
    remove_leftovers,
)
from genjin.workflows.open_trade_store import open_trade_store
from genjin.workflows.permissions import sees_everything
from genjin.workflows.trade_files import get_imported_file


@dataclass(frozen=True, slots=True)
class FileRemoval:
    """What taking a file out does, or did: `times` it was read, and what becomes of its rows."""

    file: ImportedFile
    times: int
    rows: Removal


def look_at_removal(home: Home, user: User, file_id: int) -> FileRemoval:
    """What would become of the file's rows. Raises as `remove_file` does, and changes nothing."""
    file = get_removable(user, file_id)
    with _no_room(file):
        rows = removal_of(published_segments(home), _out_with(file.sha256))
    return FileRemoval(file, _in(file.sha256).count(), rows)


def remove_file(home: Home, user: User, file_id: int, *, now: datetime) -> FileRemoval:
    """Take the file out, however often it was read, and derive again what rests on its rows.

    What it had revised counts again. Rows that another file has too stay as they are. The file can
    be imported again. Killed at any moment, it is in or out. Raises NotFoundError for a file that
    isn't in, NotAllowedError for a colleague's, UnusableInputError where the disk is full.
    """
    get_removable(user, file_id)
    with only_importer(home):
        remove_leftovers(home)
        found = look_at_removal(home, user, file_id)
        read = list(_in(found.file.sha256))
        with _no_room(found.file):
            _publish_without(home, user, found.file.sha256, now)
        for name in {each.problems_file for each in read} - {""}:
            (home.path / name).unlink(missing_ok=True)
        remove_leftovers(home)
    follow_removal(home, now=now)
    return found


def follow_removal(home: Home, *, now: datetime) -> None:
    """Derive again what rested on rows that are gone. Safe to repeat."""
    _withdraw_proposals(home)
    follow_new_shipments(home, now=now)


def get_removable(user: User, file_id: int) -> ImportedFile:
    """The file, if the person may take it out: his own, and any for managers and the owner.

    Raises NotFoundError or NotAllowedError.
    """
    file = get_imported_file(file_id)
    if not may_remove(user, file):
        raise NotAllowedError(Problem("problem-file-of-another", file=file.name))
    return file


def may_remove(user: User, file: ImportedFile) -> bool:
    """Whether the person may take the file out or have it read anew."""
    return sees_everything(user) or (user.is_active and file.by_id == user.pk)


def _publish_without(home: Home, user: User, sha256: str, now: datetime) -> None:
    """Write the segments that hold rows of the file without it, and publish them at once."""
    out = _out_with(sha256)
    segments = list(Segment.objects.filter(retired_at=None).order_by("place", "id"))
    paths = published_segments(home)
    written: list[tuple[Segment, Segment | None]] = []
    for place in segments_with(paths, out):
        old = segments[place]
        name = f"{now.astimezone(UTC):%Y%m%dT%H%M%S}-rest{old.pk:06d}"
        target = home.trade / f"{name}.duckdb"
        with TemporaryDirectory(dir=home.trade, prefix=STAGING_PREFIX) as folder:
            rows = write_without(paths, place, out, Path(folder), target)
        rest = None
        if rows is not None:
            size_bytes = target.stat().st_size
            rest = Segment(name=name, rows=rows, size_bytes=size_bytes)
            rest.place, rest.published_at = old.place, old.published_at
        written.append((old, rest))
    with transaction.atomic():
        _in(sha256).update(removed_at=now, removed_by=user, segment=None)
        for old, rest in written:
            if rest is not None:
                rest.save()
            old.files.update(segment=rest)
            Segment.objects.filter(pk=old.pk).update(retired_at=now)


def _out_with(sha256: str) -> frozenset[str]:
    """The file's sum, and those of files that were taken out before: rows of theirs may lie there.

    They stay for as long as another file has them, which may be this one.
    """
    before = ImportedFile.objects.filter(removed_at__isnull=False)
    again = ImportedFile.objects.filter(removed_at=None).values("sha256")
    sums = before.exclude(sha256__in=again).values_list("sha256", flat=True)
    return frozenset({sha256, *sums})


def _withdraw_proposals(home: Home) -> None:
    """Propose no firm any more that nothing in the store names; what a person decided stays."""
    store = open_trade_store(home)
    proposed = CustomerCompany.objects.filter(state=CustomerCompany.State.PROPOSED)
    for company_id in set(proposed.values_list("company_id", flat=True)):
        if store.find_company(company_id) is None:
            proposed.filter(company_id=company_id).delete()


def _in(sha256: str) -> QuerySet[ImportedFile]:
    return ImportedFile.objects.filter(sha256=sha256, removed_at=None)


@contextmanager
def _no_room(file: ImportedFile) -> Iterator[None]:
    try:
        yield
    except (duckdb.Error, OSError) as error:
        detail = str(error)[:300]
        raise UnusableInputError(
            Problem("problem-file-removal-failed", {"detail": detail}, file=file.name)
        ) from error
