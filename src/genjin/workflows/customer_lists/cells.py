"""What a cell of a customer list means: dates, amounts, quantities, addresses, fixed words.

Each reader takes the printed text and gives a plain value, or raises `UnreadableCellError` with
the id of the message that says what would be right.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import datetime

from genjin.kernel.problem import Problem
from genjin.kernel.reason import ParamValue
from genjin.trade.dates import parse_date
from genjin.trade.missing import bare_text, is_missing
from genjin.trade.numbers import parse_number
from genjin.workflows.customer_lists.columns import fixed_values, folded

Value = str | float | bool | list[str]

LONGEST_TEXT = 300
LONGEST_NOTE = 20_000
MOST_DATES = 200
LARGEST = 1e12

_TIME = re.compile(r"[ T](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$")
_EITHER_WAY = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})")
_DOTTED = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})")
_WITHOUT_YEAR = (
    re.compile(r"\d{1,2}月\d{1,2}[日号]?"),
    re.compile(r"\d{1,2}[/-]\d{1,2}|\d{1,2}\.\d{1,2}\."),
    re.compile(r"\d{1,2}\.? ?[^\W\d]{3,12}\.?|[^\W\d]{3,12}\.? ?\d{1,2}(?:st|nd|rd|th)?"),
)
_NUMBER = re.compile(r"[+-]?\d[\d.,' \u00a0\u202f]*")
_COMMA_AND_THREE = re.compile(r"[+-]?\d{1,3},\d{3}")
_POINT_AND_THREE = re.compile(r"[+-]?\d{1,3}\.\d{3}")
_DOLLARS = re.compile(r"(?i)^(?:us\s*\$|usd|\$|美元)\s*|\s*(?:us\s*\$|usd|\$|美元|美金)$")
_EMAIL = re.compile(r"[^@\s,;<>\"()]+@[^@\s,;<>\"()]+\.[^@\s.,;<>\"()]{2,}")
_ADDRESS_IN_BRACKETS = re.compile(r"<([^<>]+)>")


class UnreadableCellError(ValueError):
    """A cell that can't be read; `problem_id` names the message that says what would be right."""

    def __init__(self, problem_id: str, params: Mapping[str, ParamValue] | None = None) -> None:
        super().__init__(problem_id)
        self.problem_id = problem_id
        self.params = params or {}


def is_empty(cell: str) -> bool:
    """Whether the cell says nothing, in any of the ways in which lists say nothing."""
    return is_missing(cell)


def read_cell(kind: str, cell: str) -> Value:
    """The value of a cell of this kind (`columns.yaml`). Raises UnreadableCellError."""
    return _READERS[kind](bare_text(cell))


def split_quantity(text: str) -> tuple[float, str]:
    """A quantity and the unit that is written with it, if any ("500 pcs", "2万件")."""
    match = _NUMBER.match(text)
    if match is None:
        raise UnreadableCellError("problem-list-quantity")
    number = read_number(match.group().strip())
    unit = text[match.end() :].strip()
    if unit.startswith("万"):
        number, unit = number * 10_000, unit.removeprefix("万").strip()
    if number <= 0 or any(character.isdigit() for character in unit):
        raise UnreadableCellError("problem-list-quantity")
    return number, unit[:20]


def read_number(text: str) -> float:
    """A number as either side of the world writes it.

    One group of three after a comma is thousands. After a point it is a fraction where a
    spreadsheet's number cell may have printed it (`2.125`); no number cell prints a last zero,
    so `1.500` was typed by somebody and may be either: it is refused rather than read a thousand
    times too large.
    """
    bare = text.strip().strip("'")
    number = parse_number(bare)
    if isinstance(number, Problem) and _COMMA_AND_THREE.fullmatch(bare):
        number = parse_number(bare, ".")
    if isinstance(number, Problem) and _POINT_AND_THREE.fullmatch(bare):
        if bare.endswith("0"):
            raise UnreadableCellError("problem-list-number-ambiguous")
        number = parse_number(bare, ".")
    if isinstance(number, Problem) or abs(number) >= LARGEST:
        raise UnreadableCellError("problem-list-number")
    return number


def _text(cell: str) -> str:
    text = " ".join(_printable(cell).split())
    if len(text) > LONGEST_TEXT:
        raise UnreadableCellError("problem-list-too-long")
    return text


def _long_text(cell: str) -> str:
    text = _printable(cell)
    if len(text) > LONGEST_NOTE:
        raise UnreadableCellError("problem-list-too-long")
    return text


