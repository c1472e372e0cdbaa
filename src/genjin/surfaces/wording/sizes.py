"""Sums of money, quantities and weights in words: units and bases by name, figures in full."""

from collections.abc import Mapping

from genjin.kernel.reason import Term
from genjin.surfaces.wording.catalogue import Words

_DASH = "–"


def unit_name(unit: str, words: Words) -> str:
    """The name of a unit of quantity (UN/ECE Recommendation 20), or the code itself."""
    return words.term(Term("unit", unit)) if words.has(f"unit-{unit}") else unit


def unit_one_name(unit: str, words: Words) -> str:
    """The name of one of a unit, as a price is per; or the code itself."""
    return words.term(Term("unit-one", unit)) if words.has(f"unit-one-{unit}") else unit


def basis_name(basis: str, words: Words) -> str:
    """The Incoterms basis of a value; in words where the source doesn't give it, or several."""
    message = f"web-basis-{basis}"
    return words(message) if words.has(message) else basis


def to_the_cent(value: float | None) -> str:
    """Dollars with their cents; a dash where there are none."""
    return _DASH if value is None else f"{value:,.2f}"


def in_full(value: float | None) -> str:
    """A quantity or weight to a thousandth, without zeros behind it; a dash where there is none."""
    return _DASH if value is None else f"{value:,.3f}".rstrip("0").rstrip(".")


def values_named(by_basis: Mapping[str, float], words: Words) -> str:
    """Whole dollars of each basis, apart: they don't add up. A dash where there are none."""
    parts = (f"{value:,.0f} {basis_name(basis, words)}" for basis, value in by_basis.items())
    return " + ".join(parts) or _DASH
