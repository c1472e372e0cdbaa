"""Dates as customs files print them."""

import re
import unicodedata
from datetime import date, timedelta
from typing import Literal

from genjin.kernel.problem import Problem

DateOrder = Literal["dmy", "mdy"]

EARLIEST = date(1980, 1, 1)
LATEST = date(2100, 1, 1)
"""Dates outside are typing errors: electronic customs data begins in the 1980s."""

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\.0)?")
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[ T].*)?")
_DAY_MONTH_YEAR = re.compile(
    r"(\d{1,2})[-/. ]+(?:DE )?([^\W\d]{3,12})\.?[-/., ]+(?:DE )?(\d{4}|\d{2})"
)
_MONTH_DAY_YEAR = re.compile(r"([^\W\d]{3,12})\.?[ ]+(\d{1,2}),?[ ]+(\d{4})")
_MONTH_YEAR = re.compile(r"([^\W\d]{3,12})\.?[-/., ]+(?:DE )?(\d{4})")
_YEAR_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})")
_COMPACT_MONTH = re.compile(r"((?:19|20)\d{2})(0[1-9]|1[0-2])(?:\.0)?")
_CHINESE = re.compile(r"(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?")
_CHINESE_MONTH = re.compile(r"\d{4}年\d{1,2}月")
_SERIAL = re.compile(r"(\d{5})(?:\.\d*)?")
_SERIAL_EPOCH = date(1899, 12, 30)
_MAX_LENGTH = 40
_CENTURY = 2000
_MONTHS_A_YEAR = 12

_MONTHS: dict[str, int] = {
    stem: number
    for number, stems in enumerate(
        (
            "JAN ENE GEN ЯНВ OCA",
            "FEB FEV ФЕВ SUB",
            "MAR MRZ МАР",
            "APR ABR AVR АПР NIS",
            "MAY MAI MAG МАИ МАЯ",
            "JUN GIU ИЮН HAZ",
            "JUL LUG ИЮЛ TEM",
            "AUG AGO AOU АВГ AGU",
            "SEP SET СЕН EYL",
            "OCT OUT OTT OKT ОКТ EKI",
            "NOV НОЯ KAS",
            "DEC DIC DEZ ДЕК ARA",
        ),
        start=1,
    )
    for stem in stems.split()
}
_LONG_STEMS = {"JUIN": 6, "JUIL": 7}


def parse_date(
    text: str, order: DateOrder | None = None, latest: date | None = None
) -> date | Problem:
    """The date that the text prints; a month alone is its first day.

    Reads ISO dates, "2025/3/1", "20250301", "202503", "Feb 2025", "03-ENE-2024", "2025年3月1日", and Excel's
    serial days. `order` is the layout's order of day and month in "03/04/2025"; without one, a
    text that could be either is a problem. So is a day after `latest`, which can't have come yet.
    """
    problem = Problem("problem-date", field="date", value=text)
    if len(text) > _MAX_LENGTH:
        return problem
    bare = unicodedata.normalize("NFKD", text.strip().upper().replace("Й", "И"))
    bare = "".join(char for char in bare if not unicodedata.combining(char))
    try:
        found = _read(bare, order)
    except ValueError:  # It is written as a date, and the calendar has no such day.
        return Problem("problem-date-none", field="date", value=text)
    if found is None or not EARLIEST <= found < LATEST:
        return problem
    if latest is not None and found > latest:
        return Problem("problem-date-future", {"latest": latest}, field="date", value=text)
    return found


def names_month(text: str) -> bool:
    """Whether the text prints a month without a day."""
    bare = text.strip().upper()
    return (
        isinstance(parse_date(text), date)
        and not _ISO.fullmatch(bare)
        and any(pattern.fullmatch(bare) for pattern in (_MONTH_YEAR, _YEAR_MONTH, _COMPACT_MONTH))
    ) or bool(_CHINESE_MONTH.fullmatch(bare))


def order_shown(text: str) -> DateOrder | Literal["either"] | None:
    """The order of day and month that "25/03/2025" shows; "either" for "03/04/2025".

    None where the text isn't a date of two numbers and a year.
    """
    match = _NUMERIC.fullmatch(text.strip())
    if match is None:
        return None
    first, second = int(match[1]), int(match[2])
    if first > _MONTHS_A_YEAR >= second:
        return "dmy"
    if second > _MONTHS_A_YEAR >= first:
        return "mdy"
    return "either" if max(first, second) <= _MONTHS_A_YEAR else None


def _read(bare: str, order: DateOrder | None) -> date | None:
    if match := _ISO.fullmatch(bare) or _COMPACT.fullmatch(bare):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMERIC.fullmatch(bare):
        return _numeric(int(match[1]), int(match[2]), _year(match[3]), order)
    if match := _DAY_MONTH_YEAR.fullmatch(bare):
        return _with_month(match[2], int(match[1]), _year(match[3]))
    if match := _MONTH_DAY_YEAR.fullmatch(bare):
        return _with_month(match[1], int(match[2]), int(match[3]))
    if match := _MONTH_YEAR.fullmatch(bare):
        return _with_month(match[1], 1, int(match[2]))
    if match := _YEAR_MONTH.fullmatch(bare) or _COMPACT_MONTH.fullmatch(bare):
        return date(int(match[1]), int(match[2]), 1)
    if match := _CHINESE.fullmatch(bare):
        return date(int(match[1]), int(match[2]), int(match[3] or 1))
    if match := _SERIAL.fullmatch(bare):
        return _SERIAL_EPOCH + timedelta(days=int(match[1]))
    return None


def _numeric(first: int, second: int, year: int, order: DateOrder | None) -> date | None:
    if order is None:
        if first > _MONTHS_A_YEAR >= second or first == second:
            order = "dmy"
        elif second > _MONTHS_A_YEAR >= first:
            order = "mdy"
        else:
            return None
    day, month = (first, second) if order == "dmy" else (second, first)
    return date(year, month, day)


def _year(text: str) -> int:
    return int(text) if len(text) == len("2025") else _CENTURY + int(text)


def _with_month(name: str, day: int, year: int) -> date | None:
    month = _LONG_STEMS.get(name[:4]) or _MONTHS.get(name[:3])
    return date(year, month, day) if month else None
