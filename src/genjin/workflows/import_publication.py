"""Making an import visible, all at once, and removing what a killed one left behind."""

import fcntl
import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import duckdb
from django.db import transaction
from django.db.models import Max

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import ImportedFile, Segment
from genjin.stores.trade.segments import is_current
from genjin.workflows.home import Home

STAGING_PREFIX = ".staging-"
_SEGMENT_NAME = re.compile(r"\d{8}T\d{6}-(?:[0-9a-f]{12}(-\d+)?|merged\d+)")
_WAIT_SECONDS = 600.0
_POLL_SECONDS = 0.1


@contextmanager
def only_importer(home: Home) -> Iterator[None]:
    """Be the only import that writes, waiting for another one to end.

    The lock is the system's and ends with the process that holds it, however that ends. Raises
    UnusableInputError after ten minutes of waiting.
    """
    home.prepare()
    with (home.path / "import.lock").open("w") as lock:
        until = time.monotonic() + _WAIT_SECONDS
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > until:
                    raise UnusableInputError(Problem("problem-import-busy")) from None
                time.sleep(_POLL_SECONDS)
        yield


@contextmanager
def keeping_segments(home: Home) -> Iterator[None]:
    """Keep the files of segments that are retired while the block runs, for one who reads them late.

    Several may do so at once, and nobody waits. A reader who opens them at once needs no such care:
    what is open stays readable, and `open_trade_store` looks again.
    """
    with _held(home) as folder:
        fcntl.flock(folder, fcntl.LOCK_SH)
        yield


def remove_leftovers(home: Home) -> None:
    """Remove what killed imports left in the trade folder, and retired segments' files.

    Call it as the only importer. A segment file that no record refers to was never visible to
    anybody, and one that is retired is so no longer; while somebody keeps segments, the latter stay.
    """
    with _held(home) as folder:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
            known = Segment.objects.filter(retired_at=None)
        except BlockingIOError:
            known = Segment.objects.all()
        names = set(known.values_list("name", flat=True))
        for path in home.trade.iterdir():
            if path.name.startswith(STAGING_PREFIX):
                shutil.rmtree(path, ignore_errors=True)
            elif _is_segment(path) and path.stem not in names:
                path.unlink()


def retired_files_lie(home: Home) -> bool:
    """Whether files of retired segments are still there, as after a kill or a backup."""
    names = [path.stem for path in home.trade.glob("*.duckdb") if _is_segment(path)]
    return Segment.objects.filter(name__in=names, retired_at__isnull=False).exists()


@contextmanager
def _held(home: Home) -> Iterator[int]:
    """The home's folder, to be locked: reading commands may not even write a lock's file."""
    folder = os.open(home.path, os.O_RDONLY)
    try:
        yield folder
    finally:
        os.close(folder)


def _is_segment(path: Path) -> bool:
    return path.suffix == ".duckdb" and _SEGMENT_NAME.fullmatch(path.stem) is not None


def retire_outdated(home: Home, now: datetime) -> None:
    """Retire the segments that an earlier version's schema wrote. Call it as the only importer.

    They can't be read any more. Their files are kept apart, with the printed rows in them, until
    somebody removes them; `workflows.outdated_files` names the customs files to import again.
    """
    for segment in Segment.objects.filter(retired_at=None):
        try:
            current = is_current(home.trade / f"{segment.name}.duckdb")
        except duckdb.Error:
            continue  # It is missing or damaged, which whoever reads is told, and may restore.
        if not current:
            home.outdated.mkdir(mode=0o700, exist_ok=True)
            kept = home.outdated / f"{segment.name}.duckdb"
            with suppress(FileExistsError):  # A retirement that was interrupted goes on.
                kept.hardlink_to(home.trade / kept.name)
            segment.retired_at = now
            segment.save(update_fields=["retired_at"])


def new_segment_name(sha256: str, now: datetime) -> str:
    """A name that no segment has: the instant in UTC and the beginning of the file's hash."""
    base = f"{now.astimezone(UTC):%Y%m%dT%H%M%S}-{sha256[:12]}"
    taken = set(Segment.objects.filter(name__startswith=base).values_list("name", flat=True))
    number = 1
    name = base
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    return name


def published_segments(home: Home, layout: str) -> list[Path]:
    """The files of the published segments of a layout, the oldest first."""
    names = (
        Segment.objects.filter(retired_at=None, files__layout=layout)
        .order_by("place", "id")
        .values_list("name", flat=True)
        .distinct()
    )
    return [home.trade / f"{name}.duckdb" for name in names]


def publish(home: Home, imported: ImportedFile, segment_name: str | None) -> None:
    """Record the import, and make its segment visible to readers, in one transaction."""
    with transaction.atomic():
        if segment_name is not None:
            last = Segment.objects.aggregate(last=Max("place"))["last"] or 0
            imported.segment = Segment.objects.create(
                name=segment_name,
                rows=imported.imported,
                size_bytes=(home.trade / f"{segment_name}.duckdb").stat().st_size,
                place=last + 1,
                published_at=imported.at,
            )
        imported.save()
