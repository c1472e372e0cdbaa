"""Numbers, money, weights and dates as the reader's language writes them; units always."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from zoneinfo import ZoneInfo

import babel
import babel.dates

from genjin.kernel.bilingual import Language
from genjin.surfaces.wording.catalogue import Words

Number = int | float | Decimal

_DASH = "–"
_TONNE_KG = 1000
_WHOLE_TONNES_KG = 100_000
_WHOLE_FROM = 100
_SHORT = 60


class Formats:
    """How one reader's figures and dates are written. What is unknown is a dash, never zero."""

    def __init__(self, words: Words, zone: ZoneInfo) -> None:
        self._words = words
        self._locale = _locale(words.language)
        self.zone = zone

    def number(self, value: Number | None, digits: int = 0) -> str:
        """A number with grouping and at most `digits` decimals."""
        if value is None:
            return _DASH
        return _decimal(value, digits)

    def usd(self, value: Number | None) -> str:
        """US dollars; cents only where the amount is small, and parts of a cent below a dollar."""
        if value is None:
            return _DASH
        amount = abs(float(value))
        digits = (0, 0) if amount >= _WHOLE_FROM else (2, 2) if amount >= 1 else (4, 2)
        return f"US${_decimal(value, *digits)}"

    def money(self, value: Number | None, currency: str) -> str:
        """An amount of any currency; cents where there are any."""
        if value is None:
            return _DASH
        digits = (0, 0) if float(value) == int(value) else (4, 2)
        return f"{currency} {_decimal(value, *digits)}"

    def weight(self, kilograms: Number | None) -> str:
        """A weight, in tonnes from one tonne on."""
        if kilograms is None:
            return _DASH
        if kilograms >= _TONNE_KG:
            tonnes = self.number(kilograms / _TONNE_KG, 0 if kilograms >= _WHOLE_TONNES_KG else 1)
            return f"{tonnes} {self._words('web-unit-TNE')}"
        return f"{self.number(kilograms, 1)} kg"

    def unit(self, code: str | None) -> str:
        """The name of a unit of quantity (UN/ECE Recommendation 20), or the code itself."""
        if not code:
            return ""
        message = f"web-unit-{code}"
        return self._words(message) if self._words.has(message) else code

    def unit_one(self, code: str) -> str:
        """The name of one of a unit, as a price is per: piece, set, kg; or the code itself."""
        message = f"unit-one-{code}"
        return self._words(message) if self._words.has(message) else code

    def quantity(self, amount: Number | None, unit: str | None) -> str:
        """A quantity with its unit."""
        if amount is None:
            return _DASH
        return f"{self.number(amount, 0 if amount >= _WHOLE_FROM else 2)} {self.unit(unit)}".strip()

    def size(self, kind: str, part: str, amount: Number) -> str:
        """A value of a basis, a weight, or a quantity of a unit; `kind` says which."""
        match kind:
            case "value":
                return f"{self.usd(amount)} {self.basis(part)}".rstrip()
            case "weight":
                return self.weight(amount)
            case _:
                return self.quantity(amount, part)

    def quantities(self, by_unit: Mapping[str, Number]) -> str:
        """Quantities of several units, the largest two; different units don't add up."""
        parts = sorted(by_unit.items(), key=lambda part: -part[1])[:2]
        return " + ".join(self.quantity(amount, unit) for unit, amount in parts) or _DASH

    def usd_by_basis(self, by_basis: Mapping[str, Number]) -> str:
        """Values of several bases, each named; different bases don't add up."""
        parts = sorted(by_basis.items(), key=lambda part: -part[1])[:2]
        texts = [self.size("value", basis, value) for basis, value in parts]
        return " + ".join(texts) or self._words("web-value-unavailable")

    def basis(self, basis: str | None) -> str:
        """The Incoterms basis of a value as the trade writes it; nothing where it isn't known."""
        if basis == "mixed":
            return self._words("web-basis-mixed")
        return basis if basis and basis != "unknown" else ""

    def percent(self, share: float | None) -> str:
        """A share of one as a percentage; a trace is said to be one."""
        if share is None:
            return _DASH
        if 0 < share < 0.01:  # noqa: PLR2004 - one percent
            return "<1%"
        return f"{_decimal(_hundredfold(share))}%"

    def change(self, ratio: float | None) -> str:
        """By what part something grew or shrank, with its sign."""
        if ratio is None:
            return _DASH
        sign = "\u2212" if ratio < 0 else "+"
        return f"{sign}{_decimal(_hundredfold(abs(ratio)))}%"

    def day(self, value: date | None) -> str:
        """A date."""
        return self._words.date(value) if value is not None else _DASH

    def day_of(self, instant: datetime | None) -> str:
        """The date of an instant on the reader's clock."""
        return self.day(self.date_of(instant)) if instant is not None else _DASH

    def date_of(self, instant: datetime) -> date:
        """The day on which an instant falls for the reader."""
        return self.here(instant).date()

    def here(self, instant: datetime) -> datetime:
        """The instant on the reader's clock: the one place where pages ask for it."""
        return instant.astimezone(self.zone)

    def near_day(self, value: date | datetime) -> str:
        """The month and day of something that isn't long ago; an instant on the reader's clock."""
        day = self.date_of(value) if isinstance(value, datetime) else value
        return str(babel.dates.format_skeleton("MMMd", day, locale=self._locale))

    def weekday(self, value: date) -> str:
        """The name of the day of the week."""
        return self._words(f"weekday-{value.isoweekday()}")

    def long_day(self, value: date) -> str:
        """A date with its day of the week."""
        return self._words("web-long-day", day=self.day(value), weekday=self.weekday(value))

    def month(self, value: date) -> str:
        """A month of a year."""
        return self._words.month(value)

    def clock(self, value: datetime | time | None, zone: ZoneInfo | None = None) -> str:
        """The hour and minute of an instant in the reader's zone, or in the one given."""
        if value is None:
            return _DASH
        if isinstance(value, datetime):
            value = value.astimezone(zone or self.zone)
        return value.strftime("%H:%M")

    def instant(self, value: datetime | None, zone: ZoneInfo | None = None) -> str:
        """A date and time in the reader's zone, or in the one given."""
        if value is None:
            return _DASH
        return value.astimezone(zone or self.zone).strftime("%Y-%m-%d %H:%M")

    def wall_time(self, value: datetime) -> str:
        """A date and time that has no zone: as it stands in a chat, on the reader's own clock."""
        return f"{self.day(value.date())} {value:%H:%M}"

    def clock_there(self, value: datetime, zone: ZoneInfo, since: datetime | None = None) -> str:
        """The hour and minute in another zone, with the weekday where it isn't the reader's.

        The end of a span is given `since` it began: its weekday is said where it is another.
        """
        there = value.astimezone(zone)
        here = since.astimezone(zone) if since else value.astimezone(self.zone)
        if there.date() == here.date():
            return f"{there:%H:%M}"
        weekday = babel.dates.format_date(there, "EEE", locale=self._locale)
        return f"{weekday} {there:%H:%M}"

    def zone_name(self, zone: ZoneInfo | None) -> str:
        """The city that a time zone is named after, as the language writes it."""
        return _DASH if zone is None else self._words.zone(zone)

    def short(self, text: str | None, length: int = _SHORT) -> str:
        """The beginning of a text that may be very long."""
        text = (text or "").strip()
        return text if len(text) <= length else text[: length - 1].rstrip() + "…"

    def bytes(self, value: int) -> str:
        """The size of a file."""
        return f"{self.number(value / 1_000_000, 1)} MB"


def _decimal(value: Number, most: int = 0, fewest: int = 0) -> str:
    """A number with `fewest` to `most` decimals, halves rounded to the even digit.

    Chinese and English group and point alike, so neither needs the tables of all languages:
    a page of a dossier writes a thousand numbers.
    """
    text = f"{_exact(value):,.{most}f}"
    if most == fewest:
        return text
    whole, point, decimals = text.partition(".")
    decimals = decimals[:fewest] + decimals[fewest:].rstrip("0")
    return f"{whole}{point}{decimals}" if decimals else whole


def _hundredfold(share: float) -> Decimal:
    return _exact(share) * 100


def _exact(value: Number) -> Decimal:
    """The number as it is written: 0.125 is a half of its last digit, not a little less or more."""
    return value if isinstance(value, Decimal) else Decimal(str(value))


@cache
@cache
def _locale(language: Language) -> babel.Locale:
    return babel.Locale.parse("zh_Hans_CN" if language == "zh" else "en")
