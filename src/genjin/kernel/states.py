"""Which state of a country a place lies in, where public holidays differ by state (M6).

Told by the state as it was given, else by the city. Where neither is known, some countries have a
state that is assumed, and the others keep the days that hold nationwide: either is said.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.public_holidays import subdivision_code

_MAX_LENGTH = 120


@dataclass(frozen=True, slots=True)
class StateFound:
    """A place's state by the `holidays` package's code; None where it isn't known or none matters.

    `is_assumed`: nobody said so, it is only the one that is taken for its country.
    """

    code: str | None
    is_assumed: bool = False


@lru_cache(maxsize=20_000)
def state_of(country: str, subdivision: str | None = None, city: str | None = None) -> StateFound:
    """The state of a place in a country (ISO 3166-1 alpha-2).

    The state is tried first, by code or name in English, Chinese or the country's own language, then
    the city. Upper case and accents make no difference.
    """
    if code := subdivision_code(country, subdivision):
        return StateFound(code)
    if country not in countries_with_states():
        return StateFound(None)
    known = _names(country)
    for name in (subdivision, city):
        if name and (found := known.get(_folded(name))):
            return StateFound(found)
    assumed = _listed()[country].get("assumed")
    return StateFound(assumed["state"], is_assumed=True) if assumed else StateFound(None)


def assumed_state(country: str) -> Bilingual | None:
    """The name of the state that is taken for a country where none is known; None without one."""
    assumed = _listed().get(country, {}).get("assumed")
    return Bilingual(assumed["zh"], assumed["en"]) if assumed else None


@cache
def countries_with_states() -> frozenset[str]:
    """The countries in which it matters to offices which state a place lies in."""
    return frozenset(_listed())


def listed_states(country: str) -> dict[str, list[str]]:
    """The states of a country that we list: code → names and cities. Raises KeyError without any."""
    listed: dict[str, list[str]] = _listed()[country]["states"]
    return listed


@cache
def _names(country: str) -> dict[str, str]:
    """Folded name of a state or a city → the state's code; our list comes before the package's.

    Codes aren't among them: as a city's name, "LA" isn't Louisiana.
    """
    import holidays  # noqa: PLC0415 - commands that place nobody start without it

    entity = getattr(holidays, country)
    names = {_folded(name): code for name, code in entity.subdivisions_aliases.items()}
    for code, listed in listed_states(country).items():
        names |= {_folded(name): code for name in listed}
    return names


def _folded(name: str) -> str:
    """The name without case, accents, spaces and punctuation."""
    apart = unicodedata.normalize("NFKD", name[:_MAX_LENGTH].casefold())
    return "".join(char for char in apart if char.isalnum())


@cache
def _listed() -> dict[str, Any]:
    import yaml  # noqa: PLC0415 - as above

    text = (files("genjin.kernel") / "states.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return loaded
