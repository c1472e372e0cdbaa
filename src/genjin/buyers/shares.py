"""From whom, from where, through which port, and what: each with its share of the whole (C3, M9)."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from math import fsum
from operator import attrgetter

from genjin.buyers.figures import (
    Evidence,
    Sums,
    commonest_first,
    evidence_of,
    hs6,
    sums_of,
    texts_of,
)
from genjin.buyers.goods_words import WORDS_LENGTH, WORDS_SHOWN, goods_words
from genjin.buyers.measured import Measure, Measured
from genjin.buyers.purchase import Purchase
from genjin.kernel.regions import region_of
from genjin.kernel.row_selection import By, RowSelection
from genjin.trade.shipment import Grain

ENOUGH_ROWS_NAMED = 0.5

_COUNTRIES = {
    "origin_country": By.ORIGIN_COUNTRY,
    "purchase_country": By.PURCHASE_COUNTRY,
    "supplier_country": By.SUPPLIER_COUNTRY,
}
_REGIONS = {
    "origin_country": By.ORIGIN_REGION,
    "purchase_country": By.PURCHASE_REGION,
    "supplier_country": By.SUPPLIER_REGION,
}


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
    """The parts of a whole, the largest first; their shares sum to 1 where there are any.

    `without` are the rows that aren't measured and so count in no share.
    """

    measure: Measure
    grain: Grain
    parts: tuple[Share, ...]
    evidence: Evidence
    without: RowSelection


def supplier_shares(bought: Measured) -> Shares:
    """From whom he bought. What the source leaves blank is one part of its own."""
    return _shares(bought, attrgetter("supplier_id"), By.SUPPLIER, "supplier", described=True)


def origin_shares(bought: Measured) -> Shares:
    """Where the goods were made."""
    return _shares(bought, attrgetter("origin_country"), By.ORIGIN_COUNTRY)


def source_shares(bought: Measured) -> tuple[str, Shares]:
    """From which countries his goods come, and by which field: its name, then the shares.

    Where the goods were made; where hardly a row says so, where they were bought, else where
    the supplier sits.
    """
    for field in ("origin_country", "purchase_country", "supplier_country"):
        of = attrgetter(field)
        named = sum(country is not None for country in map(of, bought.rows))
        if named >= ENOUGH_ROWS_NAMED * len(bought.rows) and bought.rows:
            return field, _shares(bought, of, _COUNTRIES[field])
    return "origin_country", origin_shares(bought)


def region_shares(bought: Measured, field: str) -> Shares:
    """The regions in which the countries of a field lie (`genjin.kernel.regions`)."""
    of = attrgetter(field)
    return _shares(bought, lambda row: region_of(of(row)), _REGIONS[field])


def product_shares(bought: Measured) -> Shares:
    """Which goods, by HS6, with the commonest words and brands of the declarations."""
    return _shares(bought, hs6, By.HS6, described=True)


def port_shares(bought: Measured) -> Shares:
    """Where the goods landed."""
    return _printed_shares(bought, By.LANDING_PORT, "landing_port")


def loading_port_shares(bought: Measured) -> Shares:
    """Where the goods were loaded."""
    return _printed_shares(bought, By.LOADING_PORT, "loading_port")


def office_shares(bought: Measured) -> Shares:
    """At which customs office the goods were cleared, which often names the port as well."""
    return _printed_shares(bought, By.CUSTOMS_OFFICE, "customs_office")


def _printed_shares(bought: Measured, by: By, field: str) -> Shares:
    return _shares(bought, attrgetter(field), by, field)


def _shares(
    bought: Measured,
    key: Callable[[Purchase], str | None],
    by: By,
    name: str | None = None,
    *,
    described: bool = False,
) -> Shares:
    """The parts by their key, which rows are asked for `by`; `name` is the field with its name."""
    rows: defaultdict[str | None, list[Purchase]] = defaultdict(list)
    sizes: defaultdict[str | None, list[float]] = defaultdict(list)
    for part, row, size in zip(map(key, bought.rows), bought.rows, bought.sizes, strict=True):
        rows[part].append(row)
        if size:
            sizes[part].append(size)
    whole = fsum(size for size in bought.sizes if size)
    parts = [
        _share(
            part,
            members,
            bought.of.by(by, part),
            fsum(sizes[part]) / whole if part in sizes else None,
            name,
            described=described,
        )
        for part, members in rows.items()
    ]
    parts.sort(key=lambda part: (-(part.share or 0), -part.evidence.rows, part.key or ""))
    measure = bought.measure
    without = bought.of.by(By.MEASURED, measure.size, is_not=True).counting(measure.rows_without)
    return Shares(measure, bought.grain, tuple(parts), bought.evidence, without)


def _share(
    key: str | None,
    rows: list[Purchase],
    of: RowSelection,
    share: float | None,
    name: str | None,
    *,
    described: bool,
) -> Share:
    evidence = evidence_of(rows, "share", of)
    return Share(
        key=key,
        name=_name(rows, name) if name else None,
        share=share,
        sums=sums_of(rows),
        first_date=min(row.date for row in rows),
        last_date=max(row.date for row in rows),
        words=goods_words(rows) if described else (),
        brands=_brands(rows) if described else (),
        evidence=evidence,
    )


def _name(rows: list[Purchase], field: str) -> str | None:
    """The commonest form of the name, as it was printed."""
    printed = Counter(text for text in map(attrgetter(field), rows) if text)
    return next(iter(commonest_first(printed)), None)


def _brands(rows: list[Purchase]) -> tuple[str, ...]:
    """The commonest brands; one that is written in several ways is one."""
    best: dict[str, str] = {}
    for text in commonest_first(texts_of(rows, "brand")):
        best.setdefault(" ".join(text.casefold().split()), text[:WORDS_LENGTH])
    return tuple(best.values())[:WORDS_SHOWN]
