from decimal import Decimal

from genjin.sources.decimal_marks import mark_by_prices
from genjin.sources.figures import figures_in, typed_columns
from genjin.sources.formats.sheet import Sheet
from genjin.sources.layout import find_layout
from genjin.sources.recognise import Recognised


def test_columns_of_numbers_are_told_from_columns_of_texts():
    rows = [[1.234, "1.234", Decimal("1.000"), 7, ""], [2.0, 2.5, "", "1.000", ""], [3.5, "1.000"]]
    assert typed_columns(rows, range(5)) == {0, 2}


def test_figures_keep_the_line_that_they_stand_in():
    found = figures_in([["a"], ["1.000"], ["12,5"], []], 0, "Qty", 7)
    assert [(each.text, each.line) for each in (*found.either, *found.commas)] == [
        ("1.000", 8),
        ("12,5", 9),
    ]


def test_a_unit_price_shows_the_mark_of_quantity_and_value():
    layout = find_layout("chinese_portal")
    assert layout is not None
    headers = ("数量", "单价", "金额美元")
    rows = [["1.000", "2.500", "2.500"]] * 3
    found = Recognised(layout, Sheet("s", lambda: iter([headers, *rows]), None), 1, headers)
    columns = {"quantity": (0,), "value_usd": (2,)}
    assert mark_by_prices(found, rows, columns) == "."
    assert mark_by_prices(found, [["5", "1.250", "6.250"]] * 3, columns) is None
