"""The rows behind a figure name their units and bases and sum to the cent, on screen and in Excel."""

from io import BytesIO

from python_calamine import CalamineWorkbook

from genjin.buyers.selected_rows import selected_rows
from genjin.kernel.row_selection import RowSelection
from genjin.stores.trade.contract import Company
from genjin.surfaces.cli.dossier_rows import rows_page
from genjin.surfaces.documents.rows_workbook import rows_workbook
from genjin.surfaces.wording.catalogue import words_in
from genjin.trade.shipment import ValueBasis
from genjin.workflows.open_rows import OpenedRows
from tests.unit.buyers.rows import row

FIRM = "c0000000000000001"


def opened() -> OpenedRows:
    rows = [
        row(day, quantity=100.5, unit="C62", value_usd=1.2, value_basis=ValueBasis.UNKNOWN)
        for day in (0, 1)
    ]
    company = Company(FIRM, "LUCES S.A.C.", "PE", (), (), ())
    return OpenedRows(company, selected_rows(rows, RowSelection(FIRM)), {})


def test_the_terminal_names_units_and_bases_and_sums_to_the_cent() -> None:
    text = rows_page(opened(), words_in("en"), None)
    for part in ("100.5 pcs", "1.20 basis not given", "US$ 2.40 basis not given", "201 pcs"):
        assert part in text
    assert "C62" not in text
    assert "unknown" not in text


def test_the_workbook_names_units_and_bases() -> None:
    workbook = CalamineWorkbook.from_filelike(BytesIO(rows_workbook(opened(), words_in("zh"))))
    sheets = [workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names]
    printed = {str(cell) for sheet in sheets for line in sheet for cell in line}
    assert {"件", "贸易术语不明"} <= printed
    assert not any("C62" in cell or "unknown" in cell for cell in printed)
