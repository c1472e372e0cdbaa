"""Workbooks (XLSX, XLSB, XLS) through calamine, guarded against hostile ones."""

import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.formats.sheet import MAX_COLUMNS, Row, Sheet

_MAX_UNPACKED_BYTES = 4 * 1024**3
_MAX_RATIO = 200
_SMALL_BYTES = 50 * 1024**2
_CHUNK_BYTES = 4 * 1024**2
_OVERLAP_BYTES = 64
# A cell far to the right or far below makes the reader reserve the whole rectangle up to it:
# more than 702 columns (three letters) or, of many lines, far more than there are cells for. A
# place may also be written so as to hide. One pattern finds all, since each look takes long.
_BEYOND = rb'="[A-Z]{3}\d|=\'|\s+=\s*["\']|=\s+["\']'
_FAR = re.compile(rb" r(?:" + _BEYOND + rb'|="[A-Z]*\d{6,})')
_FAR_COLUMN = re.compile(rb" r(?:" + _BEYOND + rb")")
_FAR_LINE = re.compile(rb' r="[A-Z]*(\d{6,})')
_COLUMN = re.compile(rb' r="([A-Z]{2})\d')
_HIDDEN = {blank: re.compile(blank + rb'r\s*=\s*["\']') for blank in (b"\t", b"\n", b"\r")}
_MAX_CELLS_PER_BYTE = 2
"""A cell with a value takes some forty bytes, an absent one none."""


def open_workbook(path: Path) -> list[Sheet]:
    """The sheets of a workbook. Raises UnusableInputError for a damaged or a hostile one."""
    from python_calamine import (  # noqa: PLC0415 - only imports need it
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        XmlError,
        ZipError,
    )

    if zipfile.is_zipfile(path):
        _check_archive(path)
    try:
        workbook = CalamineWorkbook.from_path(path)
        sheets = []
        for index, name in enumerate(workbook.sheet_names):
            sheet = workbook.get_sheet_by_index(index)
            if sheet.width > MAX_COLUMNS:
                raise UnusableInputError(
                    Problem(
                        "problem-import-too-wide",
                        {"columns": sheet.width, "limit": MAX_COLUMNS},
                        file=path.name,
                    )
                )
            merged = _merged_downwards(sheet.merged_cell_ranges or (), sheet.start or (0, 0))
            rows = partial(_with_merged, sheet.iter_rows, merged) if merged else sheet.iter_rows
            sheets.append(Sheet(name, rows, sheet.total_height))
    except PasswordError as error:
        raise UnusableInputError(Problem("problem-import-password", file=path.name)) from error
    except (CalamineError, XmlError, ZipError, OSError) as error:
        raise UnusableInputError(
            Problem("problem-import-damaged", {"detail": str(error)[:200]}, file=path.name)
        ) from error
    return sheets


def _merged_downwards(
    ranges: Iterable[tuple[tuple[int, int], tuple[int, int]]], start: tuple[int, int]
) -> dict[int, list[tuple[int, int]]]:
    """By line, counted from 0, the columns of merged cells that begin there, and their last lines.

    A row's first cell is that of the sheet's first column with anything in it.
    """
    found: dict[int, list[tuple[int, int]]] = {}
    for (top, left), (bottom, _) in ranges:
        if bottom > top:
            found.setdefault(top, []).append((left - start[1], bottom))
    return found


def _with_merged(
    rows: Callable[[], Iterator[Row]], merged: dict[int, list[tuple[int, int]]]
) -> Iterator[Row]:
    """The rows with the text or date of a merged cell in each of its lines.

    A figure stays in the first line alone: merged over several, it mostly is their sum.
    """
    held: dict[int, tuple[int, object]] = {}
    for line, row in enumerate(rows()):
        begins = merged.get(line, ())
        if not (held or begins):
            yield row
            continue
        cells = list(row)
        for column, (bottom, value) in list(held.items()):
            if line > bottom:
                del held[column]
            elif column < len(cells) and cells[column] == "":
                cells[column] = value
        for column, bottom in begins:
            if column < len(cells) and isinstance(cells[column], str | date) and cells[column]:
                held[column] = bottom, cells[column]
        yield cells


def _check_archive(path: Path) -> None:
    too_large = UnusableInputError(Problem("problem-import-too-large", file=path.name))
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            unpacked = sum(entry.file_size for entry in entries)
            packed = sum(entry.compress_size for entry in entries) or 1
            if unpacked > _MAX_UNPACKED_BYTES or (
                unpacked > _SMALL_BYTES and unpacked / packed > _MAX_RATIO
            ):
                raise too_large
            for entry in entries:
                if _is_worksheet(entry) and _is_spread_out(_chunks(archive, entry)):
                    raise too_large
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise UnusableInputError(
            Problem("problem-import-damaged", {"detail": str(error)[:200]}, file=path.name)
        ) from error


def _is_worksheet(entry: zipfile.ZipInfo) -> bool:
    return entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml")


def _is_spread_out(chunks: Iterator[bytes]) -> bool:
    """Whether few cells claim a huge rectangle, or the cells' places are written to hide it."""
    size_bytes = last_line = 0
    columns = {b"Z"}
    for chunk in chunks:
        # A single sign is found twenty times as fast as two, and these are rarely there.
        if any(blank in chunk and place.search(chunk) for blank, place in _HIDDEN.items()):
            return True
        size_bytes += len(chunk)
        if not _FAR.search(chunk):
            continue
        if _FAR_COLUMN.search(chunk):
            return True
        last_line = max(last_line, *map(int, _FAR_LINE.findall(chunk)))
        columns.update(_COLUMN.findall(chunk))
    width = max(_column_number(letters) for letters in columns)
    return last_line * width > _MAX_CELLS_PER_BYTE * size_bytes


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _chunks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(entry) as stream:
        tail = b""
        while chunk := stream.read(_CHUNK_BYTES):
            yield tail + chunk
            tail = chunk[-_OVERLAP_BYTES:]
