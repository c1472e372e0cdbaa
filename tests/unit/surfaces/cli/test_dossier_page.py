"""The dossier on a terminal."""

import re
from datetime import date

import pytest

from genjin.buyers.dossier import Dossier, Firm, buyer_dossier
from genjin.kernel.bilingual import Language
from genjin.surfaces.cli.dossier_page import dossier_page
from genjin.surfaces.wording.catalogue import words_in
from tests.unit.buyers.dossier_parts import reasons_in
from tests.unit.buyers.rows import aggregate

FIRM = Firm("c0000000000000001", "SAN BARTOLOME S.A.", "CL")
A_DAY = re.compile(r"[A-Z][a-z]{2} \d{1,2}, \d{4}|\d月\d{1,2}日")


def known_by_the_month() -> Dossier:
    rows = [
        aggregate(date(2025, month, 1), row_id=f"a:{month}{one}")
        for month in range(1, 13)
        for one in range(3)
    ]
    return buyer_dossier(FIRM, rows, [], today=date(2026, 3, 26), known_until=date(2025, 12, 31))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_reason_names_a_day_where_only_months_are_known(language: Language) -> None:
    words = words_in(language)
    dossier = known_by_the_month()
    sentences = [words.reason(reason) for reason in reasons_in(dossier)]
    assert len(sentences) > 5
    assert [text for text in sentences if A_DAY.search(text)] == []


def test_the_next_purchase_of_who_is_known_by_the_month_is_of_months() -> None:
    page = dossier_page(known_by_the_month(), words_in("en"))
    assert "buy next from Mar 2026 to Apr 2026, most likely in Apr 2026" in page
    assert "Next purchase, estimated: 2026-04 (8 in 10: Mar 2026 to Apr 2026)" in page
    assert "what he bought that month" in page
    assert "bill" not in page


def test_monthly_sums_are_not_headed_as_shipments() -> None:
    page = dossier_page(known_by_the_month(), words_in("en"))
    [header] = [line for line in page.splitlines() if line.startswith("Month")]
    assert "Sums" in header
    assert "Shipments" not in header
