"""Write a trade of any size as CSV in the layout of bills of many countries.

DuckDB draws the rows from what `genjin.demo.wide` says, on one thread and in little memory: first
every line as four small numbers, then the lines of some days at a time as text. The same trade has
the same bytes.
"""

import csv
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb

from genjin.demo.buyers import LOOSE, LUMPY, REGULAR
from genjin.demo.wide.firms import FORWARDERS_ABROAD, stand_ins, wide_buyers, wide_suppliers
from genjin.demo.wide.goods import MODELS, goods, models
from genjin.demo.wide.seasons import season_days
from genjin.demo.wide.trade import WideTrade, downloads_of

OVERLAP_DAYS = 12
"""A download repeats so many days of the one before it."""

_MEMORY_LIMIT = "240MB"
_BUYERS_AT_ONCE = 10_000
_ROWS_AT_ONCE = 150_000
_ROWS_A_BUYER = 57  # on average; buyers are made for more rows than are asked for
_SPARE_PERCENT, _SPARE_BUYERS = 25, 200
_MODELS_A_FIELD = 24  # of neighbouring goods, which the same suppliers make
_FEWEST_RIVALS, _MOST_RIVALS, _BUYERS_A_RIVAL = 3, 270, 1_500
_FORWARDERS, _BANKS, _BROKERS = 40, 6, 8
_COPIED_AT_ONCE = 1 << 20
_FOR_THE_FILE = "SELECT * EXCLUDE (buyer, supplier, day) FROM printed"
_FOR_THE_TRUTH = "SELECT DISTINCT RECORD_ID, buyer, supplier FROM printed ORDER BY RECORD_ID"


@dataclass(frozen=True, slots=True)
class Truth:
    """Where to write what the rows don't say: whose each row is, and what each buyer's habits are."""

    rows: Path | None = None
    buyers: Path | None = None


def write_wide_trade(trade: WideTrade, paths: Sequence[Path], truth: Truth | None = None) -> None:
    """Write the trade as so many downloads, each of a span of days, the later ones overlapping.

    What is repeated counts on top of the trade's rows; a twentieth of it the vendor has mended.
    The work needs room for about thirty bytes a row beside the first file.
    """
    with tempfile.TemporaryDirectory(prefix="genjin-trade-", dir=paths[0].parent) as name:
        folder = Path(name)
        with _database(folder) as database:
            _describe(database, trade, folder)
            _draw_lines(database, trade.rows)
            database.execute(_sql("rows"))
            days_at_once = max(1, trade.days * _ROWS_AT_ONCE // trade.rows)
            spans = downloads_of(trade, len(paths), OVERLAP_DAYS)
            for path, (begin, end, mended_before) in zip(paths, spans, strict=True):
                _set(database, "mended_before", mended_before)
                _write(database, _FOR_THE_FILE, (begin, end), days_at_once, path)
            if truth is not None and truth.rows is not None:
                _write(database, _FOR_THE_TRUTH, (0, trade.days), days_at_once, truth.rows)
            if truth is not None and truth.buyers is not None:
                database.execute(_sql("truth"))
                database.execute(f"COPY truth TO '{_quoted(truth.buyers)}' (HEADER true)")


@contextmanager
def _database(folder: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": _MEMORY_LIMIT,
        "threads": 1,
        "temp_directory": str(folder),
    }
    with duckdb.connect(folder / "trade.duckdb", config=config) as database:
        database.execute(_sql("chance"))
        database.execute(_sql("tables"))
        yield database


def _describe(database: duckdb.DuckDBPyConnection, trade: WideTrade, folder: Path) -> None:
    """Fill the tables that the rows are drawn from, and set what they are drawn with."""
    market = trade.market
    buyers = trade.rows // _ROWS_A_BUYER * (100 + _SPARE_PERCENT) // 100 + _SPARE_BUYERS
    fields = len(goods()) * MODELS // _MODELS_A_FIELD
    rivals = max(_FEWEST_RIVALS, min(_MOST_RIVALS, buyers // _BUYERS_A_RIVAL))
    first_stem = market.words.first_stem + 6_000  # far from the market's first buyers
    for name, value in {
        "seed": trade.seed * 7_919,
        "first_day": trade.first,
        "days": trade.days,
        "goods": len(goods()),
        "models": MODELS,
        "products": len(goods()) * MODELS,
        "fields": fields,
        "rivals": rivals,
        "suppliers": fields * rivals,
        "spreads": [REGULAR, LUMPY, LOOSE, REGULAR, REGULAR, LOOSE],
        "code": market.country,
        "country": market.printed,
        "language": market.language,
        "cities": market.cities,
        "streets": market.streets,
        "ports": market.ports,
        "forwarders": stand_ins(market.forwarders, _FORWARDERS, first_stem),
        "banks": stand_ins(market.banks, _BANKS, first_stem + 100),
        "brokers": stand_ins(market.brokers, _BROKERS, first_stem + 200),
        "forwarders_abroad": FORWARDERS_ABROAD,
    }.items():
        _set(database, name, value)
    for table, rows in {
        "product": models(),
        "supplier": wide_suppliers(fields * rivals),
        "season_day": season_days(trade.first, trade.last),
        "buyer_name": wide_buyers(market, 0, buyers),
    }.items():
        _fill(database, table, rows, folder / f"{table}.csv")
    database.execute(_sql("habits"))


def _draw_lines(database: duckdb.DuckDBPyConnection, rows: int) -> None:
    """Draw purchases, some thousand buyers at a time, until there are as many lines as wanted."""
    drawn = first = 0
    while drawn < rows:
        _set(database, "from_buyer", first)
        first += _BUYERS_AT_ONCE
        _set(database, "to_buyer", first)
        _set(database, "bills", _number(database, "SELECT coalesce(max(bill), 0) FROM line"))
        _set(database, "wanted", rows - drawn)
        database.execute(_sql("purchases"))
        drawn = _number(database, "SELECT count(*) FROM line")


def _write(
    database: duckdb.DuckDBPyConnection,
    query: str,
    span: tuple[int, int],
    days_at_once: int,
    path: Path,
) -> None:
    """Write what the query gives of the rows of a span, some days at a time."""
    part = path.with_name(f"{path.name}.part")
    with path.open("wb") as whole:
        for day in range(*span, days_at_once):
            _set(database, "from_day", day)
            _set(database, "to_day", min(day + days_at_once, span[1]))
            header = "true" if day == span[0] else "false"
            database.execute(
                f"COPY ({query}) TO '{_quoted(part)}' (HEADER {header}, NULLSTR 'NULL')"
            )
            with part.open("rb") as printed:
                shutil.copyfileobj(printed, whole, _COPIED_AT_ONCE)
    part.unlink()


def _fill(
    database: duckdb.DuckDBPyConnection, table: str, rows: Iterable[Iterable[Any]], path: Path
) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    database.execute(f"COPY {table} FROM '{_quoted(path)}' (HEADER false)")
    path.unlink()


def _set(database: duckdb.DuckDBPyConnection, name: str, value: object) -> None:
    database.execute(f"SET VARIABLE {name} = ?", [value])


def _number(database: duckdb.DuckDBPyConnection, sql: str) -> int:
    row = database.execute(sql).fetchone()
    return 0 if row is None else int(row[0])


def _sql(name: str) -> str:
    return (files("genjin.demo.wide") / f"{name}.sql").read_text(encoding="utf-8")


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
