"""The rows of a figure as a workbook: all of them, and a sheet that says what they are."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

from genjin.buyers.purchase import Purchase, file_key
from genjin.buyers.selected_rows import SelectedRows
from genjin.surfaces.documents.buyers_workbook import WORKBOOK_OPTIONS, write_cell
from genjin.surfaces.wording.catalogue import Words
from genjin.surfaces.wording.row_conditions import described_conditions
from genjin.surfaces.wording.sizes import basis_name, unit_name
from genjin.workflows.customer_lists.neutral import neutralised
from genjin.workflows.open_rows import OpenedRows

ROWS_OF_A_SHEET = 1_000_000
"""A sheet of Excel holds 1,048,576 lines."""

_COLUMNS = (
    ("date", 12), ("grain", 12), ("document", 22), ("buyer", 36), ("supplier", 36), ("origin", 18),
    ("hs", 14), ("product", 60), ("brand", 18), ("quantity", 14), ("unit", 10),
    ("net-weight", 14), ("gross-weight", 14), ("value-usd", 16), ("value-basis", 12),
    ("loading-port", 18), ("landing-port", 18), ("customs-office", 18), ("transport", 14),
    ("incoterm", 10), ("file", 30), ("line", 10), ("row-id", 30),
)  # fmt: skip


def rows_workbook(opened: OpenedRows, words: Words) -> bytes:
    """An XLSX of all rows in the language, with a sheet of the conditions and of the sums.

    Rows beyond `ROWS_OF_A_SHEET` go on on further sheets. No text of the data can act as a formula.
    """
    import xlsxwriter  # noqa: PLC0415 - 60 ms that only an export pays

    file = BytesIO()
    rows = opened.selected.rows
    with xlsxwriter.Workbook(file, {**WORKBOOK_OPTIONS, "constant_memory": True}) as workbook:
        bold = workbook.add_format({"bold": True})
        formats = {
            date: workbook.add_format({"num_format": "yyyy-mm-dd"}),
            float: workbook.add_format({"num_format": "#,##0.####"}),
            int: workbook.add_format({"num_format": "0"}),
        }
        for at, start in enumerate(range(0, max(len(rows), 1), ROWS_OF_A_SHEET)):
            title = words("workbook-rows-more", at=at + 1) if at else words("workbook-rows-sheet")
            sheet = workbook.add_worksheet(title)
            sheet.freeze_panes(1, 1)
            for column, (name, width) in enumerate(_COLUMNS):
                sheet.set_column(column, column, width)
                sheet.write_string(0, column, words(f"workbook-rows-{name}"), bold)
            for line, row in enumerate(rows[start : start + ROWS_OF_A_SHEET], start=1):
                for column, value in enumerate(_cells(row, opened, words)):
                    write_cell(sheet, (line, column), value, formats)
        about = workbook.add_worksheet(words("workbook-rows-about"))
        about.set_column(0, 0, 30)
        about.set_column(1, 1, 60)
        for line, (label, value) in enumerate(_about(opened, words)):
            about.write_string(line, 0, label, bold)
            write_cell(about, (line, 1), value, formats)
    return file.getvalue()


def _cells(row: Purchase, opened: OpenedRows, words: Words) -> Sequence[Any]:
    key = file_key(row.row_id)
    file = opened.files.get(key)
    return (
        row.date,
        words(f"rows-grain-{row.grain.value}"),
        row.document,
        row.buyer,
        row.supplier,
        words.country(row.origin_country) if row.origin_country else None,
        row.hs_code,
        row.product,
        row.brand,
        row.quantity,
        unit_name(row.unit, words) if row.unit else None,
        row.net_weight_kg,
        row.gross_weight_kg,
        row.value_usd,
        basis_name(row.value_basis.value, words) if row.value_usd is not None else None,
        row.loading_port,
        row.landing_port,
        row.customs_office,
        row.transport,
        row.incoterm,
        file.name if file else None,
        int(row.row_id.removeprefix(f"{key}:")),
        row.row_id,
    )


def _about(opened: OpenedRows, words: Words) -> list[tuple[str, Any]]:
    selected = opened.selected
    title = "rows-title-others" if selected.selection.is_others else "rows-title"
    return [
        (words("workbook-rows-company"), opened.company.name if opened.company else ""),
        (words(title), ""),
        *described_conditions(selected, words),
        (words("workbook-rows-count"), len(selected.rows)),
        *_sums(selected, words),
    ]


def _sums(selected: SelectedRows, words: Words) -> list[tuple[str, Any]]:
    """Each sum with the number of rows that it covers, shipments and monthly sums apart."""
    found: list[tuple[str, Any]] = []
    for sums in selected.sums:
        grain = "shipment" if sums.shipments else "aggregate"
        found.append((words(f"rows-total-{grain}", count=sums.rows), ""))
        for basis, value in sums.value_usd.items():
            covered = words("web-covered", rows=sums.rows_with.value[basis], of=sums.rows)
            label = f"{words('workbook-rows-value-usd')} {basis_name(basis, words)}"
            found.append((f"{label} ({covered})", value))
        if sums.weight_kg is not None:
            covered = words("web-covered", rows=sums.rows_with.weight, of=sums.rows)
            found.append((f"{words('web-weight')} kg ({covered})", sums.weight_kg))
        for unit, amount in sums.quantity.items():
            covered = words("web-covered", rows=sums.rows_with.quantity[unit], of=sums.rows)
            label = f"{words('web-quantity')} {unit_name(unit, words)}"
            found.append((f"{label} ({covered})", amount))
    return [(neutralised(label), value) for label, value in found]
