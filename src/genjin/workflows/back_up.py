"""Back up a home into one file, and restore it: records, published segments, playbook, layouts.

The records are in the backup as a SQLite file, whatever database they come from: so a book moves
between SQLite and PostgreSQL by a backup and a restore. They are those of one instant, while others
write; the segments are those that the copy knows as published. Segments never change, and those
that are retired meanwhile are kept until the backup is whole.
"""

import hashlib
import json
import os
import re
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from genjin import __version__
from genjin.kernel.errors import BrokenStoreError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.workflows.copy_records import copy_records, is_sqlite, migrate, sqlite_copy
from genjin.workflows.home import Home
from genjin.workflows.import_publication import keeping_segments
from genjin.workflows.make_home import make_home
from genjin.workflows.prepare_home import has_book
from genjin.workflows.schema_version import known_migrations

_RECORDS = "records.sqlite3"
_MANIFEST = "manifest.json"
_MEMBER = re.compile(
    r"records\.sqlite3|trade/[\w.-]+\.duckdb|playbook/(?:\w[\w-]*/)?\w[\w.-]*\.yaml"
    r"|layouts/\w[\w-]*/source\.yaml"
)
_CHUNK_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What is in the backup: how many files, and how large they are together."""

    path: Path
    files: int
    size_bytes: int


def back_up(home: Home, path: Path, *, now: datetime) -> BackedUp:
    """Write the backup. A file that stood there is replaced only once the new one is whole.

    Raises UnusableInputError if it can't be written, BrokenStoreError if a published segment is
    missing.
    """
    with (
        _unwritable_named(path),
        tempfile.TemporaryDirectory(dir=path.resolve().parent, prefix=".genjin-") as folder,
        keeping_segments(home),
    ):
        records = Path(folder) / _RECORDS
        _copy_to_file(home, records)
        members = {
            _RECORDS: records,
            **_segments(home, records),
            **_playbook(home),
            **_layouts(home),
        }
        unfinished = Path(folder) / "backup.zip"
        digests = _write(unfinished, members, now, _migrations(records))
        unfinished.replace(path)
    return BackedUp(path, len(digests), path.stat().st_size)


def restore(home: Home, path: Path) -> BackedUp:
    """Put a backup into an empty home.

    Everything is unpacked and checked beside the home first, and the records move in last: an
    interrupted restore leaves no book. Raises UnusableInputError if the home holds a book, or if
    the file isn't a whole backup; BrokenStoreError if it is from a newer version.
    """
    if has_book(home) or any(home.trade.glob("*.duckdb")):
        raise UnusableInputError(Problem("problem-restore-not-empty", value=str(home.path)))
    make_home(home)
    try:
        with (
            zipfile.ZipFile(path) as archive,
            tempfile.TemporaryDirectory(dir=home.path, prefix=".restore-") as folder,
        ):
            names = _unpack(archive, Path(folder), path)
            for name in names:
                if name != _RECORDS:
                    target = home.path / name
                    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                    os.replace(Path(folder) / name, target)  # noqa: PTH105 - atomic by definition
            _take_records(Path(folder) / _RECORDS, home)
    except FileNotFoundError as error:
        raise UnusableInputError(Problem("problem-import-not-found", file=str(path))) from error
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise UnusableInputError(
            Problem("problem-backup-damaged", {"detail": str(error)[:200]}, file=str(path))
        ) from error
    return BackedUp(path, len(names), path.stat().st_size)


def _copy_to_file(home: Home, target: Path) -> None:
    if is_sqlite():
        with (
            closing(sqlite3.connect(home.records_database)) as origin,
            closing(sqlite3.connect(target)) as copy,
        ):
            origin.backup(copy)
    else:
        with sqlite_copy(target) as alias:
            migrate(alias)
            copy_records("default", alias)
    with closing(sqlite3.connect(target)) as copy:
        # The copy is one file: its journal isn't part of the backup.
        copy.execute("PRAGMA journal_mode=DELETE")


def _take_records(source: Path, home: Home) -> None:
    """Put the records of a backup in their place, the file or the server; the last step of all."""
    if is_sqlite():
        os.replace(source, home.records_database)  # noqa: PTH105 - atomic by definition
        return
    with sqlite_copy(source) as alias:
        # The backup may be of an earlier version; the server's tables are made as this one has them.
        migrate(alias)
        migrate("default")
        copy_records(alias, "default")


def _segments(home: Home, records: Path) -> dict[str, Path]:
    with closing(sqlite3.connect(records)) as copy:
        names = [
            name for (name,) in copy.execute("SELECT name FROM segment WHERE retired_at IS NULL")
        ]
    members = {f"trade/{name}.duckdb": home.trade / f"{name}.duckdb" for name in names}
    for path in members.values():
        if not path.exists():
            raise BrokenStoreError(Problem("problem-segment-missing", value=path.name))
    return members


def _playbook(home: Home) -> dict[str, Path]:
    return {
        f"playbook/{path.relative_to(home.playbook).as_posix()}": path
        for path in sorted(home.playbook.rglob("*.yaml"))
    }


def _layouts(home: Home) -> dict[str, Path]:
    return {
        f"layouts/{path.parent.name}/{path.name}": path
        for path in sorted(home.layouts.glob("*/source.yaml"))
    }


def _migrations(records: Path) -> list[str]:
    with closing(sqlite3.connect(records)) as copy:
        rows = copy.execute(
            "SELECT name FROM django_migrations WHERE app = 'records' ORDER BY name"
        )
        return [name for (name,) in rows]


def _write(
    target: Path, members: dict[str, Path], now: datetime, migrations: list[str]
) -> dict[str, str]:
    digests = {name: _digest(path) for name, path in members.items()}
    manifest = {
        "genjin": __version__,
        "at": now.isoformat(),
        "migrations": migrations,
        "sha256": digests,
    }
    # Segments are compressed already: packing them again would take minutes and save nothing.
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
        for name, path in members.items():
            deflated = zipfile.ZIP_STORED if name.startswith("trade/") else zipfile.ZIP_DEFLATED
            archive.write(path, name, compress_type=deflated)
        archive.writestr(_MANIFEST, json.dumps(manifest, indent=1))
    return digests


def _unpack(archive: zipfile.ZipFile, folder: Path, path: Path) -> list[str]:
    manifest = json.loads(archive.read(_MANIFEST))
    if newer := sorted(set(manifest["migrations"]) - known_migrations()):
        raise BrokenStoreError(
            Problem("problem-home-newer", {"detail": newer[-1]}, file=str(path), value=path.name)
        )
    digests: dict[str, str] = manifest["sha256"]
    if _RECORDS not in digests or not all(_MEMBER.fullmatch(name) for name in digests):
        message = _MANIFEST
        raise ValueError(message)
    for name, digest in digests.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(name) as source, target.open("wb") as file:
            shutil.copyfileobj(source, file, _CHUNK_BYTES)
        if _digest(target) != digest:
            raise ValueError(name)
    return list(digests)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _unwritable_named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnusableInputError(
            Problem(
                "problem-file-unwritable",
                {"detail": error.strerror or str(error)},
                file=str(path),
            )
        ) from error
