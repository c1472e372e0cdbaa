"""The public holidays and weekends of a country's year, by the `holidays` package.

`calendars.yaml` corrects the package, and what was entered for a book corrects both;
`holiday_names.yaml` adds Chinese names.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.calendar_corrections import CorrectedDay

_SATURDAY_AND_SUNDAY = (6, 7)

_NOTE = re.compile(r"^(?P<name>.*?)(?: \((?P<note>observed|estimated|observed, estimated)\))?$")
_SUBSTITUTED = re.compile(r" \(substituted from [^)]*\)$")
_NOTES_ZH = {"observed": "补休", "estimated": "预计", "observed, estimated": "补休，预计"}


class CountryYear:
    """One year of a country: a byte a day, the holidays, and the weekends that are worked.

    `is_known` is false where the package has not a single holiday of the year, and nobody has
    entered one.
    """

    def __init__(
        self,
        country: str,
        subdivision: str | None,
        year: int,
        own: frozenset[CorrectedDay] = frozenset(),
    ) -> None:
        self._place = (country, subdivision, year)
        self._own_names = {each.day: each.name for each in own if not each.is_worked}
        published = _published(country, subdivision, year, "en")
        observed = _observed_in_business(country, subdivision, year, "en")
        worked_after_all = {each.day for each in own if each.is_worked}
        in_year = {*(published or ()), *observed, *self._own_names} - worked_after_all
        self.holidays = frozenset(day for day in in_year if day.year == year)
        self.is_known = bool(self.holidays)
        first = date(year, 1, 1)
        days = [first + timedelta(days=n) for n in range(days_in(year))]
        weekend = {day for day in days if _is_weekend(country, subdivision, published, day)}
        worked = {*getattr(published, "weekend_workdays", ()), *(worked_after_all & weekend)}
        self.make_up_days = frozenset(
            day for day in worked - self._own_names.keys() if day.year == year
        )
        off = (weekend - self.make_up_days) | (self.holidays - self.make_up_days)
        self.works = bytes(day not in off for day in days)
        self.days_lost = tuple(sorted(self.holidays - weekend))

    def name(self, day: date) -> Bilingual:
        """The holiday's name; in Chinese where there is one, else in English."""
        if day in self._own_names:
            entered = self._own_names[day]
            return Bilingual(entered or "自行登记的假日", entered or "a holiday entered by hand")
        english = str(_names(*self._place, "en").get(day, ""))
        chinese = str(_names(*self._place, "zh").get(day, english))
        return Bilingual(_in_chinese(chinese), _SUBSTITUTED.sub("", english))

    def english_name(self, day: date) -> str:
        """The package's own English name of a holiday, without notes; empty for other days."""
        matched = _NOTE.match(str(_names(*self._place, "en").get(day, "")))
        return matched["name"] if matched else ""


def subdivision_code(country: str, given: str | None) -> str | None:
    """The package's code of a state by its code or name, or None where it isn't known."""
    import holidays  # noqa: PLC0415 - as above

    entity = getattr(holidays, country, None) if len(country) == 2 else None  # noqa: PLR2004 - alpha-2
    if entity is None or not given:
        return None
    text = given.strip()
    if text.upper() in entity.subdivisions:
        return text.upper()
    aliases = {name.casefold(): code for name, code in entity.subdivisions_aliases.items()}
    return aliases.get(text.casefold())


def countries_with_make_up_days() -> frozenset[str]:
    """Countries that move working days onto weekends each year (调休)."""
    return frozenset(_corrections()["make_up_days"])


def days_in(year: int) -> int:
    """How many days the year has."""
    return date(year, 12, 31).timetuple().tm_yday


def _is_weekend(country: str, subdivision: str | None, published: Any, day: date) -> bool:
    for weekdays, since in _corrected_weekends(country, subdivision):
        if day >= since:
            return day.isoweekday() in weekdays
    if published is not None:
        return bool(published.is_weekend(day))
    return day.isoweekday() in _SATURDAY_AND_SUNDAY


@cache
def _corrected_weekends(
    country: str, subdivision: str | None
) -> tuple[tuple[tuple[int, ...], date], ...]:
    """Weekends that are corrected, each with its first day; a state's before the country's."""
    found = []
    for entry in _corrections()["weekends"]:
        states = {subdivision_code(country, name) for name in entry.get("subdivisions", ())}
        if entry["country"] == country and (not states or subdivision in states):
            since = entry.get("since", date.min)
            found.append((not states, -since.toordinal(), tuple(entry["days"]), since))
    return tuple((weekdays, since) for *_, weekdays, since in sorted(found))


@lru_cache(maxsize=2_000)
def _names(country: str, subdivision: str | None, year: int, language: str) -> Mapping[date, str]:
    published = _published(country, subdivision, year, language)
    return {
        **_observed_in_business(country, subdivision, year, language),
        **(dict(published.items()) if published is not None else {}),
    }


def _published(
    country: str, subdivision: str | None, year: int, language: str, category: str | None = None
) -> Any:
    """The package's holidays of a year, or None for a country that it doesn't have.

    The language is always given: without one the package would ask the environment.
    """
    import holidays  # noqa: PLC0415 - commands that plan nothing start without it

    entity = getattr(holidays, country, None) if len(country) == 2 else None  # noqa: PLR2004 - alpha-2
    if entity is None:
        return None
    wanted = {"en": "en_US", "zh": "zh_CN"}[language]
    known = entity.supported_languages
    spoken = wanted if wanted in known else "en_US" if "en_US" in known else entity.default_language
    return entity(
        years=year,
        subdiv=subdivision,
        language=spoken,
        categories=(category,) if category else None,
    )


def _observed_in_business(
    country: str, subdivision: str | None, year: int, language: str
) -> dict[date, str]:
    """Days that the law calls optional and business keeps."""
    rule = _corrections()["observed_in_business"].get(country)
    if rule is None:
        return {}
    category = rule["category"]
    english = _published(country, subdivision, year, "en", category)
    names = _published(country, subdivision, year, language, category)
    return {day: names[day] for day, name in english.items() if name in rule["names"]}


def _in_chinese(name: str) -> str:
    """An English name of the package in Chinese, its note too; a name we don't have stays."""
    matched = _NOTE.match(_SUBSTITUTED.sub("", name))
    bare, note = (matched["name"], matched["note"]) if matched else (name, None)
    chinese = "、".join(_chinese_names().get(part, part) for part in bare.split("; "))
    return f"{chinese}（{_NOTES_ZH[note]}）" if note else chinese


@cache
def _corrections() -> dict[str, Any]:
    return _own_file("calendars.yaml")


@cache
def _chinese_names() -> dict[str, str]:
    return _own_file("holiday_names.yaml")


def _own_file(name: str) -> dict[str, Any]:
    import yaml  # noqa: PLC0415 - as above

    loaded: dict[str, Any] = yaml.load(
        (files("genjin.kernel") / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
    )
    return loaded
