from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.measured import measured
from genjin.buyers.purchase import Purchase
from genjin.buyers.standing import Standing, SupplierStanding, supplier_standings
from tests.unit.buyers.rows import START, purchases, row

FAW = {"supplier": "FAW", "supplier_id": "c000000000000000f"}
DONGFENG = "c000000000000000d"
THREE_YEARS = range(0, 1095, 30)
END = START + timedelta(days=1100)


def faw(day: int, **fields: object) -> Purchase:
    return row(day, **{**FAW, "row_id": f"s:{day}f", **fields})


def standing_of(
    rows: list[Purchase], supplier: str = FAW["supplier_id"], until: date = END
) -> SupplierStanding:
    found = {one.supplier_id: one for one in supplier_standings(measured(rows), known_until=until)}
    return found[supplier]


REGULAR = [row(day) for day in THREE_YEARS]


def test_a_supplier_first_seen_within_half_a_year_is_new() -> None:
    found = standing_of([*REGULAR, faw(1000)])
    assert found.standing is Standing.NEW
    assert not found.began_before
    assert found.because[0].params["since"] == START + timedelta(days=1000)


def test_of_a_buyer_seen_for_less_than_a_year_no_supplier_is_called_new() -> None:
    rows = [row(day) for day in range(0, 300, 30)] + [faw(290)]
    found = standing_of(rows, until=START + timedelta(days=301))
    assert found.standing is Standing.UNCLEAR
    assert found.because[0].id == "reason-supplier-seen-too-short"


def test_to_be_seen_first_at_the_beginning_of_the_data_is_not_to_begin() -> None:
    assert standing_of([*REGULAR, faw(100), faw(1090)]).began_before
    assert not standing_of([*REGULAR, faw(600), faw(1090)]).began_before


@pytest.mark.parametrize(
    ("value_now", "standing"),
    [
        (24_000.0, Standing.GROWING),
        (23_000.0, Standing.STEADY),
        (17_000.0, Standing.STEADY),
        (16_000.0, Standing.SHRINKING),
    ],
)
def test_the_last_year_is_measured_against_the_year_before(
    value_now: float, standing: Standing
) -> None:
    # Twelve purchases in each of the two years up to the end of the data.
    before = [faw(day) for day in range(400, 735, 30)]
    now = [faw(day, value_usd=value_now) for day in range(740, 1080, 30)]
    found = standing_of([*REGULAR, *before, *now])
    assert found.standing is standing
    assert found.because[0].params["threshold"] == 20


def test_a_supplier_of_weight_who_fell_silent_while_the_buyer_went_on_is_lost() -> None:
    found = standing_of([*REGULAR, *(faw(day) for day in range(0, 700, 60))])
    assert found.standing is Standing.LOST
    assert found.because[0].params["percent"] == 35  # 7 of 20 purchases in his last year
    assert found.share_now == 0


def test_a_small_supplier_who_fell_silent_is_past_and_not_a_loss() -> None:
    assert standing_of([*REGULAR, faw(500)]).standing is Standing.PAST


def test_two_of_his_gaps_are_waited_for_before_a_rare_supplier_is_lost() -> None:
    once_a_year = [faw(day, value_usd=2e5) for day in (0, 365, 730)]
    assert standing_of([*REGULAR, *once_a_year]).standing is not Standing.LOST


def test_a_buyer_who_stopped_has_left_nobody_for_another() -> None:
    rows = [row(day) for day in range(0, 600, 30)]
    found = standing_of(rows, DONGFENG)
    assert found.standing is Standing.UNCLEAR
    assert found.because[0].id == "reason-supplier-buyer-stopped"


def test_silence_means_nothing_where_the_source_names_no_supplier() -> None:
    unnamed = [row(day, supplier=None, supplier_id=None) for day in range(600, 1095, 30)]
    found = standing_of([*(row(day) for day in range(0, 600, 30)), *unnamed], DONGFENG)
    assert found.standing is Standing.UNCLEAR
    assert found.because[0].id == "reason-supplier-unnamed-since"


def test_few_purchases_are_not_compared_however_many_rows_they_have() -> None:
    lines = [faw(1050, row_id=f"s:line{line}") for line in range(40)]
    found = standing_of([*REGULAR, faw(600), *lines])
    assert found.standing is Standing.UNCLEAR
    assert found.because[0].params["purchases"] == 2


@given(st.lists(purchases, max_size=30, unique_by=lambda one: one.row_id), st.randoms())
def test_the_order_of_the_rows_makes_no_difference(rows: list[Purchase], random) -> None:
    shuffled = random.sample(rows, len(rows))
    assert supplier_standings(measured(shuffled), known_until=END) == supplier_standings(
        measured(rows), known_until=END
    )


@given(st.lists(purchases, max_size=30), st.integers(0, 400))
def test_every_standing_says_why_and_rests_on_rows(rows: list[Purchase], later: int) -> None:
    until = max((one.date for one in rows), default=START) + timedelta(days=later)
    for found in supplier_standings(measured(rows), known_until=until):
        assert found.because
        assert found.evidence.row_ids
        assert found.since <= found.last_date <= until
