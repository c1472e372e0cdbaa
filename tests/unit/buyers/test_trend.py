from datetime import timedelta

from genjin.buyers.measured import measured
from genjin.buyers.purchase import Purchase
from genjin.buyers.trend import origin_switch, volume_trend
from tests.unit.buyers.rows import START, row

END = START + timedelta(days=800)


def test_the_last_year_is_measured_against_the_year_before() -> None:
    rows = [row(day) for day in range(0, 800, 40)]
    larger = [row(day, value_usd=30_000.0) if day > 435 else row(day) for day in range(0, 800, 40)]
    even, grown = volume_trend(measured(rows), END), volume_trend(measured(larger), END)
    assert even is not None
    assert grown is not None
    assert even.change == 0
    assert grown.change == 0.5
    assert (grown.measure.kind, grown.measure.unit) == ("value", "USD")


def test_less_than_two_whole_years_say_nothing() -> None:
    assert volume_trend(measured([row(day) for day in range(100, 800, 20)]), END) is None
    assert volume_trend(measured([row(0), row(500), row(790)]), END) is None
    assert volume_trend(measured([]), END) is None


def _from_brazil_until(day: int) -> list[Purchase]:
    return [row(at, origin_country="BR" if at < day else "CN") for at in range(0, 800, 20)]


def test_an_origin_that_took_over_from_another_is_a_switch() -> None:
    switch = origin_switch(measured(_from_brazil_until(500)), END)
    assert switch is not None
    assert (switch.given_up, switch.gained) == ("BR", "CN")
    assert switch.given_up_before == 1
    assert switch.gained_now > 0.8
    assert switch.evidence.rows > 0


def test_the_same_origins_as_a_year_ago_are_none() -> None:
    assert origin_switch(measured(_from_brazil_until(900)), END) is None
    mixed = [row(at, origin_country="BR" if at % 40 else "CN") for at in range(0, 800, 20)]
    assert origin_switch(measured(mixed), END) is None
