"""A list of whom to call as a workbook: the list, and how it was drawn up."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

from genjin.surfaces.documents.buyers_workbook import WORKBOOK_OPTIONS, write_cell
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.customer_lists.neutral import neutralised
from genjin.workflows.foresight_results import ListedCall, ListedCalls

_COLUMNS = (
    ("place", 6),
    ("company-id", 20),
    ("name", 44),
    ("tax-id", 18),
    ("p-buy", 10),
    ("next-date", 14),
    ("next-low", 14),
    ("next-high", 14),
    ("purchases", 12),
    ("last-date", 14),
    ("why", 100),
)


def calls_workbook(found: ListedCalls, asked: Sequence[tuple[str, str]], words: Words) -> bytes:
    """An XLSX of the list in the language, with a second sheet that says how it was drawn up.

    `asked` are the conditions as pairs of label and value. No text of the data can act as a
    formula.
    """
    import xlsxwriter  # noqa: PLC0415 - 60 ms that only an export pays

    file = BytesIO()
    with xlsxwriter.Workbook(file, WORKBOOK_OPTIONS) as workbook:
        bold = workbook.add_format({"bold": True})
        formats = {
            date: workbook.add_format({"num_format": "yyyy-mm-dd"}),
            float: workbook.add_format({"num_format": "0%"}),
            int: workbook.add_format({"num_format": "#,##0"}),
        }
        sheet = workbook.add_worksheet(words("workbook-calls-sheet"))
        sheet.freeze_panes(1, 3)
        for column, (name, width) in enumerate(_COLUMNS):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, words(f"workbook-calls-{name}"), bold)
        for place, call in enumerate(found.calls, start=1):
            for column, value in enumerate(_cells(place, call, words)):
                write_cell(sheet, (place, column), value, formats)
        about = workbook.add_worksheet(words("workbook-about-sheet"))
        about.set_column(0, 0, 28)
        about.set_column(1, 1, 60)
        for line, (label, value) in enumerate(_about(found, asked, words)):
            about.write_string(line, 0, label, bold)
            about.write_string(line, 1, neutralised(value))
    return file.getvalue()


def _cells(place: int, call: ListedCall, words: Words) -> tuple[Any, ...]:
    return (
        place,
        call.company_id,
        call.name,
        call.tax_id,
        call.p_buy,
        call.next_date,
        call.next_low,
        call.next_high,
        call.purchases,
        call.last_date,
        " · ".join(words.reason(reason) for reason in call.why),
    )


def _about(
    found: ListedCalls, asked: Sequence[tuple[str, str]], words: Words
) -> list[tuple[str, str]]:
    return [
        *asked,
        (words("workbook-calls-as-of"), found.as_of.isoformat()),
        (words("workbook-calls-known-until"), found.known_until.isoformat()),
        (words("workbook-calls-buyers"), str(found.buyers)),
        (
            words("workbook-calls-order"),
            words(f"calls-order-{found.order.value.replace('_', '-')}"),
        ),
        (words("workbook-calls-model"), found.model or "–"),
    ]
