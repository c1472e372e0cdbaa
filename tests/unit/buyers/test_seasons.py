from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.purchase import Purchase
from genjin.buyers.seasons import FEWEST_PURCHASES, SeasonVerdict, purchase_season
from tests.unit.buyers.rows import START, aggregate, purchases, row

UNTIL = date(2027, 12, 31)
YEARS = (2025, 2026, 2027)


def bought(months: tuple[int, ...], years: tuple[int, ...] = YEARS) -> list[Purchase]:
    """Three purchases in each of these months, and one in every other month but one."""
    days = [date(year, month, day) for year in years for month in months for day in (3, 12, 22)]
    days += [date(year, month, 8) for year in years for month in (1, 3, 6, 11)]
    return [row(day) for day in sorted(set(days))]


def test_a_season_that_returns_each_year_is_told_with_its_months() -> None:
    found = purchase_season([row(date(2024, 12, 20)), *bought((8, 9, 10))], UNTIL)
    assert found.verdict is SeasonVerdict.SEASONAL
    assert found.peak == (8, 9, 10)
    assert found.because[0].params["percent"] == 69  # 27 of 39
    assert found.evidence.rows == found.purchases == 39


def test_a_season_may_run_over_the_turn_of_the_year() -> None:
    found = purchase_season([row(date(2024, 12, 20)), *bought((12, 1, 2))], UNTIL)
    assert found.peak == (12, 1, 2)


def test_an_even_buyer_has_no_season() -> None:
    rows = [row(day) for day in range(0, 1080, 15)]
    found = purchase_season(rows, START + timedelta(days=1080))
    assert found.verdict is SeasonVerdict.EVEN
    assert found.peak == ()
    assert sum(month.purchases for month in found.months) == found.purchases


def test_one_big_autumn_is_not_a_season() -> None:
    busy = [row(date(2025, month, day)) for month in (8, 9, 10) for day in range(1, 29, 4)]
    quiet = [row(date(year, month, 8)) for year in (2026, 2027) for month in range(1, 13)]
    found = purchase_season([row(date(2024, 12, 20)), *busy, *quiet], UNTIL)
    assert found.verdict is SeasonVerdict.EVEN


@pytest.mark.parametrize("years", [(2027,), (2025, 2026, 2027)])
def test_little_evidence_makes_no_season(years: tuple[int, ...]) -> None:
    rows = [row(date(year, month, 8)) for year in years for month in (8, 9, 10)]
    found = purchase_season(rows, UNTIL)
    assert found.verdict is SeasonVerdict.UNCLEAR
    assert found.months == ()
    assert found.because[0].params["fewest"] == FEWEST_PURCHASES


def test_monthly_aggregates_have_no_purchases_to_count() -> None:
    rows = [aggregate(date(year, month, 1)) for year in YEARS for month in range(1, 13)]
    assert purchase_season(rows, UNTIL).verdict is SeasonVerdict.UNCLEAR


@given(st.lists(purchases, max_size=40), st.dates(date(2024, 1, 1), date(2028, 2, 29)))
def test_no_day_and_no_rows_make_it_fail(rows: list[Purchase], until: date) -> None:
    found = purchase_season(rows, until)
    assert found.because
    assert bool(found.peak) == (found.verdict is SeasonVerdict.SEASONAL)
