"""The rows of one file as they are printed, in a database of their own, on their way into a segment."""

import csv
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self

import duckdb

from genjin.stores.trade.printed_rows import EXACT, SEPARATOR, write_rows
from genjin.trade.missing import MISSING_WORDS
from genjin.trade.numbers import LARGEST_FIGURE

MEMORY_LIMIT = "4GB"
LARGE_BYTES = 64 * 1024**2
"""A file beyond this is staged on the disk; a smaller one is faster in memory."""

_MAX_CELL_CHARACTERS = 32_767
"""What a cell of a workbook can hold; the rest of a longer one is cut off."""

_MAX_LINE_BYTES = 16 * 1024**2
_LISTEN_SECONDS = 0.2
_WORTH_LISTENING_LINES = 20_000
_BLOCK_BYTES = 262_144
_SMALL_BLOCK_BYTES = 16_384
"""Large blocks are written three times as fast; a small file is smaller in small ones."""

_SMALL_FILE_BYTES = 2 * 1024**2

Done = Callable[[int], None]
"""Hears how many rows were read so far."""


@dataclass(frozen=True, slots=True)
class TextShape:
    """How a text file is written: its delimiter, its line ends, and how many lines it has."""

    delimiter: str
    newline: Literal["\n", "\r\n"]
    header_line: int
    lines: int
    has_unusual_blanks: bool = False


