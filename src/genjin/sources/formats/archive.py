"""Zip archives of customs files: their members one by one, guarded against hostile ones.

No name in an archive is ever used as a path: a member is written under its last part only.
"""

import re
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem

_ENCRYPTED_BIT = 0x1
_CHUNK_BYTES = 4 * 1024**2
_UNFIT = re.compile(r"[\x00-\x1f\x7f/\\:]+")
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """How much an archive may hold: members, bytes unpacked, and bytes for each packed one."""

    members: int = 200
    unpacked_bytes: int = 16 * 1024**3
    ratio: int = 200
    small_bytes: int = 50 * 1024**2
    """What unpacks to less may have any ratio."""


LIMITS = ArchiveLimits()


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive. `name` is for people: a folder in it is shown, never followed."""

    name: str
    entry: zipfile.ZipInfo


def list_members(path: Path, limits: ArchiveLimits = LIMITS) -> tuple[Member, ...]:
    """The files in the archive, without folders and what desktops leave behind.

    Raises UnusableInputError for a damaged archive, one with a password, and one that holds more
    than the limits allow.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if _counts(entry)]
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise _damaged(path, error) from error
    if any(entry.flag_bits & _ENCRYPTED_BIT for entry in entries):
        raise UnusableInputError(Problem("problem-import-archive-password", file=path.name))
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    if (
        len(entries) > limits.members
        or unpacked > limits.unpacked_bytes
        or (unpacked > limits.small_bytes and unpacked / packed > limits.ratio)
    ):
        raise UnusableInputError(
            Problem("problem-import-archive-too-large", {"most": limits.members}, file=path.name)
        )
    if not entries:
        raise UnusableInputError(Problem("problem-import-archive-empty", file=path.name))
    return tuple(Member(_shown(entry.filename), entry) for entry in entries)


@contextmanager
def unpacked_member(path: Path, member: Member, folder: Path) -> Iterator[Path]:
    """The member as a file of its own, for as long as the block runs.

    Raises UnusableInputError where its content is damaged, OSError where the disk is full.
    """
    with TemporaryDirectory(dir=folder, prefix=".member-") as place:
        target = Path(place) / (member.name.rsplit("/", 1)[-1] or "file")
        try:
            with (
                zipfile.ZipFile(path) as archive,
                archive.open(member.entry) as source,
                target.open("wb") as sink,
            ):
                shutil.copyfileobj(source, sink, _CHUNK_BYTES)
        except (
            zipfile.BadZipFile,
            EOFError,
            NotImplementedError,
            RuntimeError,
            zlib.error,
        ) as error:
            raise _damaged(path, error) from error
        yield target


def _counts(entry: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(entry.filename.replace("\\", "/")).parts
    hidden = any(part.startswith(".") and part not in {".", ".."} for part in parts)
    return not entry.is_dir() and not hidden and "__MACOSX" not in parts


def _shown(printed: str) -> str:
    """The name without what leads out of a folder and without control characters."""
    parts = printed.replace("\\", "/").split("/")
    fit = [_UNFIT.sub("_", part) for part in parts if part not in {"", ".", ".."}]
    shortened = [part[:_LONGEST_NAME] for part in fit[:-1]]
    stem, dot, suffix = (fit[-1] if fit else "file").rpartition(".")
    last = f"{stem[:_LONGEST_NAME]}{dot}{suffix[:10]}" if stem else suffix[:_LONGEST_NAME]
    return "/".join((*shortened, last))


def _damaged(path: Path, error: Exception) -> UnusableInputError:
    return UnusableInputError(
        Problem("problem-import-damaged", {"detail": str(error)[:200]}, file=path.name)
    )
