"""Hours become instants, across gaps, folds and midnights."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.scheduling.hours import Span, common, joined, seller_hours, span_on
from genjin.scheduling.situation import Seller

NEW_YORK = ZoneInfo("America/New_York")
ZONES = [
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "America/Sao_Paulo",
    "America/New_York",
    "Asia/Riyadh",
    "Pacific/Auckland",
    "Asia/Shanghai",
    "Australia/Lord_Howe",
    "Africa/Cairo",
]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_hours_inside_the_skipped_hour_become_those_after_it() -> None:
    # On 8 March 2026 New York's clocks jump from 02:00 to 03:00.
    spring = date(2026, 3, 8)
    assert span_on(spring, time(2, 10), time(2, 50), NEW_YORK) == Span(
        utc("2026-03-08T07:10"), utc("2026-03-08T07:50")
    )
    assert span_on(spring, time(1, 30), time(3, 30), NEW_YORK) == Span(
        utc("2026-03-08T06:30"), utc("2026-03-08T07:30")
    )
    assert span_on(spring, time(2, 30), time(3, 10), NEW_YORK) is None


def test_a_repeated_hour_is_its_first() -> None:
    # On 1 November 2026 New York's clocks fall from 02:00 to 01:00.
    span = span_on(date(2026, 11, 1), time(1, 0), time(1, 30), NEW_YORK)
    assert span == Span(utc("2026-11-01T05:00"), utc("2026-11-01T05:30"))


def test_half_hour_zones_open_on_the_half_hour() -> None:
    for zone, opens in (("Asia/Kolkata", "03:30"), ("Asia/Kathmandu", "03:15")):
        span = span_on(date(2026, 3, 5), time(9), time(12), ZoneInfo(zone))
        assert span is not None
        assert f"{span.opens:%H:%M}" == opens


def test_a_shift_past_midnight_counts_on_both_dates() -> None:
    seller = Seller(ZoneInfo("Asia/Shanghai"), shifts=((time(21), time(1)),))
    spans = [
        (
            f"{span.opens.astimezone(seller.zone):%d %H:%M}",
            f"{span.closes.astimezone(seller.zone):%d %H:%M}",
        )
        for span in seller_hours(seller, date(2026, 3, 5))
    ]
    assert spans == [("05 00:00", "05 01:00"), ("05 08:00", "05 18:00"), ("05 21:00", "06 00:00")]


def test_a_shift_that_touches_the_day_is_one_with_it() -> None:
    seller = Seller(ZoneInfo("Asia/Shanghai"), shifts=((time(17), time(20)),))
    assert len(seller_hours(seller, date(2026, 3, 5))) == 1


@given(
    st.dates(date(2025, 1, 1), date(2027, 12, 31)),
    st.times(),
    st.times(),
    st.sampled_from(ZONES),
)
def test_a_span_is_never_empty_and_never_longer_than_its_hours_and_a_change_of_clocks(
    day: date, starts: time, ends: time, zone: str
) -> None:
    span = span_on(day, starts, ends, ZoneInfo(zone))
    if span is None:
        return
    assert span.opens < span.closes
    assert span.closes - span.opens <= timedelta(hours=25)


SPANS = st.lists(
    st.tuples(st.integers(0, 100), st.integers(1, 20)).map(
        lambda pair: Span(
            utc("2026-03-05T00:00") + timedelta(minutes=pair[0]),
            utc("2026-03-05T00:00") + timedelta(minutes=pair[0] + pair[1]),
        )
    ),
    max_size=5,
)


def _minutes(spans: list[Span]) -> set[int]:
    start = utc("2026-03-05T00:00")
    return {
        minute
        for span in spans
        for minute in range(
            int((span.opens - start).total_seconds() // 60),
            int((span.closes - start).total_seconds() // 60),
        )
    }


@given(SPANS, SPANS)
def test_common_hours_are_those_of_both(some: list[Span], others: list[Span]) -> None:
    both = common(some, others)
    assert _minutes(both) == _minutes(some) & _minutes(others)
    assert both == joined(both)


@pytest.mark.parametrize("zone", ZONES)
def test_a_whole_day_is_as_long_as_the_clock_makes_it(zone: str) -> None:
    lengths = set()
    for n in range(365):
        span = span_on(date(2026, 1, 1) + timedelta(days=n), time(0), time(0), ZoneInfo(zone))
        assert span is not None
        lengths.add((span.closes - span.opens).total_seconds() / 3600)
    assert lengths <= {23, 23.5, 24, 24.5, 25}
