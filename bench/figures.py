"""A bench's figures beside their yardsticks, as a table on standard output."""

import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What was measured, and what it is held against: both in the same unit, from one run."""

    what: str
    figure: float
    unit: str
    yardstick: str
    against: float

    @property
    def ratio(self) -> float:
        """The figure in units of its yardstick."""
        return self.figure / self.against if self.against else float("nan")


def print_figures(figures: Sequence[Figure]) -> None:
    """Print a Markdown table, with the machine's own line above it."""
    print(f"Python {platform.python_version()}, {platform.machine()}\n")
    print("| what | figure | yardstick | ratio |")
    print("|---|---:|---|---:|")
    for each in figures:
        print(
            f"| {each.what} | {each.figure:,.2f} {each.unit} "
            f"| {each.yardstick}: {each.against:,.2f} {each.unit} | {each.ratio:.2f} |"
        )


def p95(values: Sequence[float]) -> float:
    """The 95th percentile, between the two nearest values."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]
