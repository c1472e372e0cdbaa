"""Figures with their units, as each language writes them; the unknown is a dash."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from genjin.surfaces.web.formats import Formats
from genjin.surfaces.wording.catalogue import words_in

EN = Formats(words_in("en"), ZoneInfo("Asia/Shanghai"))
ZH = Formats(words_in("zh"), ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("kilograms", "text"),
    [(None, "–"), (0, "0 kg"), (999.5, "999.5 kg"), (1000, "1 t"), (12_345, "12.3 t")],
)
def test_weights_turn_to_tonnes_at_one_tonne(kilograms, text: str):
    assert EN.weight(kilograms) == text


def test_money_keeps_cents_only_where_they_matter():
    assert EN.usd(Decimal("12500.50")) == "US$12,500"
    assert EN.usd(2.1) == "US$2.10"
    assert EN.usd(16.809) == "US$16.81"
    assert EN.usd(0.0375) == "US$0.0375"
    assert EN.usd(None) == "–"


def test_values_of_different_bases_are_never_added():
    assert EN.usd_by_basis({"FOB": 1000, "CIF": 2000}) == "US$2,000 CIF + US$1,000 FOB"
    assert EN.usd_by_basis({}) == "unavailable"


def test_a_quantity_has_its_unit_and_an_unknown_unit_its_code():
    assert EN.quantity(12, "C62") == "12 pcs"
    assert ZH.quantity(1200, "C62") == "1,200 件"
    assert EN.quantity(3, "XYZ") == "3 XYZ"


def test_a_trace_is_not_zero_percent():
    assert EN.percent(0.004) == "<1%"
    assert EN.percent(0) == "0%"
    assert EN.percent(None) == "–"


def test_days_are_written_as_the_language_writes_them():
    assert EN.long_day(date(2026, 3, 5)) == "Thursday, Mar 5, 2026"
    assert ZH.long_day(date(2026, 3, 5)) == "2026年3月5日 周四"


def test_the_buyers_day_may_be_another():
    opens = datetime(2026, 3, 5, 1, 0, tzinfo=UTC)  # 09:00 in Shanghai, the evening before in Lima
    assert EN.clock(opens) == "09:00"
    assert EN.clock(opens, ZoneInfo("America/Lima")) == "20:00"
    lima = ZoneInfo("America/Lima")
    assert EN.clock_there(opens, lima) == "Wed 20:00"
    assert EN.clock_there(opens, ZoneInfo("Pacific/Auckland")) == "14:00"
    # The end of the span says its weekday only where that is another than the beginning's.
    assert EN.clock_there(opens + timedelta(hours=1), lima, opens) == "21:00"
    assert EN.clock_there(opens + timedelta(hours=9), lima, opens) == "Thu 05:00"


def test_the_day_of_an_instant_is_the_readers():
    sent = datetime(2026, 11, 25, 21, 52, tzinfo=UTC)  # 05:52 of the next day in Shanghai
    assert EN.day_of(sent) == "Nov 26, 2026"
    assert EN.near_day(sent) == "Nov 26"
    assert Formats(words_in("en"), ZoneInfo("America/Lima")).day_of(sent) == "Nov 25, 2026"
    assert EN.day_of(None) == "–"


def test_a_time_without_a_zone_stays_as_it_stands():
    assert EN.wall_time(datetime(2026, 3, 5, 23, 40)) == "Mar 5, 2026 23:40"  # noqa: DTZ001 - that it has none
