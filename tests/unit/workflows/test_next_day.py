"""A day with nothing due shows what the next one holds."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from genjin.workflows.next_day import next_day
from genjin.workflows.today import today

SATURDAY = datetime(2026, 3, 7, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


def test_on_a_saturday_the_next_day_is_the_coming_working_day(home, owner, enter):
    enter(owner, "Prospect Pty", "AU", city="Sydney", email="p@prospect.au")
    assert not today(home, owner, now=SATURDAY).items
    coming = next_day(home, owner, now=SATURDAY)
    assert coming is not None
    assert coming.date in {date(2026, 3, 9), date(2026, 3, 10)}
    assert [item.customer.name for item in coming.items] == ["Prospect Pty"]
    assert coming.count == 1


def test_a_book_without_customers_has_no_next_day(home, owner):
    assert next_day(home, owner, now=SATURDAY) is None
