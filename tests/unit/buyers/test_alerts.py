"""What changed in a buyer's purchases is told with its rows, once, and never out of nothing."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.alerts import AlertKind, ExpectedNext, buyer_alerts
from genjin.buyers.purchase import Purchase
from genjin.kernel.bilingual import Bilingual
from genjin.kernel.row_selection import RowSelection
from genjin.surfaces.wording.catalogue import words_in
from tests.unit.buyers.rows import row

TODAY = date(2026, 3, 5)
KNOWN = date(2026, 2, 28)


def bought(*days: date, supplier: str = "c1", hs: str = "940542", value: float = 1000.0):
    return [
        replace(
            row(day, value_usd=value, hs_code=hs),
            row_id=f"s{supplier}{hs}:{n}",
            supplier_id=supplier,
            supplier=f"Lights {supplier}",
        )
        for n, day in enumerate(days)
    ]


def every(days: int, until: date, times: int) -> list[date]:
    return [until - timedelta(days=days * n) for n in range(times)][::-1]


def expected(**fields) -> ExpectedNext:
    made = ExpectedNext(
        "940542",
        Bilingual("投光灯", "floodlights"),
        TODAY + timedelta(days=20),
        TODAY,
        TODAY + timedelta(days=60),
        KNOWN,
        0.9,
        thin=False,
        slower=False,
    )
    return replace(made, **fields)


def kinds(rows: list[Purchase], *foreseen: ExpectedNext) -> list[AlertKind]:
    found = buyer_alerts(rows, foreseen, today=TODAY, known_until=KNOWN, of=RowSelection("c9"))
    assert [each.key for each in found] == list(dict.fromkeys(each.key for each in found))
    return [each.kind for each in found]


STEADY = bought(*every(60, KNOWN - timedelta(days=20), 18))


def test_a_steady_buyer_is_due_soon_and_nothing_else():
    assert kinds(STEADY, expected()) == ["due_soon"]
    assert kinds(STEADY, expected(next_date=TODAY + timedelta(days=40))) == []
    assert kinds(STEADY) == []


def test_thin_evidence_tells_nothing():
    assert kinds(STEADY, expected(thin=True, p_alive=0.1, slower=True)) == []


def test_silence_beyond_nine_in_ten_of_his_gaps_is_late_and_dormant_once_he_is_probably_gone():
    silent = bought(*every(30, KNOWN - timedelta(days=80), 30))
    assert kinds(silent, expected()) == ["late"]
    assert kinds(silent, expected(p_alive=0.3)) == ["dormant"]


def test_longer_gaps_of_late_are_slipping():
    assert kinds(STEADY, expected(next_date=TODAY + timedelta(days=50), slower=True)) == [
        "slipping"
    ]


def test_suppliers_who_came_and_went():
    old = bought(*every(60, KNOWN - timedelta(days=300), 14))
    new = bought(*every(30, KNOWN - timedelta(days=5), 6), supplier="c2")
    assert {"new_supplier", "lost_supplier"} <= set(kinds(old + new))


def test_half_as_much_again_and_half_as_much():
    before = bought(*every(60, KNOWN - timedelta(days=380), 10))
    more = bought(*every(60, KNOWN - timedelta(days=10), 6), value=3000.0)
    less = bought(*every(60, KNOWN - timedelta(days=10), 6), value=300.0)
    assert kinds(before + more) == ["volume_up"]
    assert kinds(before + less) == ["volume_down"]


def test_a_new_product_and_a_buyer_who_came_back():
    again = [KNOWN - timedelta(days=900), KNOWN - timedelta(days=840), KNOWN - timedelta(days=30)]
    assert kinds(bought(*again)) == ["came_back"]
    other = bought(KNOWN - timedelta(days=40), hs="940511")
    assert kinds(STEADY + other) == ["new_product"]


@given(
    st.lists(st.dates(date(2023, 1, 1), date(2026, 4, 1)), max_size=25),
    st.lists(st.sampled_from(["c1", "c2"]), min_size=25, max_size=25),
    st.booleans(),
)
def test_whatever_he_bought_each_alert_has_rows_and_reads_in_both_languages(
    days, suppliers, slower
):
    rows = [
        replace(each, row_id=f"s1:{n}")
        for n, (day, supplier) in enumerate(zip(days, suppliers, strict=False))
        for each in bought(day, supplier=supplier)
    ]
    found = buyer_alerts(
        rows, [expected(slower=slower)], today=TODAY, known_until=KNOWN, of=RowSelection("c9")
    )
    for each in found:
        assert each.on <= TODAY
        for reason in each.because:
            assert reason.rows
            assert all("{" not in words_in(language).reason(reason) for language in ("zh", "en"))
