"""Write the products as a list that `import_products` reads back."""

import csv
from collections.abc import Sequence
from pathlib import Path

from genjin.kernel.bilingual import Language
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Product
from genjin.workflows.customer_lists.neutral import neutralised
from genjin.workflows.products.columns import columns
from genjin.workflows.products.keeping import as_typed

_NUMBERS = frozenset({"cost", "price", "percent", "quantity", "days", "size"})
_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def export_products(path: Path, *, language: Language) -> int:
    """Write the products that aren't archived as CSV or XLSX, by the file's ending; how many.

    Raises UnusableInputError for another ending, or a folder that can't be written to.
    """
    suffix = path.suffix.casefold()
    if suffix not in (".csv", ".xlsx"):
        raise UnusableInputError(Problem("problem-export-type", file=path.name))
    headers = [column.header(language) for column in columns().values()]
    rows = [as_typed(product) for product in Product.objects.filter(archived_at=None)]
    unfinished = path.with_name(f".{path.name}.part")
    try:
        if suffix == ".csv":
            _write_csv(unfinished, headers, rows)
        else:
            _write_xlsx(unfinished, headers, rows)
        unfinished.replace(path)
    except OSError as error:
        detail = error.strerror or str(error)
        raise UnusableInputError(
            Problem("problem-file-unwritable", {"detail": detail}, file=str(path))
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return len(rows)


def _write_csv(path: Path, headers: Sequence[str], rows: Sequence[dict[str, str]]) -> None:
    # The mark at the start is what makes Excel read the file as UTF-8.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headers)
        writer.writerows([neutralised(row[name]) for name in columns()] for row in rows)


def _write_xlsx(path: Path, headers: Sequence[str], rows: Sequence[dict[str, str]]) -> None:
    import xlsxwriter  # noqa: PLC0415 - 60 ms that only an export pays

    with xlsxwriter.Workbook(path, _OPTIONS) as workbook:
        sheet = workbook.add_worksheet()
        sheet.freeze_panes(1, 1)
        sheet.set_column(0, len(headers) - 1, 16)
        bold = workbook.add_format({"bold": True})
        for position, header in enumerate(headers):
            sheet.write_string(0, position, header, bold)
        for line, row in enumerate(rows, start=1):
            for position, (name, column) in enumerate(columns().items()):
                if not row[name]:
                    continue
                if column.kind in _NUMBERS:
                    sheet.write_number(line, position, float(row[name]))
                else:
                    sheet.write_string(line, position, neutralised(row[name]))
