from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from python_calamine import CalamineWorkbook

from genjin.demo.book.customers import demo_customers
from genjin.demo.book.listing import customer_rows
from genjin.demo.layouts.table import header_line
from genjin.demo.trade import trade_tables
from genjin.workflows.customer_lists.columns import heading
from genjin.workflows.write_demo_files import write_customer_list, write_table

NOW = datetime(2026, 3, 5, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))


def written(folder, rows=300):
    folder.mkdir()
    return [write_table(table, folder, NOW) for table in trade_tables(1, NOW.date(), rows)]


def cells_of(path):
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)


def test_the_same_files_have_the_same_bytes(tmp_path):
    one, other = written(tmp_path / "one"), written(tmp_path / "other")
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


def test_peru_comes_with_its_banner_and_its_header_in_the_sixth_row(tmp_path):
    rows = cells_of(written(tmp_path / "files")[0])
    assert rows[0][1] == "PERU - IMPORTACIONES"
    assert rows[3][1] == f"Registros: {len(rows) - 6}"
    assert rows[5][:3] == ["Partida Aduanera", "Descripcion de la Partida Aduanera", "Aduana"]
    assert any(cell == "\x00" for cell in rows[6])


def test_a_large_file_is_csv_with_a_header(tmp_path):
    table = next(trade_tables(1, NOW.date(), 300))
    lines = (
        write_table(replace(table, name="a.csv"), tmp_path, NOW)
        .read_text(encoding="utf-8")
        .splitlines()
    )
    assert lines[0] == header_line(table.header)
    assert len(lines) > 100


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_column_of_the_customer_list_is_known_in_both_languages(tmp_path, language):
    path = tmp_path / "list.xlsx"
    write_customer_list(customer_rows(demo_customers(1, NOW), language), path, language, NOW)
    header, *rows = cells_of(path)
    assert not heading([str(cell) for cell in header]).unknown
    assert header[1] == {"zh": "客户名称", "en": "Customer"}[language]
    assert len(rows) > 60
