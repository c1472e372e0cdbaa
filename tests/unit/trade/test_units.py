from importlib.resources import files

import pytest
import yaml

from genjin.kernel.problem import Problem
from genjin.trade.units import _codes_by_word, _folded, parse_unit


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("U  ", "C62"), ("NIU", "C62"), ("PZA", "C62"), ("SET", "SET"), ("METROS CUADRADO", "MTK"),
        ("SQUARE METERS", "MTK"), ("M2", "MTK"), ("m²", "MTK"), ("MTK", "MTK"), ("KILOGRAMO", "KGM"),
        ("Kg.", "KGM"), ("TNE", "TNE"), ("шт", "C62"), ("件", "C62"), ("套", "SET"), ("CNTS", "C62"),
        ("Square Metres", "MTK"), ("METRO CUADRADO", "MTK"), ("L", "LTR"), ("М2", "MTK"),
    ],
)  # fmt: skip
def test_a_unit_is_known_by_the_words_of_the_trade(text, code):
    assert parse_unit(text) == code


@pytest.mark.parametrize("text", ["", "banana", "M4", "??"])
def test_an_unknown_unit_is_a_problem_and_not_the_nearest_word(text):
    assert isinstance(parse_unit(text), Problem)


def test_no_word_stands_for_two_units():
    listed = yaml.safe_load((files("genjin.trade") / "units.yaml").read_text(encoding="utf-8"))
    for code, words in listed.items():
        for word in words:
            assert _codes_by_word()[_folded(str(word))] == code, word
