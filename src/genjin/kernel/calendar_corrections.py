"""Days that somebody entered for a country: a holiday that is missing, a day that is worked (M6).

They come before what the `holidays` package says. The value is small and hashable, so that a
calendar is worked out once for each set of corrections.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class CorrectedDay:
    """One day of a country (ISO 3166-1 alpha-2), or of one of its states by the package's code.

    An empty `subdivision` is the whole country, its states included. `name` is as it was entered.
    """

    country: str
    subdivision: str
    day: date
    is_worked: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrected days of a book."""

    days: frozenset[CorrectedDay] = frozenset()

    def of_place(self, country: str, subdivision: str | None) -> frozenset[CorrectedDay]:
        """Those that concern a country and its state; a state's own word comes before the country's."""
        return _of_place(self.days, country, subdivision) if self.days else self.days


NO_CORRECTIONS = Corrections()


@lru_cache(maxsize=2_000)
def _of_place(
    days: frozenset[CorrectedDay], country: str, subdivision: str | None
) -> frozenset[CorrectedDay]:
    concerned: dict[date, CorrectedDay] = {}
    for each in sorted(days, key=lambda each: bool(each.subdivision)):
        if each.country == country and each.subdivision in {"", subdivision}:
            concerned[each.day] = each
    return frozenset(concerned.values())
