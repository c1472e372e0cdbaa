import csv
from datetime import date

import pytest

from genjin.demo.layouts.table import Cell, header_line
from genjin.demo.trade import WORKBOOK_ROWS, trade_span, trade_tables

TODAY = date(2026, 3, 5)


def tables(rows=4_500, seed=1, today=TODAY):
    return {table.name: table for table in trade_tables(seed, today, rows)}


def cells_of(table):
    return list(csv.reader(table.lines))


def test_the_same_seed_and_day_write_the_same_lines():
    one, other = tables(), tables()
    assert {name: list(table.lines) for name, table in one.items()} == {
        name: list(table.lines) for name, table in other.items()
    }


def test_every_line_has_a_cell_for_every_column():
    for table in tables().values():
        assert len(table.cells) == len(table.header)
        assert {len(line) for line in cells_of(table)} == {len(table.header)}


def test_columns_of_numbers_hold_numbers_or_say_that_nothing_is_there():
    for table in tables().values():
        columns = [i for i, kind in enumerate(table.cells) if kind is Cell.NUMBER]
        for line in cells_of(table):
            for column in columns:
                assert line[column] in ("N/A", "_x0000_", "NULL") or float(line[column]) >= 0


def test_the_second_download_repeats_a_few_days_of_the_first():
    made = tables()
    first, second = (
        {line[3] for line in cells_of(made[f"demo_veritrade_peru_{part}.xlsx"])} for part in (1, 2)
    )
    assert 0 < len(first & second) < 0.5 * len(second)


def test_nothing_is_declared_after_the_files_were_bought():
    span = trade_span(TODAY)
    for line in cells_of(tables()["demo_chile_import_f.xlsx"]):
        if line[13] != "0000-00-00":
            assert span.first <= date.fromisoformat(line[13]) <= span.last


def test_some_dates_cant_be_read():
    bad = [line[4] for line in cells_of(tables()["demo_veritrade_peru_1.xlsx"])]
    assert any(text.startswith("31/02/") for text in bad)


def test_totals_of_a_line_add_up():
    for line in cells_of(tables()["demo_veritrade_peru_1.xlsx"])[:300]:
        fob, freight, cfr, insurance, cif = map(float, line[16:21])
        assert fob + freight == pytest.approx(cfr, abs=0.011)
        assert cfr + insurance == pytest.approx(cif, abs=0.011)
        assert float(line[21]) == pytest.approx(fob / float(line[12]), abs=0.0001)


def test_a_large_trade_comes_as_csv_in_slices():
    made = trade_tables(1, TODAY, WORKBOOK_ROWS + 1)
    first = next(made)
    assert first.name.endswith(".csv")
    assert len(next(csv.reader([header_line(first.header)]))) == len(first.header)
    assert len(next(csv.reader([next(first.lines)]))) == len(first.header)


def test_documents_are_numbered_past_those_of_real_declarations():
    for line in cells_of(tables()["demo_veritrade_peru_1.xlsx"]):
        assert len(line[3].split(" | ")[0]) >= 7
