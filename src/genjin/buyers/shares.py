"""From whom, from where, through which port, and what: each with its share of the whole (C3, M9)."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum
from operator import attrgetter

from genjin.buyers.figures import (
    Evidence,
    Sums,
    evidence_of,
    finest,
    hs6,
    sums_of,
    weight_kg,
)
from genjin.buyers.purchase import Purchase
from genjin.kernel.regions import region_of
from genjin.trade.shipment import Grain

ENOUGH_ROWS_MEASURED = 0.8
ENOUGH_ROWS_NAMED = 0.5
WORDS_SHOWN = 3
WORDS_LENGTH = 160


@dataclass(frozen=True, slots=True)
class Measure:
    """By what shares are taken.

    `kind` is "value", "weight", "quantity" or "rows"; `unit` the currency, kg or unit of it;
    `basis` the value basis. `rows_without` rows have no such figure and count in no share.
    """

    kind: str
    unit: str
    basis: str | None
    rows_without: int


@dataclass(frozen=True, slots=True)
class Share:
    """One part of the whole.

    `key` is the id of the supplier's company, the country, the region, the HS6 or the port; None
    stands for rows where the source doesn't say. `share` is 0 to 1, None if none of its rows is
    measured. `words` and `brands` describe the goods of a supplier or an HS6.
    """

    key: str | None
    name: str | None
    share: float | None
    sums: Sums
    first_date: date
    last_date: date
    words: tuple[str, ...]
    brands: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Shares:
    """The parts of a whole, the largest first; their shares sum to 1 where there are any."""

    measure: Measure
    grain: Grain
    parts: tuple[Share, ...]
    evidence: Evidence


def supplier_shares(purchases: Sequence[Purchase]) -> Shares:
    """From whom he bought. What the source leaves blank is one part of its own."""
    return _shares(purchases, attrgetter("supplier_id"), attrgetter("supplier"), described=True)


def origin_shares(purchases: Sequence[Purchase]) -> Shares:
    """Where the goods were made."""
    return _shares(purchases, lambda row: row.origin_country)


def source_shares(purchases: Sequence[Purchase]) -> tuple[str, Shares]:
    """From which countries his goods come, and by which field: its name, then the shares.

    Where the goods were made; where hardly a row says so, where they were bought, else where
    the supplier sits.
    """
    _, rows = finest(purchases)
    for field in ("origin_country", "purchase_country", "supplier_country"):
        of = attrgetter(field)
        if sum(of(row) is not None for row in rows) >= ENOUGH_ROWS_NAMED * len(rows) and rows:
            return field, _shares(purchases, of)
    return "origin_country", origin_shares(purchases)


def region_shares(purchases: Sequence[Purchase], field: str) -> Shares:
    """The regions in which the countries of a field lie (`genjin.kernel.regions`)."""
    of = attrgetter(field)
    return _shares(purchases, lambda row: region_of(of(row)))


def product_shares(purchases: Sequence[Purchase]) -> Shares:
    """Which goods, by HS6, with the commonest words and brands of the declarations."""
    return _shares(purchases, hs6, described=True)


def port_shares(purchases: Sequence[Purchase]) -> Shares:
    """Where the goods landed."""
    return _printed_shares(purchases, "landing_port")


def loading_port_shares(purchases: Sequence[Purchase]) -> Shares:
    """Where the goods were loaded."""
    return _printed_shares(purchases, "loading_port")


def office_shares(purchases: Sequence[Purchase]) -> Shares:
    """At which customs office the goods were cleared, which often names the port as well."""
    return _printed_shares(purchases, "customs_office")


def measure_of(purchases: Sequence[Purchase]) -> tuple[Measure, Callable[[Purchase], float | None]]:
    """By what to weigh these rows: value, else weight, else quantity, else their number.

    The first that at least four fifths of the rows have, in the commonest value basis or
    unit; if none has, the number of rows, which every row has.
    """
    basis = _commonest(row.value_basis for row in purchases if row.value_usd is not None)

    def value(row: Purchase) -> float | None:
        return row.value_usd if row.value_basis == basis else None

    if (without := _rows_without(purchases, value)) is not None:
        return Measure("value", "USD", str(basis), without), value
    if (without := _rows_without(purchases, weight_kg)) is not None:
        return Measure("weight", "KGM", None, without), weight_kg
    unit = _commonest(row.unit for row in purchases if row.unit and row.quantity is not None)

    def quantity(row: Purchase) -> float | None:
        return row.quantity if row.unit == unit else None

    if (without := _rows_without(purchases, quantity)) is not None:
        return Measure("quantity", unit or "", None, without), quantity
    return Measure("rows", "rows", None, 0), lambda _: 1.0


def _rows_without(
    purchases: Sequence[Purchase], figure: Callable[[Purchase], float | None]
) -> int | None:
    """How many rows lack the figure, or None if too many do."""
    measured = sum(bool(figure(row)) for row in purchases)
    enough = measured and measured >= ENOUGH_ROWS_MEASURED * len(purchases)
    return len(purchases) - measured if enough else None


def _printed_shares(purchases: Sequence[Purchase], field: str) -> Shares:
    printed = attrgetter(field)
    return _shares(purchases, printed, printed)


def _shares(
    purchases: Sequence[Purchase],
    key: Callable[[Purchase], str | None],
    name: Callable[[Purchase], str | None] = lambda _: None,
    *,
    described: bool = False,
) -> Shares:
    grain, rows = finest(purchases)
    measure, figure = measure_of(rows)
    groups: dict[str | None, list[Purchase]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    sizes = {
        part: [size for row in members if (size := figure(row))] for part, members in groups.items()
    }
    whole = fsum(size for parts in sizes.values() for size in parts)
    parts = [
        _share(
            part,
            members,
            fsum(sizes[part]) / whole if sizes[part] else None,
            name,
            described=described,
        )
        for part, members in groups.items()
    ]
    parts.sort(key=lambda part: (-(part.share or 0), -part.evidence.rows, part.key or ""))
    return Shares(measure, grain, tuple(parts), evidence_of(rows, "share"))


def _share(
    key: str | None,
    rows: list[Purchase],
    share: float | None,
    name: Callable[[Purchase], str | None],
    *,
    described: bool,
) -> Share:
    evidence = evidence_of(rows, "share")
    dates = [row.date for row in rows]
    return Share(
        key=key,
        name=_commonest(text for row in rows if (text := name(row))),
        share=share,
        sums=sums_of(rows),
        first_date=min(dates),
        last_date=max(dates),
        words=_commonest_texts(rows, lambda row: row.product) if described else (),
        brands=_commonest_texts(rows, lambda row: row.brand) if described else (),
        evidence=evidence,
    )


def _commonest_texts(
    rows: list[Purchase], text: Callable[[Purchase], str | None]
) -> tuple[str, ...]:
    counted = Counter(printed.strip() for row in rows if (printed := text(row)))
    best = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(printed[:WORDS_LENGTH] for printed, _ in best[:WORDS_SHOWN])


def _commonest(texts: Iterable[str | None]) -> str | None:
    counted = Counter(text for text in texts if text)
    return min(counted, key=lambda text: (-counted[text], text)) if counted else None
