"""Which time zone a place keeps: from tzdata's own tables, and `zones.yaml` for large countries.

A country with one zone needs no table of ours. One with several has a main business centre,
which is assumed where neither city nor state is known: that is said (M6, "time is right").
"""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

_OTHER_LANGUAGES = ("zh", "ru", "es", "pt")
_MAX_LENGTH = 120


@dataclass(frozen=True, slots=True)
class ZoneFound:
    """A place's zone. `assumed`: it is only that of the country's main business centre."""

    zone: ZoneInfo
    assumed: bool = False


@lru_cache(maxsize=20_000)
def zone_of(
    country: str, subdivision: str | None = None, city: str | None = None
) -> ZoneFound | None:
    """The zone of a place, or None where the country (ISO 3166-1 alpha-2) has none on record.

    The city is tried first, then the state or province by code or name ("CA", "California"),
    then the country. Upper case and accents make no difference; an unknown city or state is
    as good as none.
    """
    code = country.strip().upper()
    zones = _zones_by_country().get(code, ())
    several = _several_zones().get(code)
    if several is None:
        return ZoneFound(ZoneInfo(zones[0])) if len(zones) == 1 else None
    if several.get("one_time"):
        return ZoneFound(ZoneInfo(several["main"]))
    # From what costs least to load: most places are told by our own list or in English.
    for name, known_in in (
        (city, _cities),
        (city, _cities_in_other_languages),
        (subdivision, _subdivision_codes),
        (subdivision, _subdivision_names),
    ):
        if name and (found := known_in(code).get(_folded(name))):
            return ZoneFound(ZoneInfo(found))
    return ZoneFound(ZoneInfo(several["main"]), assumed=True)


def countries_with_zones() -> frozenset[str]:
    """The countries (ISO 3166-1 alpha-2) that the time zone database knows."""
    return frozenset(_zones_by_country())


def _folded(name: str) -> str:
    """The name without case, accents, spaces and punctuation."""
    apart = unicodedata.normalize("NFKD", name[:_MAX_LENGTH].casefold())
    return "".join(char for char in apart if char.isalnum())


@cache
def _zones_by_country() -> dict[str, tuple[str, ...]]:
    """Country → its zones, as the time zone database lists them."""
    zones: defaultdict[str, list[str]] = defaultdict(list)
    table = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            country, _, zone, *_ = line.split("\t")
            zones[country].append(zone)
    return {country: tuple(listed) for country, listed in zones.items()}


@cache
def _several_zones() -> dict[str, dict[str, Any]]:
    import yaml  # noqa: PLC0415 - commands that place nobody start without it

    text = (files("genjin.kernel") / "zones.yaml").read_text(encoding="utf-8")
    loaded: dict[str, dict[str, Any]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return loaded


@cache
def _subdivision_codes(country: str) -> dict[str, str]:
    """Folded code of a state or province, or a name that `zones.yaml` lists → zone."""
    listed = _several_zones()[country].get("subdivisions", {})
    return {_folded(name): zone for zone, names in listed.items() for name in names}


@cache
def _subdivision_names(country: str) -> dict[str, str]:
    """Folded name of a state or province, as the `holidays` package knows it → zone."""
    import holidays  # noqa: PLC0415 - commands that place nobody by such a name start without it

    entity = getattr(holidays, country, None)
    aliases = dict(entity.subdivisions_aliases) if entity is not None else {}
    codes = _subdivision_codes(country)
    return {
        _folded(name): codes[_folded(code)]
        for name, code in aliases.items()
        if _folded(code) in codes
    }


@cache
def _cities(country: str) -> dict[str, str]:
    """Folded city → zone: those of `zones.yaml`, then each zone's own city in English."""
    listed = _several_zones()[country].get("cities", {})
    known = {_folded(str(city)): zone for zone, cities in listed.items() for city in cities}
    for zone in _zones_by_country()[country]:
        for name in (zone.rsplit("/", 1)[-1], _city_of(zone, "en")):
            known.setdefault(_folded(name), zone)
    return known


@cache
def _cities_in_other_languages(country: str) -> dict[str, str]:
    """Folded city → zone: each zone's own city in the other languages that users write."""
    known: dict[str, str] = {}
    for zone in _zones_by_country()[country]:
        for language in _OTHER_LANGUAGES:
            known.setdefault(_folded(_city_of(zone, language)), zone)
    return known


def _city_of(zone: str, language: str) -> str:
    from babel import Locale  # noqa: PLC0415 - as above

    return str(Locale.parse(language).time_zones.get(zone, {}).get("city", zone))