class Staging:
    """One file's rows. Use as a context manager; the folder must exist and is the caller's to remove.

    Makes `segment.raw_0(c0, c1, …)`: each cell as text without padding (NULL or '' if blank), one row
    for each line from `first_line` on, blank ones included: a row's line is `rowid + first_line`. `segment`
    is the new segment's file; everything else lives in the staging's own database. The table
    `left_out(n, why)` names the rows that are no records: "blank", or "too_wide".
    """

    def __init__(self, folder: Path, size_bytes: int = 0) -> None:
        self.folder = folder
        self.columns = 0
        self.first_line = 1
        self.rows = 0
        self.segment_file = folder / "segment.duckdb"
        self.database = duckdb.connect(
            str(folder / "staging.duckdb") if size_bytes > LARGE_BYTES else ":memory:",
            config={"memory_limit": MEMORY_LIMIT, "temp_directory": str(folder / "spill")},
        )
        self.database.execute(_MEASURED)
        self.database.execute(_MACROS)
        self.database.execute(
            new_segment(self.segment_file, "segment", is_small=size_bytes < _SMALL_FILE_BYTES)
        )
        self.database.execute("CREATE TABLE left_out(n BIGINT, why VARCHAR)")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.database.close()

    def load(
        self, rows: Iterable[Sequence[object]], first_line: int, columns: int, done: Done
    ) -> int:
        """Take in rows of cells, counting lines from `first_line`; the number of records.

        Whole numbers lose the ".0" that spreadsheets keep. Raises duckdb.Error for a row that is
        too long to be one.
        """
        path = self.folder / "rows.txt"
        left_out = write_rows(path, rows, columns, done)
        self._read(path, TextShape(SEPARATOR, "\n", 0, 0), first_line, columns, done)
        path.unlink()
        for why, numbers in (("blank", left_out.blank), ("too_wide", left_out.too_wide)):
            if numbers:
                self.database.execute(
                    f"INSERT INTO left_out SELECT unnest($1), {quoted(why)}", [numbers]
                )
        self.rows -= len(left_out.blank)
        return self.rows

    def load_text(self, path: Path, shape: TextShape, columns: int, done: Done) -> int | None:
        """Take in a regular file of UTF-8 text directly; the number of records.

        Gives None, and takes nothing, where the file isn't regular after all: a row of another
        width, a line break within a cell, a blank line, other bytes than UTF-8. Such a file is to
        be read row by row.
        """
        try:
            if shape.has_unusual_blanks:
                self.database.execute(_UNPADDING)
            self._read(path, shape, shape.header_line + 1, columns, done)
        except duckdb.Error:
            self.rows = -1
        if self.rows == shape.lines - shape.header_line:
            return self.rows
        self.database.execute("DROP TABLE IF EXISTS segment.raw_0")
        return None

    def load_parquet(self, path: Path, columns: int, lines: int, done: Done) -> int | None:
        """Take in a Parquet file of so many rows directly; the number of records.

        Gives None for columns that nest. Whole numbers have no ".0", as from a workbook.
        """
        described = self.database.execute(
            "SELECT column_name, column_type FROM (DESCRIBE FROM read_parquet($path))",
            {"path": _literally(path)},
        ).fetchall()
        if len(described) != columns or any(
            kind.endswith(("]", ")")) and not kind.startswith("DECIMAL") for _, kind in described
        ):
            return None
        cells = ", ".join(
            f"bare({_as_text(name, kind)}) AS c{at}" for at, (name, kind) in enumerate(described)
        )
        self.columns, self.first_line = columns, 2
        with self._listening(lines, done):
            self.database.execute(
                f"CREATE TABLE segment.raw_0 AS SELECT {cells} FROM read_parquet($path)",
                {"path": _literally(path)},
            )
        filled = ", ".join(f"nullif(c{at}, '')" for at in range(columns))
        self.database.execute(
            "INSERT INTO left_out SELECT rowid, 'blank' FROM segment.raw_0 "
            f"WHERE coalesce({filled}, NULL) IS NULL"
        )
        self.rows = self.count("segment.raw_0") - self.count("left_out")
        return self.rows

    def values_of(self, position: int) -> frozenset[str]:
        """The distinct texts of a column, without those that stand for nothing."""
        found = self.database.execute(
            f"SELECT DISTINCT filled(c{position}) FROM segment.raw_0"
        ).fetchall()
        return frozenset(text for (text,) in found if text)

    def count(self, table: str, where: str = "true") -> int:
        """How many rows of a table meet a condition."""
        found = self.database.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()
        return int(found[0]) if found else 0

    def add_rows(self, table: str, *columns: Sequence[object]) -> None:
        """Fill a table with columns of equal length."""
        if len(columns[0]) < _MANY_ROWS:
            if columns[0]:
                values = ", ".join(f"unnest(${at})" for at in range(1, len(columns) + 1))
                self.database.execute(f"INSERT INTO {table} SELECT {values}", list(columns))
            return
        # Many rows are taken in from a file ten times as fast as from lists.
        path = self.folder / "values.csv"
        with path.open("w", encoding="utf-8", errors="replace", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows(
                [_NULL if value is None else value for value in row]
                for row in zip(*columns, strict=True)
            )
        names = ", ".join(f"'v{at}': 'VARCHAR'" for at in range(len(columns)))
        self.database.execute(
            f"INSERT INTO {table} FROM read_csv($path, header = false, auto_detect = false, "
            f"delim = ',', quote = '\"', escape = '\"', nullstr = $null, columns = {{{names}}})",
            {"path": _literally(path), "null": _NULL},
        )
        path.unlink()

    def _read(
        self, path: Path, shape: TextShape, first_line: int, columns: int, done: Done
    ) -> None:
        self.columns, self.first_line = columns, first_line
        types = ", ".join(f"'c{i}': 'VARCHAR'" for i in range(columns))
        cells = ", ".join(f"bare(c{i}) AS c{i}" for i in range(columns))
        with self._listening(shape.lines, done):
            self.database.execute(
                f"CREATE TABLE segment.raw_0 AS SELECT {cells} FROM read_csv($path, "
                "header = false, auto_detect = false, delim = $delimiter, quote = '\"', "
                "escape = '\"', new_line = $newline, allow_quoted_nulls = false, "
                f"skip = {shape.header_line}, max_line_size = {_MAX_LINE_BYTES}, "
                f"columns = {{{types}}})",
                {
                    "path": _literally(path),
                    "delimiter": shape.delimiter,
                    "newline": repr(shape.newline)[1:-1],
                },
            )
        self.rows = self.count("segment.raw_0")

    @contextmanager
    def _listening(self, lines: int, done: Done) -> Iterator[None]:
        """Tell, while the block runs, how far DuckDB says that it is."""
        stop = threading.Event()

        def listen() -> None:
            while not stop.wait(_LISTEN_SECONDS):
                share = self.database.query_progress()
                if share > 0:
                    done(int(share / 100 * lines))

        thread = threading.Thread(target=listen, name="import-progress", daemon=True)
        if lines > _WORTH_LISTENING_LINES:
            thread.start()
        try:
            yield
        finally:
            stop.set()
            if thread.ident is not None:
                thread.join()


def _literally(path: Path) -> str:
    """The path with the signs in brackets that the reader takes for a pattern of several files."""
    return "".join(f"[{char}]" if char in "*?[" else char for char in str(path))


def new_segment(path: Path, name: str, *, is_small: bool) -> str:
    """The statement that begins a segment's file and attaches it under a name.

    Nothing is logged: a segment is of no use to anybody before it is complete.
    """
    block = _SMALL_BLOCK_BYTES if is_small else _BLOCK_BYTES
    return f"ATTACH {quoted(str(path))} AS {name} (BLOCK_SIZE {block}, RECOVERY_MODE no_wal_writes)"


def quoted(text: str) -> str:
    """The text as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"


_MANY_ROWS = 5_000
_MEASURED = "SET enable_progress_bar = true; SET enable_progress_bar_print = false"
"""Only so does a statement know how far it is; it is asked, and prints nothing."""

_NULL = "\x1aNULL\x1a"
"""No printed text: it holds control characters."""

_PADDING = "' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288) || chr(65279)"
_MISSING = (*sorted(MISSING_WORDS), "_X0000_")
_MACROS = f"""
CREATE MACRO unpadded(x) AS x;
CREATE MACRO bare(x) AS CASE
    WHEN strlen(x) > {_MAX_CELL_CHARACTERS} THEN left(trim(x), {_MAX_CELL_CHARACTERS})
    ELSE trim(x) END;
CREATE MACRO filled(x) AS CASE
    WHEN strlen(x) <= {max(len(word.encode()) for word in _MISSING)} AND upper(x) IN ({", ".join(quoted(word) for word in _MISSING)}) THEN NULL
    ELSE x END;
CREATE MACRO as_number(x) AS CASE WHEN abs(try_cast(x AS DOUBLE)) <= {LARGEST_FIGURE} THEN try_cast(x AS DOUBLE) END;
CREATE MACRO above(x, holds) AS CASE WHEN holds THEN x END;
"""


def _as_text(column: str, kind: str) -> str:
    name = '"' + column.replace('"', '""') + '"'
    if kind in ("DOUBLE", "FLOAT") or kind.startswith("DECIMAL"):
        whole = f"{name} = trunc({name}) AND abs({name}) < {EXACT}"
        return f"CASE WHEN {whole} THEN {name}::BIGINT::VARCHAR ELSE {name}::VARCHAR END"
    if kind != "VARCHAR":
        return f"{name}::VARCHAR"
    without_nul = f"replace(replace({name}, '_x0000_', ''), chr(0), '')"
    return (
        f"CASE WHEN regexp_matches({name}, '[\\x00\\t\\r\\n\\x{{a0}}\\x{{3000}}\\x{{feff}}]|_x0000_') "
        f"THEN trim({without_nul}, {_PADDING}) ELSE {name} END"
    )


_UNPADDING = f"""
CREATE OR REPLACE MACRO unpadded(x) AS CASE
    WHEN regexp_matches(x, '[\\t\\r\\n\\x{{a0}}\\x{{3000}}\\x{{feff}}]') THEN trim(x, {_PADDING})
    ELSE x END;
"""
"""Rows that come cell by cell are without padding already; a whole file may have any."""
