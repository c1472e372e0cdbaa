from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.headline import PARTS_SHOWN, Headline, headlines
from genjin.buyers.months import purchases_by_month
from genjin.buyers.purchase import Purchase
from genjin.trade.shipment import ValueBasis
from tests.unit.buyers.rows import purchases, row


def said(kind: str, rows: list[Purchase]) -> tuple[tuple[tuple[str, float], ...], int, int]:
    one = of_kind(kind, rows)
    return one.parts, one.rows, one.of_rows


def of_kind(kind: str, rows: list[Purchase]) -> Headline:
    return next(one for one in headlines(purchases_by_month(rows)) if one.kind == kind)


def test_a_quantity_that_hardly_any_row_has_is_no_headline() -> None:
    rows = [row(1, quantity=1240), *(row(day, quantity=None) for day in range(2, 11))]
    assert said("quantity", rows) == ((), 1, 10)


def test_a_sum_that_half_of_the_rows_have_stands_with_its_coverage() -> None:
    rows = [row(1, value_usd=30), row(2, value_usd=None)]
    assert said("value", rows) == ((("CIF", 30),), 1, 2)


def test_what_no_row_has_is_no_headline_and_covers_nothing() -> None:
    rows = [row(1, net_weight_kg=None), row(2, net_weight_kg=None)]
    assert said("weight", rows) == ((), 0, 2)


def test_the_basis_that_most_rows_have_comes_first_however_small_its_sum() -> None:
    rows = [row(1), row(2), row(3, value_usd=1e9, value_basis=ValueBasis.FOB)]
    assert [part for part, _ in of_kind("value", rows).parts] == ["CIF", "FOB"]


@given(st.lists(purchases, max_size=30))
def test_no_headline_covers_more_rows_than_there_are(rows: list[Purchase]) -> None:
    for one in headlines(purchases_by_month(rows)):
        assert one.rows >= 0
        assert len(one.parts) <= PARTS_SHOWN
        if one.parts:
            assert one.rows > 0
