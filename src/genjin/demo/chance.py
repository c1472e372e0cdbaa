"""Repeatable chance: the same seed draws the same values on every platform.

Only `Random.random` is used, whose sequence Python promises to keep; everything drawn from it is
integer arithmetic, so that no platform's mathematics library can change a row.
"""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Drawn = TypeVar("Drawn")


def chance(seed: int, *path: str | int) -> Random:
    """The source of chance of one thing of the demo, independent of every other's."""
    return Random("/".join(map(str, (seed, *path))))  # noqa: S311 - a demo, not a secret


def pick(random: Random, options: Sequence[Drawn]) -> Drawn:
    """One of the options, each as likely."""
    return options[int(random.random() * len(options))]


def between(random: Random, low: int, high: int) -> int:
    """A whole number from low to high, both included."""
    return low + int(random.random() * (high - low + 1))
