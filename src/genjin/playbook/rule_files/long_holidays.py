"""What `long_holidays.yaml` holds."""

from contextlib import suppress
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from genjin.playbook.rule_files.parts import (
    CountryCode,
    Part,
    RuleFile,
    Text,
)

_ClosedDays = Annotated[int, Field(ge=0, le=40)]


def _month_and_day(value: Any) -> Any:
    """A day of every year, `12-24`; 29 February isn't one."""
    if isinstance(value, str) and len(value) == len("12-24") and value[2] == "-":
        with suppress(ValueError):
            return date.fromisoformat(f"2025-{value}")
    raise PydanticCustomError("problem-playbook-month-day", "MM-DD")


_MonthAndDay = Annotated[date, BeforeValidator(_month_and_day)]


class Around(Part):
    """So many days before and after a movable holiday, by its English name in one country."""

    country: CountryCode
    name: Text
    days_before: _ClosedDays
    days_after: _ClosedDays


class EveryYear(Part):
    """The same days of every year; where `to` comes before `from`, over the end of the year."""

    from_: Annotated[_MonthAndDay, Field(alias="from")]
    to: _MonthAndDay


class LongHoliday(RuleFile):
    """A stretch in which a buyer's silence says nothing, in these countries."""

    countries: Annotated[tuple[CountryCode, ...], Field(min_length=1)]
    around: Around | None = None
    every_year: EveryYear | None = None

    @model_validator(mode="after")
    def _has_days(self) -> "LongHoliday":
        if (self.around is None) == (self.every_year is None):
            raise PydanticCustomError("problem-playbook-holiday-days", "one of the two")
        return self


class OrderBefore(Part):
    """When to tell buyers the last date to order before a holiday of the factory.

    The last date lies `factory_closes_days` and then `lead_time_days` before the holiday; the
    touch goes out in the `notice_days` before that date.
    """

    holiday: str
    factory_closes_days: _ClosedDays
    lead_time_days: Annotated[int, Field(ge=1, le=200)]
    notice_days: Annotated[int, Field(ge=1, le=120)]
    grades: Annotated[tuple[str, ...], Field(min_length=1)]


class LongHolidayCase(Part):
    """A country and a day, and the long holiday that it lies in; or a year's last date to order."""

    name: Text
    country: CountryCode | None = None
    day: date | None = None
    holiday: str | None = None
    year: int | None = None
    order_by: date | None = None


class LongHolidaysFile(RuleFile):
    """`long_holidays.yaml`: when silence doesn't count, and what is said before the factory closes.

    `answer_days` are the shared working days that a buyer has to answer: a touch that leaves him
    fewer before a long holiday counts as unanswered only so many days after it.
    """

    answer_days: Annotated[int, Field(ge=1, le=20)]
    holidays: tuple[LongHoliday, ...]
    order_before: OrderBefore | None = None
    cases: Annotated[tuple[LongHolidayCase, ...], Field(min_length=1)]
