"""Buyers with habits: how often, how much, of what, from whom, at what price."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from genjin.demo.chance import between, chance, pick
from genjin.demo.firm_names import firm_name, stem
from genjin.demo.markets import Market
from genjin.demo.products import CATALOGUE, Product, get_product
from genjin.demo.suppliers import CHINESE, FOREIGN, US, Supplier

REGULAR = (820, 860, 900, 930, 960, 990, 1_010, 1_040, 1_070, 1_110, 1_160, 1_150)
LOOSE = (260, 390, 520, 640, 760, 880, 1_000, 1_130, 1_280, 1_460, 1_700, 1_980)
LUMPY = (90, 130, 190, 260, 380, 560, 800, 1_100, 1_450, 1_900, 2_300, 2_840)
"""Gaps between purchases against the buyer's own mean, per mille: each list averages 1,000."""

_LOTS = (1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 6, 9, 16)
_ONCE, _RARE, _LOOSE = 12, 34, 70  # cumulative shares of kinds of buyers, percent
_NEVER_AGAIN = 4_000  # days: longer than any demo
_ENDED_PERCENT, _NEW_PERCENT, _SWITCHED_PERCENT = 16, 22, 28


@dataclass(frozen=True, slots=True)
class Habit:
    """What one kind of buyer does. Ages are in days before the last day of the data.

    `level` is the price that he accepts against the catalogue and `growth` what he buys after a
    year against today, both per mille; `lot` is the size of a line, in units of 1,500 dollars.
    """

    gap_days: int
    spread: Sequence[int] = LOOSE
    lot: int = 2
    level: int = 1_000
    growth: int = 1_050
    supplier: Supplier | None = None
    other_supplier: Supplier | None = None
    switched_days_ago: int | None = None
    started_days_ago: int | None = None
    ended_days_ago: int | None = None
    models: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Buyer:
    """A buyer of one market; `names` are the spellings that his papers carry, commonest first."""

    index: int
    market: Market
    names: tuple[str, ...]
    tax_id: str
    forwarder: str
    office: str
    brand: str
    habit: Habit
    products: tuple[Product, ...]
    main: Supplier
    second: Supplier


def buyer(seed: int, market: Market, index: int, habit: Habit | None = None) -> Buyer:
    """The buyer with this index. The same index is the same firm, however many are made."""
    random = chance(seed, market.country, "buyer", index)
    own = habit or _habit(random)
    price_buyer = own.level < 1_000  # noqa: PLR2004 - the catalogue's own price
    main = own.supplier or _supplier(random, price_buyer=price_buyer)
    second = own.other_supplier or _supplier(random, price_buyer=price_buyer)
    name = buyer_name(market, index)
    return Buyer(
        index=index,
        market=market,
        names=_spellings(name),
        tax_id=_tax_id(market, index),
        forwarder=pick(random, market.forwarders),
        office=pick(random, market.offices),
        brand="S/M" if price_buyer else stem(index + market.words.first_stem).upper(),
        habit=own,
        products=_products(random, own),
        main=main,
        second=second,
    )


def buyer_name(market: Market, index: int) -> str:
    """The commonest spelling of the buyer with this index."""
    return firm_name(index, market.words)


def _habit(random: Random) -> Habit:
    kind = random.random() * 100
    level = between(random, 840, 1_240)
    growth = between(random, 820, 1_320)
    lot = pick(random, _LOTS)
    if kind < _ONCE:
        return Habit(_NEVER_AGAIN, REGULAR, lot, level, 1_000, started_days_ago=_age(random))
    ended = _age(random) if random.random() * 100 < _ENDED_PERCENT else None
    started = _age(random) if random.random() * 100 < _NEW_PERCENT else None
    switched = _age(random) if random.random() * 100 < _SWITCHED_PERCENT else None
    if kind < _RARE:
        gap, spread = between(random, 150, 320), LUMPY
    elif kind < _LOOSE:
        gap, spread = between(random, 45, 130), LOOSE
    else:
        gap, spread = between(random, 24, 75), REGULAR
    return Habit(
        gap,
        spread,
        lot,
        level,
        growth,
        switched_days_ago=switched,
        started_days_ago=started,
        ended_days_ago=ended,
    )


def _age(random: Random) -> int:
    return between(random, 60, 900)


def _supplier(random: Random, *, price_buyer: bool) -> Supplier:
    chinese_percent = 94 if price_buyer else 72
    if random.random() * 100 < chinese_percent:
        return US if random.random() * 100 < 3 else pick(random, CHINESE)  # noqa: PLR2004
    return pick(random, FOREIGN)


def _products(random: Random, habit: Habit) -> tuple[Product, ...]:
    if habit.models:
        return tuple(get_product(model) for model in habit.models)
    first = int(random.random() * len(CATALOGUE))
    many = between(random, 2, 6)
    return tuple(CATALOGUE[(first + step) % len(CATALOGUE)] for step in range(many))


def _spellings(name: str) -> tuple[str, ...]:
    """The name, without the points of its legal form, and shortened as a clerk does."""
    plain = name.replace(".", "").replace(" S A", " SA")
    short = plain.replace("DISTRIBUIDORA", "DISTRIB").replace("COMERCIAL", "COM")
    return (name, plain, short.replace("IMPORTACIONES", "IMPORT").replace("ILUMINACION", "ILUM"))


def _tax_id(market: Market, index: int) -> str:
    """A number that looks like the country's own and can't be one: its check digit is left 0."""
    if market.country == "PE":
        return f"2099{index:06d}0"
    return f"{99_000_000 - index}"
