"""A search for buyers as the query of an address: read, shown as chips, kept in a canonical form."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

from genjin.kernel.countries import parse_country
from genjin.stores.trade.contract import BuyerSearch, BuyerSort
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.row_links import query_with
from genjin.surfaces.wording.catalogue import Words
from genjin.surfaces.wording.searches import looser_text
from genjin.workflows.loosen_search import Condition, Looser

SORTS: tuple[BuyerSort, ...] = ("value", "weight", "shipments", "last_date", "name")
ASKED = (
    "q", "country", "origin", "supplier", "since", "until", "min", "value", "weight", "sort",
)  # fmt: skip
_LABELS = {
    "q": "web-buyers-box",
    "country": "web-buyers-country",
    "origin": "web-buyers-origin",
    "supplier": "web-buyers-supplier",
    "since": "web-buyers-since",
    "until": "web-buyers-until",
    "min": "web-buyers-min",
    "value": "web-buyers-min-value",
    "weight": "web-buyers-min-weight",
}
_NAMES: dict[Condition, str] = {
    "hs_prefix": "q", "words": "q", "country": "country", "origin": "origin", "supplier": "supplier",
    "since": "since", "until": "until", "min_shipments": "min", "min_value_usd": "value",
    "min_weight_kg": "weight",
}  # fmt: skip
_FILTERS = tuple(name for name in _LABELS if name != "q")
_LONGEST = 200
_HS = re.compile(r"^[\d. ]{2,15}$")
_LAST_OFFSET = 2_000


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is set, with the address of the same search without it."""

    text: str
    href: str


def asks_anything(search: BuyerSearch) -> bool:
    """Whether there is a condition that narrows the whole trade down."""
    words = (search.hs_prefix, search.words, search.country, search.origin, search.supplier)
    sizes = (search.since, search.until, search.min_value_usd, search.min_weight_kg)
    return any(words) or any(size is not None for size in sizes)


def read_query(typed: Typed, limit: int) -> BuyerSearch:
    """The search that the address holds; digits in the box are an HS code, anything else words."""
    text = typed.text("q", _LONGEST)
    hs = re.sub(r"\D", "", text) if _HS.match(text) else None
    sort = typed.one_of("sort", SORTS, "value")
    return BuyerSearch(
        hs_prefix=hs,
        words=None if hs else text or None,
        country=typed.country("country"),
        origin=typed.country("origin"),
        supplier=typed.text("supplier", 100) or None,
        since=typed.day("since"),
        until=typed.day("until"),
        min_shipments=typed.whole("min", 1, 10**6) or 1,
        min_value_usd=typed.number("value") or None,
        min_weight_kg=typed.number("weight") or None,
        sort=next(known for known in SORTS if known == sort),
        limit=limit,
        offset=typed.whole("offset", 0, _LAST_OFFSET) or 0,
    )


def canonical_query(query: Mapping[str, Sequence[str]] | str) -> str:
    """The conditions of a search and nothing else, in one order: the same search, the same text."""
    given = parse_qs(query, max_num_fields=50) if isinstance(query, str) else query
    kept = {name: given[name][-1][:_LONGEST].strip() for name in ASKED if given.get(name)}
    return urlencode({name: text for name, text in kept.items() if text})


def chips(query: Mapping[str, Sequence[str]], words: Words) -> list[Chip]:
    """The filters that are set, each with the address that takes it off."""
    return [
        Chip(
            text=words(f"web-chip-{name}", value=_shown(name, query[name][-1][:60], words)),
            href=f"?{query_with(query, **{name: '', 'offset': ''})}",
        )
        for name in _FILTERS
        if query.get(name) and query[name][-1]
    ]


def ways_out(
    query: Mapping[str, Sequence[str]], found: Sequence[Looser], words: Words
) -> list[Chip]:
    """What would find buyers where the search finds none, each with its address."""
    return [
        Chip(
            text=looser_text(each, words, words(_LABELS[_NAMES[each.condition]])),
            href=f"?{query_with(query, **{_NAMES[each.condition]: _instead(each), 'offset': ''})}",
        )
        for each in found
    ]


def _instead(looser: Looser) -> str:
    return (looser.hs_prefix or "") if looser.condition == "hs_prefix" else ""


def conditions(query: Mapping[str, Sequence[str]], words: Words) -> list[tuple[str, str]]:
    """What was asked for as pairs of label and value, for a list that leaves the page."""
    return [
        (words(label), _shown(name, query[name][-1][:_LONGEST], words))
        for name, label in _LABELS.items()
        if query.get(name) and query[name][-1]
    ]


def _shown(name: str, text: str, words: Words) -> str:
    """A country by its name, a size with its thousands apart; anything else as it was typed."""
    if name in ("country", "origin"):
        code = parse_country(text)
        return words.country(code) if code else text
    digits = text.strip()
    return f"{int(digits):,}" if name in ("value", "weight") and digits.isdecimal() else text
