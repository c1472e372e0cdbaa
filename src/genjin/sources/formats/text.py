"""Delimited text (CSV, TSV): its encoding and delimiter are found, then it is streamed."""

import csv
from collections.abc import Iterator
from io import BufferedReader, FileIO, TextIOWrapper
from pathlib import Path
from typing import TextIO

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.formats.sheet import Row, Sheet, TextTable

_SAMPLE_BYTES = 256 * 1024
_SAMPLE_LINES = 50
_DELIMITERS = ",;\t|"
_MAX_CELL_CHARACTERS = 1_000_000

LONGEST_LINE = 16 * 1024**2
"""Characters; a line of 600 columns with the longest cells of real files has a fiftieth of it."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_OLD_ENCODINGS = (
    "gb18030", "big5", "cp932", "cp949", "cp1251", "koi8_r", "cp1252", "cp1250", "cp1253", "cp1254",
    "cp1256",
)  # fmt: skip
"""What customs files come in; gb18030 holds gb2312 and gbk, under whose names it travels."""

_GUESSED_BYTES = 64 * 1024
_READ_BYTES = 64 * 1024


def open_text(path: Path, longest_line: int = LONGEST_LINE) -> list[Sheet]:
    """The one sheet of a delimited text file.

    Reading it raises UnusableInputError at a line with more characters than `longest_line`: it is
    no line of a table, and would have to be held in memory whole.
    """
    csv.field_size_limit(_MAX_CELL_CHARACTERS)  # The library's own holds for the whole process.
    with path.open("rb") as stream:
        sample = stream.read(_SAMPLE_BYTES)
    encoding = encoding_of(sample)
    delimiter = delimiter_of(sample.decode(encoding, errors="replace"))

    meter = _Meter(path.stat().st_size)

    def rows() -> Iterator[Row]:
        with (
            path.open("rb", buffering=0) as meter.file,
            BufferedReader(meter.file, _READ_BYTES) as buffered,
            TextIOWrapper(buffered, encoding=encoding, errors="replace", newline="") as stream,
        ):
            lines = _lines(stream, longest_line, path.name)
            try:
                yield from _records(lines, delimiter)
            except csv.Error as error:
                raise UnusableInputError(
                    Problem("problem-import-damaged", {"detail": str(error)[:200]}, file=path.name)
                ) from error

    return [Sheet(path.stem, rows, None, TextTable(path, encoding, delimiter), meter.share)]


class _Meter:
    """How much of a file has been read, by the place in it."""

    def __init__(self, size_bytes: int) -> None:
        self._size_bytes = size_bytes
        self.file: FileIO | None = None

    def share(self) -> float:
        """From 0 to 1; what is read ahead counts as read."""
        if self.file is None or not self._size_bytes:
            return 0.0
        return 1.0 if self.file.closed else min(1.0, self.file.tell() / self._size_bytes)


def encoding_of(sample: bytes) -> str:
    """The encoding of the text whose beginning is given. gb2312 is read as gb18030."""
    for mark, encoding in _BOMS:
        if sample.startswith(mark):
            return encoding
    # A sample may end within a character.
    for end in range(len(sample), max(len(sample) - 4, 0), -1):
        try:
            sample[:end].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return "utf-8"
    import charset_normalizer  # noqa: PLC0415 - only files of old encodings need it

    found = charset_normalizer.from_bytes(
        sample[:_GUESSED_BYTES], cp_isolation=list(_OLD_ENCODINGS)
    )
    likely = {match.encoding: (match.chaos, -match.coherence) for match in found}
    if not likely:
        return "cp1252"
    best = next(iter(likely))
    # Pages that differ in a few letters often tie; the Western European one is the commonest.
    return "cp1252" if likely.get("cp1252", (1.0, 0.0)) <= likely[best] else best


def delimiter_of(sample: str) -> str:
    """The delimiter that cuts the lines into the most cells."""
    lines = [line for line in sample.splitlines()[:_SAMPLE_LINES] if line.strip()]
    whole = lines[:-1] or lines
    return max(
        _DELIMITERS,
        key=lambda delimiter: sum(len(row) for row in csv.reader(whole, delimiter=delimiter)),
    )


def _records(lines: Iterator[str], delimiter: str) -> Iterator[Row]:
    """The rows. A quotation mark that is never closed would swallow all that follows it.

    There each line is a row of its own, and the mark stands in its cell.
    """
    taken: list[str] = []

    def remembered() -> Iterator[str]:
        for line in lines:
            taken.append(line)
            yield line

    for row in csv.reader(remembered(), delimiter=delimiter):
        # Only the end of the file ends a row whose mark is open.
        if (len(taken) > 1 or taken[0].count('"') % 2) and _is_open(taken, delimiter):
            yield from csv.reader(taken, delimiter=delimiter, quoting=csv.QUOTE_NONE)
        else:
            yield row
        taken.clear()


def _is_open(lines: list[str], delimiter: str) -> bool:
    try:
        for _ in csv.reader(lines, delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        return "end of data" in str(error)
    return False


def _lines(stream: TextIO, longest_line: int, file: str) -> Iterator[str]:
    number = 0
    while line := stream.readline(longest_line + 1):
        number += 1
        if len(line) > longest_line:
            raise UnusableInputError(
                Problem(
                    "problem-import-line-too-long", {"most": longest_line}, file=file, row=number
                )
            )
        yield line.replace("\x00", "")
