"""A quotation or a proforma invoice as an Excel workbook, of one printed page's width."""

from decimal import Decimal
from io import BytesIO
from typing import Any

from genjin.surfaces.documents import quote_words as words
from genjin.workflows.customer_lists.neutral import neutralised
from genjin.workflows.quotes.printed import PrintedKind, PrintedQuote

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_WIDTHS = (5, 44, 30, 14, 12, 16, 18)
_LAST = len(_WIDTHS) - 1
_WIDE = 85  # letters that go into the merged cells of a condition
_LINE_HEIGHT = 15


def quote_workbook(paper: PrintedQuote) -> bytes:
    """The workbook. No text of a person or a buyer can act as a formula."""
    import xlsxwriter  # noqa: PLC0415 - 60 ms that only a printed quote pays

    file = BytesIO()
    with xlsxwriter.Workbook(file, _OPTIONS) as workbook:
        sheet = workbook.add_worksheet(words.TITLES[paper.kind].title())
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5)
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width)
        page = _Page(workbook, sheet)
        page.head(paper)
        page.lines(paper)
        page.foot(paper)
    return file.getvalue()


class _Page:
    """The sheet, written from the top down."""

    def __init__(self, workbook: Any, sheet: Any) -> None:
        self._sheet = sheet
        self._row = 0
        self._plain = workbook.add_format({"text_wrap": True, "valign": "top"})
        self._bold = workbook.add_format({"bold": True, "valign": "top", "text_wrap": True})
        self._loud = workbook.add_format({"bold": True})
        self._title = workbook.add_format({"bold": True, "font_size": 16, "align": "center"})
        self._big = workbook.add_format({"bold": True, "font_size": 13})
        framed = {"border": 1, "valign": "top", "text_wrap": True}
        self._cell = workbook.add_format(framed)
        self._header = workbook.add_format({**framed, "bold": True, "bg_color": "#EEF1F3"})
        self._quantity = workbook.add_format({**framed, "num_format": "#,##0.##"})
        self._money = workbook.add_format({**framed, "num_format": "#,##0.00##"})
        self._total = workbook.add_format({**framed, "num_format": "#,##0.00", "bold": True})

    def head(self, paper: PrintedQuote) -> None:
        """Who offers what to whom, under which number, when."""
        self._line(paper.seller.name, self._big)
        for text in paper.seller.lines:
            self._line(text)
        self._row += 1
        self._sheet.merge_range(
            self._row, 0, self._row, _LAST, words.TITLES[paper.kind], self._title
        )
        self._row += 2
        if paper.is_draft:
            self._line(words.DRAFT, self._loud)
        buyer = [paper.buyer.name, *paper.buyer.lines, words.country(paper)]
        self._pair(words.BUYER, "\n".join(part for part in buyer if part))
        self._pair("No.", words.number_of(paper))
        self._pair("Date", words.day(paper.on))
        self._row += 1

    def lines(self, paper: PrintedQuote) -> None:
        """The goods with their prices by quantity, or the ordered quantity with its amount."""
        is_invoice = paper.kind == PrintedKind.PROFORMA_INVOICE
        headers = ["No.", "Description", "Packing / loading", "HS code", "Unit"]
        headers += ["Quantity" if is_invoice else "From quantity", f"Unit price {paper.currency}"]
        if is_invoice:
            headers.append(f"Amount {paper.currency}")
            self._sheet.set_column(len(headers) - 1, len(headers) - 1, 18)
        for column, header in enumerate(headers):
            self._sheet.write_string(self._row, column, header, self._header)
        self._row += 1
        for line in paper.lines:
            for turn, (quantity, price) in enumerate(line.prices):
                first = turn == 0
                texts = (
                    str(line.position) if first else "",
                    line.description if first else "",
                    words.loading(line) if first else "",
                    line.hs_code if first else "",
                    words.unit(line),
                )
                for column, text in enumerate(texts):
                    self._sheet.write_string(self._row, column, neutralised(text), self._cell)
                self._number(len(texts), quantity, self._quantity)
                self._number(len(texts) + 1, price, self._money)
                if line.amount is not None:
                    self._number(len(texts) + 2, line.amount, self._total)
                self._row += 1
        if paper.total is not None:
            self._sheet.write_string(
                self._row, 1, f"TOTAL {paper.incoterm} {paper.port}".strip(), self._bold
            )
            self._number(len(headers) - 1, paper.total, self._total)
            self._row += 1
            self._line(words.in_words(paper), self._loud)
        self._row += 1

    def foot(self, paper: PrintedQuote) -> None:
        """The conditions, the remarks, and on an invoice where to pay."""
        for label, text in words.terms(paper):
            self._pair(label, text)
        if paper.note:
            self._pair(words.REMARKS, paper.note)
        if paper.bank_details:
            self._row += 1
            self._pair(words.BANK, paper.bank_details)
        self._row += 1
        self._line(f"{words.SIGNED} {paper.seller.name}")
        self._row += 1
        self._line(words.SIGNATURE)
        if paper.kind == PrintedKind.PROFORMA_INVOICE:
            self._row += 1
            self._line(words.ACCEPTED)

    def _line(self, text: str, style: Any = None) -> None:
        self._sheet.write_string(self._row, 0, neutralised(text), style)
        self._row += 1

    def _pair(self, label: str, text: str) -> None:
        self._sheet.merge_range(self._row, 0, self._row, 0 + 1, "", self._bold)
        self._sheet.write_string(self._row, 0, label, self._bold)
        self._sheet.merge_range(self._row, 2, self._row, _LAST, "", self._plain)
        self._sheet.write_string(self._row, 2, neutralised(text), self._plain)
        # A spreadsheet doesn't fit the height of merged cells by itself.
        lines = sum(1 + len(line) // _WIDE for line in text.split("\n"))
        self._sheet.set_row(self._row, _LINE_HEIGHT * lines)
        self._row += 1

    def _number(self, column: int, value: Decimal, style: Any) -> None:
        self._sheet.write_number(self._row, column, float(value), style)
