"""Write the demo's files: workbooks and CSV as vendors and salespeople make them."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from genjin.demo.book.listing import LISTED, NUMBERS
from genjin.demo.layouts.table import Cell, Sheet, Table, header_line
from genjin.demo.layouts.veritrade_peru import BLANK
from genjin.demo.trade import WORKBOOK_ROWS, other_trades, trade_tables
from genjin.kernel.bilingual import Language
from genjin.workflows.customer_lists.columns import columns
from genjin.workflows.write_wide_trade import write_wide_trade

_NUL = "\x00"  # XlsxWriter escapes it as the vendor's own workbooks do
_LINES_AT_ONCE = 5_000


def write_trade(
    folder: Path, *, seed: int, today: date, rows: int, made_at: datetime
) -> Iterator[Path]:
    """Write the trade's files one by one, about `rows` rows in all; each path as it is done.

    Workbooks of the book's own goods; in a larger demo also a CSV file of other goods by country.
    """
    for table in trade_tables(seed, today, min(rows, WORKBOOK_ROWS)):
        yield write_table(table, folder, made_at)
    for trade in other_trades(seed, today, rows):
        path = folder / f"demo_{trade.market.printed.lower().replace(' ', '_')}_import_f.csv"
        write_wide_trade(trade, [path])
        yield path


def write_table(table: Table, folder: Path, made_at: datetime) -> Path:
    """Write one file of the trade, in the format that its name says; the file's path.

    A file that is written again with the same content has the same bytes.
    """
    path = folder / table.name
    if path.suffix == ".csv":
        _write_csv(table, path)
    else:
        _write_workbook(table, path, made_at)
    return path


def write_customer_list(
    rows: Iterable[Mapping[str, str]], path: Path, language: Language, made_at: datetime
) -> None:
    """Write the salesperson's list as a workbook, its header in his language."""
    with _workbook(path, made_at) as workbook:
        sheet = workbook.add_worksheet("客户" if language == "zh" else "Customers")
        sheet.write_row(0, 0, [columns()[name].header(language) for name in LISTED])
        for line, cells in enumerate(rows, start=1):
            for column, name in enumerate(LISTED):
                text = cells.get(name, "")
                if name in NUMBERS and text:
                    sheet.write_number(line, column, float(text))
                elif text:
                    sheet.write_string(line, column, text)


def _write_csv(table: Table, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(header_line(table.header) + "\n")
        waiting: list[str] = []
        for line in table.lines:
            waiting.append(line)
            if len(waiting) == _LINES_AT_ONCE:
                file.write("\n".join(waiting) + "\n")
                waiting = []
        file.write("".join(f"{line}\n" for line in waiting))


def _write_workbook(table: Table, path: Path, made_at: datetime) -> None:
    with _workbook(path, made_at) as workbook:
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        for beside in table.sheets_before:
            _write_beside(workbook, beside)
        sheet = workbook.add_worksheet(table.sheet)
        for line, cells in enumerate((*table.banner, table.header)):
            for column, text in enumerate(cells):
                if text:
                    sheet.write_string(line, column, text)
        first = len(table.banner) + 1
        for line, texts in enumerate(csv.reader(table.lines), start=first):
            _write_row(sheet, line, texts, table.cells, day)
        for beside in table.sheets_after:
            _write_beside(workbook, beside)


def _write_beside(workbook: Any, beside: Sheet) -> None:
    sheet = workbook.add_worksheet(beside.name)
    for line, cells in enumerate(beside.rows):
        sheet.write_row(line, 0, cells)


def _write_row(
    sheet: Any, line: int, texts: Sequence[str], cells: Sequence[Cell], day: Any
) -> None:
    for column, (text, kind) in enumerate(zip(texts, cells, strict=True)):
        if kind is Cell.NUMBER and (number := _number(text)) is not None:
            sheet.write_number(line, column, number)
        elif kind is Cell.DATE and (moment := _day(text)) is not None:
            sheet.write_datetime(line, column, moment, day)
        elif text:
            sheet.write_string(line, column, _NUL if text == BLANK else text)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _workbook(path: Path, made_at: datetime) -> Any:
    workbook = xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_formulas": False})
    workbook.set_properties({"created": made_at.replace(microsecond=0, tzinfo=None)})
    return workbook
