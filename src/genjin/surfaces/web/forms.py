"""Reading what a person typed into a form: bounded, trimmed, typed, or a problem."""

import dataclasses
import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache

import babel

from genjin.kernel.countries import parse_country
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.surfaces.wording.catalogue import Words
from genjin.trade.typed_numbers import read_typed_number

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
        number = self._figure(name, is_quantity=True)
        if number is None or (number == int(number) and low <= number <= high):
            return None if number is None else int(number)
        self._note("problem-web-number", self.text(name, 30), name)
        return None

    def number(self, name: str, high: float = 1e12) -> float | None:
        """A number of things from zero up, or None where nothing was typed."""
        number = self._bounded(name, high, is_quantity=True)
        return None if number is None else float(number)

    def percent(self, name: str) -> float | None:
        """A percentage from zero to a hundred, or None where nothing was typed."""
        number = self._bounded(name, 100, is_quantity=False)
        return None if number is None else float(number)

    def money(self, name: str) -> Decimal | None:
        """An amount from zero up, to four decimals, or None where nothing was typed."""
        amount = self._bounded(name, 1e11, is_quantity=False)
        return None if amount is None else round(amount, 4)

    def day(self, name: str) -> date | None:
        """A date as the browser's field writes it, or None where nothing was typed."""
        text = self.text(name, 30)
        if not text:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            self._note("problem-web-date", text, name)
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

    def _bounded(self, name: str, high: float, *, is_quantity: bool) -> Decimal | None:
        number = self._figure(name, is_quantity=is_quantity, high=high)
        if number is None or 0 <= number <= high:
            return number
        self._note("problem-web-number", self.text(name, 30), name)
        return None

    def _figure(self, name: str, *, is_quantity: bool, high: float = 1e12) -> Decimal | None:
        text = self.text(name, 30)
        if not text:
            return None
        found = read_typed_number(text, is_quantity=is_quantity, most=high)
        if not isinstance(found, Problem):
            return found
        self._refuse(dataclasses.replace(found, field=name))
        return None

    def _note(self, problem_id: str, text: str, name: str | None = None) -> None:
        self._refuse(Problem(problem_id, field=name, value=text[:60]))

    def _refuse(self, problem: Problem) -> None:
        if self._problems is None:
            raise UnusableInputError(problem)
        self._problems.append(problem)


def raise_first(problems: Sequence[Problem]) -> None:
    """Raise UnusableInputError for the first of the problems that were noted, if there is one."""
    if problems:
        raise UnusableInputError(problems[0])


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
