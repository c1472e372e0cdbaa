"""What a wide trade is in: some three hundred subheadings of the Harmonized System, in models."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from genjin.demo.chance import between, chance, pick
from genjin.demo.wide.seasons import SEASONS

MODELS = 12
"""So many models of each good are sold, at prices of their own."""

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_DEARER = (520, 640, 730, 810, 880, 940, 1_000, 1_080, 1_190, 1_340, 1_580, 2_050)
_PACKS = ((5_000, 100), (30_000, 50), (150_000, 20), (900_000, 4))


@dataclass(frozen=True, slots=True)
class Good:
    """One good, as a buyer would ask for it; the price is of its middle model, FOB."""

    hs6: str
    english: str
    spanish: str
    chinese: str
    specification: str
    unit: str
    price_e4: int
    weight_g: int
    season: int


class Model(NamedTuple):
    """One model of a good: a row of the table `product`. Prices are in 1/10,000 USD a unit."""

    product: int
    hs6: str
    english: str
    spanish: str
    chinese: str
    unit: str
    price_e4: int
    weight_g: int
    pack: int
    season: int


@cache
def goods() -> tuple[Good, ...]:
    """Every good, by subheading."""
    text = (files("genjin.demo.wide") / "goods.csv").read_text(encoding="utf-8")
    return tuple(
        Good(
            hs6=row["hs6"],
            english=row["english"],
            spanish=row["spanish"],
            chinese=row["chinese"],
            specification=row["specification"],
            unit=row["unit"],
            price_e4=round(float(row["price_usd"]) * 10_000),
            weight_g=int(row["weight_g"]),
            season=tuple(SEASONS).index(row["season"]),
        )
        for row in csv.DictReader(text.splitlines(), delimiter=";")
    )


def models() -> Iterator[Model]:
    """Every model of every good, those of one good together: the same whatever the seed."""
    for number, good in enumerate(goods()):
        random = chance(0, "models", good.hs6)
        for turn in range(MODELS):
            name = f"{pick(random, _LETTERS)}{pick(random, _LETTERS)}-{between(random, 20, 999)}"
            price = good.price_e4 * _DEARER[turn] // 1_000
            words = f"{good.specification}, {{}} {name}"
            yield Model(
                product=number * MODELS + turn,
                hs6=good.hs6,
                english=f"{good.english.upper()} {words.format('MODEL')}",
                spanish=f"{good.spanish} {words.format('MODELO')}",
                chinese=f"{good.spanish} {good.chinese} {words.format('型号')}",
                unit=good.unit,
                price_e4=max(price, 20),
                weight_g=max(1, good.weight_g * (850 + _DEARER[turn] * 150 // 1_000) // 1_000),
                pack=next((pack for up_to, pack in _PACKS if price < up_to), 1),
                season=good.season,
            )