def _printable(cell: str) -> str:
    return "".join(
        character
        for character in cell
        if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cs")
    ).strip()


def _date(cell: str) -> str:
    written = _TIME.sub("", cell)
    day = parse_date(written)
    if isinstance(day, Problem) and _DOTTED.fullmatch(written):
        day = parse_date(written, "dmy")  # Wherever dates are written with dots, the day is first.
    if isinstance(day, Problem):
        either = _EITHER_WAY.fullmatch(written) and not _DOTTED.fullmatch(written)
        no_year = any(pattern.fullmatch(written) for pattern in _WITHOUT_YEAR)
        raise UnreadableCellError(
            "problem-list-date-ambiguous"
            if either
            else "problem-list-date-year"
            if no_year
            else "problem-list-date"
        )
    return day.isoformat()


def _dates(cell: str) -> list[str]:
    parts = [part for part in re.split(r"[;；,，、\n|]+|\s+(?=\d{4}[-/.年])", cell) if part.strip()]
    if len(parts) > MOST_DATES:
        raise UnreadableCellError("problem-list-too-long")
    return sorted({_date(part.strip()) for part in parts})


def _instant(cell: str) -> str:
    """A date, with its time where one is written: the offset stays if there is one."""
    match = _TIME.search(cell)
    if match is None:
        return _date(cell)
    day = _date(cell[: match.start()])
    hour, minute, offset = match.groups()
    if (hour, minute) == ("00", "00") and offset is None:
        return day  # How spreadsheets print a date that has no time.
    try:
        return datetime.fromisoformat(f"{day}T{int(hour):02}:{minute}{offset or ''}").isoformat()
    except ValueError:
        raise UnreadableCellError("problem-list-date") from None


def _number(cell: str) -> float:
    number = read_number(cell)
    if number < 0:
        raise UnreadableCellError("problem-list-number")
    return number


def _money(cell: str) -> float:
    text = _DOLLARS.sub("", cell)
    if not _NUMBER.fullmatch(text):
        raise UnreadableCellError("problem-list-money")
    return _number(text)


def _percent(cell: str) -> float:
    number = read_number(cell.removesuffix("%").removesuffix("％").strip())
    if not -100 <= number <= 100:  # noqa: PLR2004 - percent
        raise UnreadableCellError("problem-list-percent")
    return number


def _quantity(cell: str) -> str:
    split_quantity(cell)
    return _text(cell)


def _email(cell: str) -> str:
    if match := _ADDRESS_IN_BRACKETS.search(cell):
        cell = match.group(1)
    address = cell.removeprefix("mailto:").strip().casefold()
    if not _EMAIL.fullmatch(address) or len(address) > 254:  # noqa: PLR2004 - RFC 5321
        raise UnreadableCellError("problem-list-email")
    return address


def _phone(cell: str) -> str:
    text = cell.removesuffix(".0")
    if sum(character.isdigit() for character in text) < 5 or len(text) > 50:  # noqa: PLR2004
        raise UnreadableCellError("problem-list-phone")
    return _text(text)


def _hs_code(cell: str) -> str:
    digits = re.sub(r"[.\s-]", "", cell.removesuffix(".0"))
    if not re.fullmatch(r"\d{2,12}", digits):
        raise UnreadableCellError("problem-list-hs")
    return digits


def _yes_no(cell: str) -> bool:
    value = fixed_values("yes_no").get(folded(cell.removesuffix(".0")))
    if value is None:
        raise UnreadableCellError("problem-list-yes-no")
    return value == "yes"


def _yes_no_date(cell: str) -> bool | str:
    try:
        return _yes_no(cell)
    except UnreadableCellError:
        return _date(cell)


def _fixed(kind: str) -> Callable[[str], str]:
    def read(cell: str) -> str:
        value = fixed_values(kind).get(folded(cell))
        if value is None:
            raise UnreadableCellError(f"problem-list-{kind}")
        return value

    return read


_READERS: dict[str, Callable[[str], Value]] = {
    "text": _text,
    "long_text": _long_text,
    "date": _date,
    "dates": _dates,
    "instant": _instant,
    "number": _number,
    "money": _money,
    "percent": _percent,
    "quantity": _quantity,
    "email": _email,
    "phone": _phone,
    "hs_code": _hs_code,
    "yes_no": _yes_no,
    "yes_no_date": _yes_no_date,
    "stage": _fixed("stage"),
    "channel": _fixed("channel"),
    "direction": _fixed("direction"),
    "source": _fixed("source"),
}
