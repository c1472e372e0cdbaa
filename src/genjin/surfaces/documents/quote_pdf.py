"""A quotation or a proforma invoice as a PDF."""

import re
import unicodedata
from html import escape
from io import BytesIO
from typing import Any

from genjin.surfaces.documents import quote_words as words
from genjin.workflows.quotes.printed import PrintedKind, PrintedLine, PrintedQuote

_CHINESE_FONT = "STSong-Light"
"""Adobe's own name for a Chinese face that every reader of PDF has or replaces: none is shipped."""

_LINE_COLOUR = "#B9C2CC"
_SHADE = "#EEF1F3"


def quote_pdf(paper: PrintedQuote) -> bytes:
    """The PDF, A4 upright. Latin texts are in Helvetica, Chinese in `STSong-Light`.

    A letter that neither has is written without its accents, as in Nguyen, or as a question mark.
    """
    # A third of a second that only a printed quote pays.
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415
    from reportlab.lib.units import mm  # noqa: PLC0415
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont  # noqa: PLC0415
    from reportlab.platypus import SimpleDocTemplate  # noqa: PLC0415

    if _CHINESE_FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(UnicodeCIDFont(_CHINESE_FONT))
    file = BytesIO()
    document = SimpleDocTemplate(
        file,
        pagesize=A4,
        leftMargin=16 * mm,
        rightMargin=16 * mm,
        topMargin=16 * mm,
        bottomMargin=16 * mm,
        title=f"{words.TITLES[paper.kind].title()} {words.number_of(paper)}",
        author=paper.seller.name,
    )
    # The frame of a page keeps six points on either side for itself.
    document.build(
        _story(paper, document.width - 12), onFirstPage=_numbered, onLaterPages=_numbered
    )
    return file.getvalue()


def _story(paper: PrintedQuote, width: float) -> list[Any]:
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415 - as in `quote_pdf`
    from reportlab.platypus import KeepTogether, Paragraph, Spacer  # noqa: PLC0415

    plain = ParagraphStyle("plain", fontName="Helvetica", fontSize=9, leading=12.5)
    firm = ParagraphStyle("firm", parent=plain, fontName="Helvetica-Bold", fontSize=13, leading=17)
    title = ParagraphStyle(
        "title", parent=plain, fontName="Helvetica-Bold", fontSize=15, leading=22, alignment=1
    )
    story: list[Any] = [Paragraph(_marked(paper.seller.name), firm)]
    story += [Paragraph(_marked(text), plain) for text in paper.seller.lines]
    story += [Spacer(1, 10), Paragraph(words.TITLES[paper.kind], title), Spacer(1, 6)]
    buyer = [f"<b>{_marked(paper.buyer.name)}</b>"]
    buyer += [_marked(text) for text in (*paper.buyer.lines, words.country(paper)) if text]
    about = [f"<b>No.</b> {_marked(words.number_of(paper))}", f"<b>Date</b> {words.day(paper.on)}"]
    if paper.is_draft:
        about.append(f"<b>{words.DRAFT}</b>")
    story.append(
        _table(
            [
                [
                    Paragraph(f"{words.BUYER}: " + "<br/>".join(buyer), plain),
                    Paragraph("<br/>".join(about), plain),
                ]
            ],
            [width * 0.62, width * 0.38],
            framed=False,
        )
    )
    story += [Spacer(1, 8), _goods(paper, width, plain), Spacer(1, 10)]
    if said := words.in_words(paper):
        story += [Paragraph(f"<b>{_marked(said)}</b>", plain), Spacer(1, 8)]
    pairs = words.terms(paper)
    if paper.note:
        pairs.append((words.REMARKS, paper.note))
    if paper.bank_details:
        pairs.append((words.BANK, paper.bank_details))
    conditions = [
        [Paragraph(f"<b>{label}</b>", plain), Paragraph(_marked(text), plain)]
        for label, text in pairs
    ]
    story.append(_table(conditions, [width * 0.2, width * 0.8], framed=False))
    signatures = [Spacer(1, 22)]
    signatures.append(Paragraph(f"{words.SIGNED} <b>{_marked(paper.seller.name)}</b>", plain))
    signatures += [Spacer(1, 20), Paragraph(words.SIGNATURE, plain)]
    if paper.kind == PrintedKind.PROFORMA_INVOICE:
        signatures += [Spacer(1, 20), Paragraph(words.ACCEPTED, plain)]
    story.append(KeepTogether(signatures))
    return story


