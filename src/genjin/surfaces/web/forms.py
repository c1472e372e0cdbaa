"""Reading what a person typed into a form: bounded, trimmed, typed, or a problem."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache

import babel

from genjin.kernel.countries import parse_country
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.surfaces.wording.catalogue import Words

_TEXT = 5000
_ALPHA_2 = re.compile(r"[A-Z]{2}")


class Typed:
    """The fields of a form or of a query.

    A value that can't be read raises UnusableInputError; with `problems` given it is noted there
    and read as missing.
    """

    def __init__(self, given: Mapping[str, str], problems: list[Problem] | None = None) -> None:
        self._given = given
        self._problems = problems

    def text(self, name: str, length: int = _TEXT) -> str:
        """The text, trimmed and cut to a length."""
        return str(self._given.get(name, "")).replace("\0", "").strip()[:length]

    def whole(self, name: str, low: int = 0, high: int = 10**9) -> int | None:
        """A whole number within bounds, or None where nothing was typed."""
        text = self.text(name, 30).replace(",", "")
        if not text:
            return None
        if text.isascii() and text.isdigit() and low <= int(text) <= high:
            return int(text)
        self._note("problem-web-number", text)
        return None

    def number(self, name: str, high: float = 1e12) -> float | None:
        """A number from zero up, or None where nothing was typed."""
        text = self.text(name, 30).replace(",", "")
        if not text:
            return None
        try:
            value = float(text)
        except ValueError:
            value = -1.0
        if 0 <= value <= high:
            return value
        self._note("problem-web-number", text)
        return None

    def money(self, name: str) -> Decimal | None:
        """An amount from zero up, to four decimals, or None where nothing was typed."""
        amount = self.number(name, 1e11)
        return None if amount is None else Decimal(str(round(amount, 4)))

    def day(self, name: str) -> date | None:
        """A date as the browser's field writes it, or None where nothing was typed."""
        text = self.text(name, 30)
        if not text:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            self._note("problem-web-date", text)
        return None

    def country(self, name: str) -> str | None:
        """A country by code or by name in any language, or None where nothing was typed."""
        text = self.text(name, 100)
        if not text:
            return None
        code = parse_country(text)
        if code is None:
            self._note("problem-web-country", text)
        return code

    def one_of(self, name: str, known: tuple[str, ...], otherwise: str) -> str:
        """One of few known words, else the usual one."""
        text = self.text(name, 60)
        return text if text in known else otherwise

    def _note(self, problem_id: str, text: str) -> None:
        problem = Problem(problem_id, value=text[:60])
        if self._problems is None:
            raise UnusableInputError(problem)
        self._problems.append(problem)


@cache
def country_names(words: Words) -> tuple[str, ...]:
    """Every country's name in the language, for the suggestions of a text field."""
    territories = map(str, babel.Locale.parse("en").territories)
    named = {code: words.country(code) for code in territories if _ALPHA_2.fullmatch(code)}
    return tuple(sorted(name for code, name in named.items() if parse_country(name) == code))


@cache
def language_names(words: Words, codes: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Languages with their names in the reader's language, in the order given."""
    names = babel.Locale.parse("zh_Hans_CN" if words.language == "zh" else "en").languages
    return tuple((code, str(names.get(code, code))) for code in codes)
