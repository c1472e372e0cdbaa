"""The buyers that a search found, as a workbook: the list, and what was asked for."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

from genjin.stores.trade.contract import BuyerFound, BuyersFound
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.customer_lists.neutral import neutralised
from genjin.workflows.why_found import why_found

_COLUMNS = (
    ("company-id", 20),
    ("name", 44),
    ("country", 18),
    ("shipments", 12),
    ("aggregates", 12),
    ("value-usd", 16),
    ("value-basis", 14),
    ("weight-kg", 16),
    ("first-date", 12),
    ("last-date", 12),
    ("suppliers", 12),
    ("origins", 30),
    ("why", 90),
)
WORKBOOK_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""Text stays text, whatever it looks like."""


def buyers_workbook(
    found: BuyersFound, asked: Sequence[tuple[str, str]], words: Words, today: date
) -> bytes:
    """An XLSX of the buyers in the language, with a second sheet that says how they were found.

    `asked` are the conditions as pairs of label and value. No text of the data can act as a
    formula.
    """
    import xlsxwriter  # noqa: PLC0415 - 60 ms that only an export pays

    file = BytesIO()
    with xlsxwriter.Workbook(file, WORKBOOK_OPTIONS) as workbook:
        bold = workbook.add_format({"bold": True})
        formats = {
            date: workbook.add_format({"num_format": "yyyy-mm-dd"}),
            float: workbook.add_format({"num_format": "#,##0"}),
            int: workbook.add_format({"num_format": "#,##0"}),
        }
        sheet = workbook.add_worksheet(words("workbook-buyers-sheet"))
        sheet.freeze_panes(1, 2)
        for column, (name, width) in enumerate(_COLUMNS):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, words(f"workbook-buyers-{name}"), bold)
        for line, buyer in enumerate(found.buyers, start=1):
            for column, value in enumerate(_cells(buyer, found, words)):
                write_cell(sheet, (line, column), value, formats)
        about = workbook.add_worksheet(words("workbook-about-sheet"))
        about.set_column(0, 0, 28)
        about.set_column(1, 1, 60)
        for line, (label, value) in enumerate(_about(found, asked, words, today)):
            about.write_string(line, 0, label, bold)
            about.write_string(line, 1, neutralised(value))
    return file.getvalue()


def _cells(buyer: BuyerFound, found: BuyersFound, words: Words) -> tuple[Any, ...]:
    return (
        buyer.company_id,
        buyer.name,
        words.country(buyer.country) if buyer.country else None,
        buyer.shipments,
        buyer.aggregates,
        buyer.value_usd,
        buyer.value_basis,
        buyer.weight_kg,
        buyer.first_date,
        buyer.last_date,
        buyer.suppliers,
        ", ".join(words.country(code) for code in buyer.origins),
        " · ".join(words.reason(reason) for reason in why_found(buyer, found.search)),
    )


def _about(
    found: BuyersFound, asked: Sequence[tuple[str, str]], words: Words, today: date
) -> list[tuple[str, str]]:
    return [
        *asked,
        (words("workbook-about-date"), today.isoformat()),
        (words("workbook-about-listed"), str(len(found.buyers))),
        (words("workbook-about-total"), str(found.total)),
        (words("workbook-about-hidden"), str(found.hidden_rows)),
    ]


def write_cell(sheet: Any, place: tuple[int, int], value: Any, formats: dict[type, Any]) -> None:
    """A cell by the type of its value; what isn't known stays empty."""
    if isinstance(value, str):
        sheet.write_string(*place, neutralised(value))
    elif isinstance(value, date):
        sheet.write_datetime(*place, value, formats[date])
    elif value is not None:
        sheet.write_number(*place, value, formats[type(value)])
