from datetime import date
from pathlib import Path

import xlsxwriter

from genjin.sources.formats.xlsx import open_workbook


def rows_of(path: Path) -> list[list[object]]:
    return [list(row) for row in open_workbook(path)[0].rows()]


def test_a_merged_text_or_date_holds_for_each_of_its_lines_and_a_figure_for_the_first(tmp_path):
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd"}) as workbook:
        sheet = workbook.add_worksheet()
        for column, header in enumerate(("Document", "Date", "Weight", "Goods")):
            sheet.write(0, column, header)
        sheet.merge_range(1, 0, 3, 0, "D-1")
        sheet.merge_range(1, 1, 2, 1, date(2025, 3, 1))
        sheet.merge_range(1, 2, 3, 2, 900)
        for line, goods in enumerate(("tiles", "taps", "sinks", "doors"), start=1):
            sheet.write(line, 3, goods)
        sheet.merge_range(6, 0, 6, 2, "total")
    assert rows_of(path)[1:5] == [
        ["D-1", date(2025, 3, 1), 900.0, "tiles"],
        ["D-1", date(2025, 3, 1), "", "taps"],
        ["D-1", "", "", "sinks"],
        ["", "", "", "doors"],
    ]
    assert rows_of(path)[6] == ["total", "", "", ""]


def test_headers_merged_over_two_lines_are_whole_in_the_lower_one(tmp_path):
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet()
        # Nothing stands in the first column.
        sheet.merge_range(0, 1, 1, 1, "Fecha")
        sheet.merge_range(0, 2, 0, 3, "Empresas")
        sheet.write(1, 2, "Importador")
        sheet.write(1, 3, "Exportador")
    assert rows_of(path)[1] == ["Fecha", "Importador", "Exportador"]
