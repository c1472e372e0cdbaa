"""What kind of file it is, told by its content and never by its name."""

import zipfile
from enum import StrEnum
from pathlib import Path

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_BINARY_STARTS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
    b"SQLite format 3",
)
_PARQUET = b"PAR1"
_DOCUMENT_PARTS = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"})
"""What other documents that are zip archives hold: Word, OpenDocument, Java."""

_BLANKS = b"\r\n\t "
_FIRST_PRINTABLE = ord(" ")
_HEAD_BYTES = 8_192
_MAX_CONTROL_SHARE = 0.02


class Content(StrEnum):
    """What a file turned out to be."""

    XLSX = "xlsx"
    XLS = "xls"
    TEXT = "text"
    PARQUET = "parquet"
    ARCHIVE = "archive"
    EMPTY = "empty"
    ZEROS = "zeros"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    OTHER = "other"


def content_of(path: Path) -> Content:
    """What the file is. Reads its beginning, and the directory of an archive.

    ZEROS begins with nothing but zero bytes: the room that a download or a copy took and didn't
    fill. EMPTY has no byte, or only blanks to its end.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD_BYTES)
        while head and not head.strip(_BLANKS):
            head = stream.read(_HEAD_BYTES)
    if not head:
        return Content.EMPTY
    if not head.strip(_BLANKS + b"\x00"):
        return Content.ZEROS
    if head.startswith(b"PK"):
        return _archive(path)
    if head.startswith(_OLE):
        return Content.ENCRYPTED if _is_encrypted(path) else Content.XLS
    if head.startswith(_PARQUET):
        return Content.PARQUET
    if head.startswith(_BINARY_STARTS):
        return Content.OTHER
    return Content.TEXT if _looks_like_text(head) else Content.OTHER


def _archive(path: Path) -> Content:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return Content.DAMAGED
    if "xl/workbook.xml" in names or "xl/workbook.bin" in names:
        return Content.XLSX
    return Content.OTHER if names & _DOCUMENT_PARTS else Content.ARCHIVE


def _is_encrypted(path: Path) -> bool:
    # The directory of an OLE file names its streams; a protected workbook has this one.
    return _ENCRYPTED_STREAM in path.read_bytes()


def _looks_like_text(head: bytes) -> bool:
    if head.startswith(_BOMS):
        return True
    control = sum(byte < _FIRST_PRINTABLE and byte not in b"\t\r\n\x0c\x1b" for byte in head)
    return control / len(head) <= _MAX_CONTROL_SHARE
