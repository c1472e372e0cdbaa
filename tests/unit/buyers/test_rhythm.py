from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.next_purchase import Thin
from genjin.buyers.purchase import Purchase
from genjin.buyers.rhythm import Regularity, Rhythm, purchase_rhythm
from genjin.trade.shipment import Grain
from tests.unit.buyers.rows import START, aggregate, purchases, row


def rhythm_of(rows: list[Purchase], *, after: int = 1) -> Rhythm:
    last = max(one.date for one in rows)
    day = last + timedelta(days=after)
    found = purchase_rhythm(rows, today=day, known_until=day)
    assert found is not None
    return found


def ids(rhythm: Rhythm) -> list[str]:
    return [reason.id for reason in rhythm.because]


def test_gaps_are_between_purchases_and_not_between_rows() -> None:
    rows = [
        row(day + late, row_id=f"s:{day}{late}") for day in range(0, 100, 20) for late in (0, 2)
    ]
    found = rhythm_of(rows)
    assert found.gaps is not None
    assert (found.purchases, found.gaps.count, found.gaps.median) == (5, 4, 20)
    assert found.gaps.regularity is Regularity.REGULAR
    assert found.merge_days == 3


def test_gap_quartiles_are_those_of_the_gaps() -> None:
    found = rhythm_of([row(day) for day in (0, 10, 30, 60, 100)])
    assert found.gaps is not None
    assert (found.gaps.low, found.gaps.median, found.gaps.high) == (17.5, 25, 32.5)


def test_a_regular_buyer_has_a_next_date_with_an_interval() -> None:
    found = rhythm_of([row(day) for day in range(0, 600, 30)])
    assert found.next is not None
    assert found.next.date == START + timedelta(days=600)
    assert found.next.low < found.next.date < found.next.high
    assert ids(found) == ["reason-next-from-gaps"]


def test_few_gaps_predict_nothing_and_say_so() -> None:
    found = rhythm_of([row(0), row(30), row(60)])
    assert found.next is None
    assert ids(found) == ["reason-next-too-few-gaps"]


def test_thin_evidence_is_called_thin() -> None:
    found = rhythm_of([row(day) for day in range(0, 150, 30)])
    assert found.next is not None
    assert found.next.thin
    assert "reason-next-thin-few-gaps" in ids(found)


def test_a_regular_buyer_unseen_for_two_gaps_is_thin_and_the_reason_says_so() -> None:
    rows = [row(day) for day in range(0, 600, 30)]
    found = purchase_rhythm(
        rows, today=START + timedelta(days=645), known_until=START + timedelta(days=585)
    )
    assert found is not None
    assert found.next is not None
    assert found.next.thin_because == (Thin.UNSEEN,)
    assert ids(found) == ["reason-next-from-gaps", "reason-next-thin-unseen"]
    params = found.because[1].params
    assert (params["days"], params["usual"], params["missed"]) == (60, 30, 2)
    assert (params["usual"], params["days"]) == (30, 60)


def test_a_buyer_silent_for_longer_than_most_of_his_gaps_is_thin_for_that() -> None:
    days = [0]
    for gap in (10, 12, 11, 13, 12, 11, 10, 12, 40, 45, 11, 12):
        days.append(days[-1] + gap)
    found = rhythm_of([row(day) for day in days], after=25)
    assert found.next is not None
    assert found.next.thin_because == (Thin.FEW_AS_LONG,)
    assert "reason-next-thin-few-as-long" in ids(found)


def test_silence_beyond_every_gap_is_said_instead_of_a_date() -> None:
    found = rhythm_of([row(day) for day in range(0, 600, 30)], after=300)
    assert found.next is None
    assert ids(found) == ["reason-next-silent"]


def test_a_buyer_who_is_late_is_called_late() -> None:
    found = rhythm_of([row(day) for day in range(0, 600, 30)], after=34)
    assert "reason-next-late" in ids(found)


def test_where_the_data_ends_before_today_the_next_date_lies_ahead_all_the_same() -> None:
    rows = [row(day) for day in range(0, 600, 30)]
    found = purchase_rhythm(
        rows, today=START + timedelta(days=800), known_until=START + timedelta(days=580)
    )
    assert found is not None
    assert found.next is not None
    assert found.next.low >= START + timedelta(days=800)
    (unseen,) = (each for each in found.because if each.id == "reason-next-thin-unseen")
    assert (unseen.params["days"], unseen.params["missed"]) == (220, 7)


def test_data_that_ends_a_few_days_ago_is_said_without_being_called_thin() -> None:
    rows = [row(day) for day in range(0, 600, 30)]
    found = purchase_rhythm(
        rows, today=START + timedelta(days=590), known_until=START + timedelta(days=580)
    )
    assert found is not None
    assert ids(found) == ["reason-next-from-gaps", "reason-next-unseen"]


def test_data_older_than_two_years_predicts_nothing() -> None:
    rows = [row(day) for day in range(0, 600, 30)]
    found = purchase_rhythm(
        rows, today=START + timedelta(days=1500), known_until=START + timedelta(days=580)
    )
    assert found is not None
    assert found.next is None
    assert ids(found) == ["reason-next-data-too-old"]


def test_aggregates_alone_are_counted_in_months() -> None:
    rows = [aggregate(date(2024 + month // 12, month % 12 + 1, 1)) for month in range(0, 20, 2)]
    found = purchase_rhythm(rows, today=date(2025, 7, 31), known_until=date(2025, 7, 31))
    assert found is not None
    assert (found.unit, found.grain, found.purchases) == ("months", Grain.AGGREGATE, 10)
    assert found.gaps is not None
    assert found.gaps.median == 2
    assert found.next is not None
    assert found.next.date == date(2025, 9, 15)


def test_aggregates_beside_enough_shipments_add_no_purchase() -> None:
    rows = [row(day) for day in range(0, 300, 30)]
    assert rhythm_of([*rows, aggregate(15)]).purchases == 10


def test_purchases_a_year_are_told_only_of_a_whole_year() -> None:
    assert rhythm_of([row(day) for day in range(0, 200, 30)]).last_year is None
    assert rhythm_of([row(day) for day in range(0, 600, 30)]).last_year == 13
    assert rhythm_of([row(day) for day in range(0, 600, 30)]).by_year == {2025: 12, 2026: 8}


def test_nobody_has_a_rhythm_without_purchases() -> None:
    assert purchase_rhythm([], today=START, known_until=START) is None


@given(st.lists(purchases, min_size=1, max_size=40), st.integers(0, 400))
def test_a_prediction_is_never_in_the_past(rows: list[Purchase], later: int) -> None:
    last = max(one.date for one in rows)
    today = last + timedelta(days=later)
    found = purchase_rhythm(rows, today=today, known_until=last)
    assert found is not None
    if found.next is not None:
        assert today <= found.next.low <= found.next.date <= found.next.high
