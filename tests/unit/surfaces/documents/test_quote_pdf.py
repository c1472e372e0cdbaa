"""The paper that the buyer gets, in the letters of any buyer's name."""

from datetime import date
from decimal import Decimal

import pytest

from genjin.surfaces.documents.quote_pdf import _marked, quote_pdf
from genjin.workflows.quotes.printed import PrintedKind, PrintedLine, PrintedParty, PrintedQuote


def paper(name: str, lines: int = 1) -> PrintedQuote:
    line = PrintedLine(
        1, "LED 灯 <b>\n100W", "940542", "C62", "10 per carton",
        ((Decimal(500), Decimal("9.8")), (Decimal(2000), Decimal("9.125"))), None, 3980, 9390, None,
    )  # fmt: skip
    return PrintedQuote(
        kind=PrintedKind.QUOTATION,
        number="Q20260305-01",
        version=2,
        on=date(2026, 3, 5),
        is_draft=True,
        seller=PrintedParty("宁波灯笼有限公司", ("Ningbo",)),
        buyer=PrintedParty(name, ()),
        country="PE",
        currency="USD",
        incoterm="FOB",
        port="Ningbo",
        loading="Ningbo",
        destination="",
        origin="",
        packed=None,
        lines=(line,) * lines,
        total=None,
        payment_terms="30% T/T",
        lead_time_days=25,
        valid_until=date(2026, 4, 5),
        note="R&D < 5 > 3",
        bank_details="",
    )


@pytest.mark.parametrize(
    "name",
    ["Lichthaus GmbH & Co. <KG>", "宏达灯饰", "Зарыквел Свет", "شركة النور", "Nguyễn Thảo", ""],
)
def test_a_paper_is_made_for_any_name(name: str):
    assert quote_pdf(paper(name)).startswith(b"%PDF-")


def test_a_long_offer_runs_over_pages():
    assert quote_pdf(paper("Lima Luz SAC", lines=60)).count(b"/Type /Page\n") > 1


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("A & B <i>", "A &amp; B &lt;i&gt;"),
        ("LED 灯", 'LED <font name="STSong-Light">灯</font>'),
        ("Nguyễn", "Nguyen"),
        ("Свет", '<font name="STSong-Light">Свет</font>'),
        ("a\nb", "a<br/>b"),
    ],
)
def test_each_letter_is_written_in_a_face_that_has_it(text: str, marked: str):
    assert _marked(text) == marked
