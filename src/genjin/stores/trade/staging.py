"""The rows of one file as text, in a database of their own, on their way into a segment."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Self, TextIO

import duckdb

from genjin.trade.missing import MISSING_WORDS

_MAX_CELL_CHARACTERS = 32_767
"""What a cell of a workbook can hold; the rest of a longer one is cut off."""

_MAX_LINE_BYTES = 16 * 1024**2
_EXACT = 1e15
"""Below it a float holds every whole number exactly."""

_PROGRESS_ROWS = 2_000
_MEMORY_LIMIT = "2GB"


class Staging:
    """One file's rows. Use as a context manager; the folder must exist and is the caller's to remove.

    Makes the table `line_text(line, too_wide, c0, c1, …)`: each cell as text without padding,
    numbers that are whole without the ".0" that spreadsheets keep.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.columns = 0
        self.database = duckdb.connect(
            config={"memory_limit": _MEMORY_LIMIT, "temp_directory": str(folder / "spill")}
        )
        self.database.execute(_MACROS)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.database.close()

    def load(
        self,
        rows: Iterable[Sequence[object]],
        first_line: int,
        columns: int,
        done: Callable[[int], None],
    ) -> int:
        """Take in rows of cells, counting lines from `first_line`; the number of rows.

        Blank lines are counted as lines and are no rows. `done` hears how many lines were read.
        Raises duckdb.Error for a row that is too long to be one.
        """
        self.columns = columns
        path = self.folder / "rows.csv"
        with path.open("w", encoding="utf-8", errors="replace", newline="") as stream:
            writer = csv.writer(_WithoutNul(stream), quoting=csv.QUOTE_ALL, lineterminator="\n")
            writer.writerows(_numbered(rows, first_line, columns, done))
        types = ", ".join(
            (
                "'line': 'INTEGER'",
                "'too_wide': 'BOOLEAN'",
                *(f"'c{i}': 'VARCHAR'" for i in range(columns)),
            )
        )
        cells = ", ".join(f"bare(c{i}) AS c{i}" for i in range(columns))
        self.database.execute(
            f"CREATE TABLE line_text AS SELECT line, too_wide, {cells} FROM read_csv($path, "
            "header = false, auto_detect = false, delim = ',', quote = '\"', escape = '\"', "
            "new_line = '\\n', allow_quoted_nulls = false, "
            f"max_line_size = {_MAX_LINE_BYTES}, columns = {{{types}}})",
            {"path": str(path)},
        )
        path.unlink()
        return self.count("line_text")

    def values_of(self, position: int) -> frozenset[str]:
        """The distinct texts of a column, without those that stand for nothing."""
        found = self.database.execute(
            f"SELECT DISTINCT filled(c{position}) FROM line_text"
        ).fetchall()
        return frozenset(text for (text,) in found if text is not None)

    def count(self, table: str, where: str = "true") -> int:
        """How many rows of a table meet a condition."""
        found = self.database.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()
        return int(found[0]) if found else 0

    def add_map(self, table: str, texts: list[str], values: list[object]) -> None:
        """Fill a table of two columns with texts and what they mean."""
        self.database.execute(f"INSERT INTO {table} SELECT unnest($1), unnest($2)", [texts, values])


def quoted(text: str) -> str:
    """The text as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"


_PADDING = "' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288) || chr(65279)"
_MACROS = f"""
CREATE MACRO unpadded(x) AS CASE
    WHEN regexp_matches(x, '[\\t\\r\\n\\x{{a0}}\\x{{3000}}\\x{{feff}}]') THEN trim(x, {_PADDING})
    ELSE x END;
CREATE MACRO bare(x) AS CASE
    WHEN strlen(x) > {_MAX_CELL_CHARACTERS} THEN left(trim(x), {_MAX_CELL_CHARACTERS})
    ELSE trim(x) END;
CREATE MACRO filled(x) AS CASE
    WHEN strlen(x) <= {max(len(word.encode()) for word in MISSING_WORDS)} AND upper(x) IN ({", ".join(quoted(word) for word in sorted(MISSING_WORDS))}) THEN NULL
    ELSE x END;
CREATE MACRO as_number(x) AS CASE WHEN isfinite(try_cast(x AS DOUBLE)) THEN try_cast(x AS DOUBLE) END;
CREATE MACRO above(x, holds) AS CASE WHEN holds THEN x END;
"""


class _WithoutNul:
    """A stream that leaves out NUL characters and Excel's way to write them."""

    def __init__(self, stream: TextIO) -> None:
        self._write = stream.write

    def write(self, text: str) -> int:
        return self._write(text.replace("\x00", "").replace("_x0000_", ""))


def _numbered(
    rows: Iterable[Sequence[object]], first_line: int, columns: int, done: Callable[[int], None]
) -> Iterator[list[object]]:
    padding = [""] * columns
    for line, row in enumerate(rows, start=first_line):
        if line % _PROGRESS_ROWS == 0:
            done(line - first_line)
        cells = [
            int(cell)
            if cell.__class__ is float and cell.is_integer() and abs(cell) < _EXACT
            else cell
            for cell in row
        ]
        if all(cell.__class__ is str and not cell.strip() for cell in cells):
            continue
        width = len(cells)
        if width == columns:
            yield [line, False, *cells]
        else:
            too_wide = any(str(cell).strip() for cell in cells[columns:])
            yield [line, too_wide, *cells[:columns], *padding[width:]]
