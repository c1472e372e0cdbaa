"""Parquet files through DuckDB's reader: streamed, every type as a cell that text can hold."""

from collections.abc import Iterator
from pathlib import Path

import duckdb

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.formats.sheet import MAX_COLUMNS, ParquetTable, Row, Sheet

_ROWS_AT_ONCE = 2_000
_AS_THEY_ARE = frozenset(
    {
        "BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER",
        "UBIGINT", "FLOAT", "DOUBLE", "VARCHAR", "DATE", "TIMESTAMP",
    }
)  # fmt: skip
"""Types whose Python values print as customs files do, as those of DECIMAL; the database prints all others."""

_SETTINGS: dict[str, str | bool | int | float | list[str]] = {"memory_limit": "1GB", "threads": 1}


def open_parquet(path: Path) -> list[Sheet]:
    """The one sheet of a Parquet file: the names of its columns are the first line.

    Raises UnusableInputError for a damaged file or one with too many columns.
    """
    try:
        with duckdb.connect(config=_SETTINGS) as database:
            columns = _columns(database, path)
            found = database.execute(
                "SELECT count(*) FROM read_parquet($1)", [_literally(path)]
            ).fetchone()
    except duckdb.Error as error:
        raise _damaged(path) from error
    if len(columns) > MAX_COLUMNS:
        raise UnusableInputError(
            Problem(
                "problem-import-too-wide",
                {"columns": len(columns), "limit": MAX_COLUMNS},
                file=path.name,
            )
        )
    lines = int(found[0]) + 1 if found else 1

    def rows() -> Iterator[Row]:
        yield [name for name, _ in columns]
        with duckdb.connect(config=_SETTINGS) as database:
            try:
                # A result is read on while it is fetched, so the file needn't fit into memory.
                result = database.execute(
                    f"SELECT {_cells(columns)} FROM read_parquet($1)",  # noqa: S608 - quoted names
                    [_literally(path)],
                )
                while some := result.fetchmany(_ROWS_AT_ONCE):
                    yield from (["" if cell is None else cell for cell in row] for row in some)
            except duckdb.Error as error:
                raise _damaged(path) from error

    return [Sheet(path.stem, rows, lines, ParquetTable(path))]


def _columns(database: duckdb.DuckDBPyConnection, path: Path) -> list[tuple[str, str]]:
    """The names and types of the columns."""
    found = database.execute(
        "DESCRIBE SELECT * FROM read_parquet($1)", [_literally(path)]
    ).fetchall()
    return [(str(name), str(kind)) for name, kind, *_ in found]


def _cells(columns: list[tuple[str, str]]) -> str:
    names = [(f'"{name.replace(chr(34), chr(34) * 2)}"', kind) for name, kind in columns]
    return ", ".join(
        name if kind in _AS_THEY_ARE or kind.startswith("DECIMAL") else f"CAST({name} AS VARCHAR)"
        for name, kind in names
    )


def _literally(path: Path) -> str:
    """The path with signs that the reader would take for a pattern of several files in brackets."""
    return "".join(f"[{char}]" if char in "*?[" else char for char in str(path))


def _damaged(path: Path) -> UnusableInputError:
    # What the engine says of it, over several lines, helps nobody to mend the file.
    return UnusableInputError(Problem("problem-import-damaged-parquet", file=path.name))