def _goods(paper: PrintedQuote, width: float, plain: Any) -> Any:
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415 - as in `quote_pdf`
    from reportlab.platypus import Paragraph  # noqa: PLC0415

    right = ParagraphStyle("right", parent=plain, alignment=2)
    is_invoice = paper.kind == PrintedKind.PROFORMA_INVOICE
    headers = ["No.", "Description", "Packing / loading"]
    headers += ["Quantity" if is_invoice else "From quantity", f"Unit price {paper.currency}"]
    if is_invoice:
        headers.append(f"Amount {paper.currency}")
    shares = [0.06, 0.34, 0.22, 0.12, 0.12, 0.14] if is_invoice else [0.06, 0.38, 0.24, 0.16, 0.16]
    numeric = len(headers) - (3 if is_invoice else 2)
    rows = [
        [
            Paragraph(f"<b>{text}</b>", right if column >= numeric else plain)
            for column, text in enumerate(headers)
        ]
    ]
    for line in paper.lines:
        cells = [str(line.position), _marked(_described(line)), _marked(words.loading(line))]
        quantities = [f"{words.quantity(q)} {words.unit(line)}" for q, _ in line.prices]
        prices = [words.money(price) for _, price in line.prices]
        row = [Paragraph(text, plain) for text in cells]
        row += [
            Paragraph("<br/>".join(map(_marked, texts)), right) for texts in (quantities, prices)
        ]
        if line.amount is not None:
            row.append(Paragraph(words.money(line.amount), right))
        rows.append(row)
    if paper.total is not None:
        place = _marked(f"{paper.incoterm} {paper.port}".strip())
        total = Paragraph(f"<b>{words.money(paper.total)}</b>", right)
        rows.append(
            ["", Paragraph(f"<b>TOTAL {place}</b>", plain), *[""] * (len(headers) - 3), total]
        )
    return _table(rows, [width * share for share in shares], framed=True)


def _described(line: PrintedLine) -> str:
    return line.description + (f"\nHS {line.hs_code}" if line.hs_code else "")


def _table(rows: list[list[Any]], widths: list[float], *, framed: bool) -> Any:
    from reportlab.lib import colors  # noqa: PLC0415 - as in `quote_pdf`
    from reportlab.platypus import Table, TableStyle  # noqa: PLC0415

    style: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    if framed:
        style += [
            ("GRID", (0, 0), (-1, -1), 0.5, colors.HexColor(_LINE_COLOUR)),
            ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor(_SHADE)),
        ]
    else:
        style += [("LEFTPADDING", (0, 0), (0, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 1)]
    return Table(rows, colWidths=widths, style=TableStyle(style), repeatRows=int(framed))


def _marked(text: str) -> str:
    """The text as reportlab's markup, with what Helvetica lacks in the Chinese face."""
    pieces = re.split(r"([^\x20-\xff–—’“”•…€\n]+)", text)
    marked = []
    for turn, piece in enumerate(pieces):
        is_foreign = turn % 2 == 1
        written = "".join(map(_writable, piece)) if is_foreign else piece
        safe = escape(written, quote=False).replace("\n", "<br/>")
        if is_foreign and any(not _is_latin(letter) for letter in written):
            safe = f'<font name="{_CHINESE_FONT}">{safe}</font>'
        marked.append(safe)
    return "".join(marked)


def _writable(letter: str) -> str:
    """The letter, if the Chinese face has it; else its bare form, else a question mark."""
    if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Mn"):
        return ""
    try:
        letter.encode("gb2312")
    except UnicodeEncodeError:
        bare = unicodedata.normalize("NFKD", letter)[0]
        if _is_latin(bare):
            return bare
        return letter if "\u4e00" <= letter <= "\u9fff" else "?"
    return letter


def _is_latin(letter: str) -> bool:
    return letter <= "\xff"


def _numbered(canvas: Any, document: Any) -> None:
    canvas.saveState()
    canvas.setFont("Helvetica", 8)
    canvas.drawRightString(document.pagesize[0] - document.rightMargin, 24, f"Page {document.page}")
    canvas.restoreState()
