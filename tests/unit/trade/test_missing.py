import pytest

from genjin.trade.missing import bare_text, is_missing


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "  ",
        "NULL",
        "null",
        "N/A",
        " n/a ",
        "\x00",
        "_x0000_",
        "NO DISPONIBLE",
        "-",
        "\x00\x00 ",
    ],
)
def test_what_stands_for_nothing_is_missing(text):
    assert is_missing(text)


@pytest.mark.parametrize("text", ["0", "NA SRL", "NULLIS LTD", "A", "0.0"])
def test_a_value_is_not_missing(text):
    assert not is_missing(text)


def test_padding_and_spreadsheet_rubbish_are_taken_off_the_ends():
    assert bare_text("  GENERAL MOTORS PERU S A\x00 _x0000_   ") == "GENERAL MOTORS PERU S A"
