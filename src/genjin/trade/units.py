"""Units of quantity: from the words of customs files to UN/ECE Recommendation 20 codes."""

import re
import unicodedata
from functools import cache
from importlib.resources import files

from genjin.kernel.problem import Problem


def parse_unit(text: str) -> str | Problem:
    """The UN/ECE Recommendation 20 code of a printed unit: "METROS CUADRADO" is MTK.

    Pieces, units and numbers ("U", "NIU", "UNIDAD", "件") are all C62, so that quantities of
    different sources can be added. An unknown unit is a problem, never the nearest word.
    """
    code = _codes_by_word().get(_folded(text))
    return code if code is not None else Problem("problem-unit", field="unit", value=text)


def unit_weight_kg(unit: str) -> float | None:
    """How many kilograms one unit of weight is; None for a unit that isn't of weight."""
    return _WEIGHTS_KG.get(unit)


_WEIGHTS_KG = {"KGM": 1.0, "TNE": 1000.0, "GRM": 0.001, "LBR": 0.45359237}


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.upper())
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return " ".join(re.sub(r"[\W_]+", " ", bare).split())


@cache
def _codes_by_word() -> dict[str, str]:
    import yaml  # noqa: PLC0415 - commands that read no unit start without it

    text = (files("genjin.trade") / "units.yaml").read_text(encoding="utf-8")
    return {
        _folded(str(word)): str(code)
        for code, words in yaml.load(text, Loader=yaml.CSafeLoader).items()
        for word in (code, *words)
    }
