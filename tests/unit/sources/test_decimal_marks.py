import pytest

from genjin.sources.decimal_marks import decimal_mark_in
from genjin.sources.formats.sheet import Sheet
from genjin.sources.layout import FieldSource, find_layout
from genjin.sources.recognise import Recognised

SOURCES = {"quantity": FieldSource(headers=("Qty",)), "product": FieldSource(headers=("Goods",))}


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["1.234,5", "7"], ","), (["12,50", "1.234"], ","), (["1,234.5", "1,234"], "."), (["12.5"], "."),
        (["1,234", "5,678"], "."), (["1.234"], "."), (["12,5", "12.5"], "."), (["12,5", 7.25], "."), ([], "."),
        (["N/A", "-", "12,5"], ","), (["US$ 1.234,50"], ","), ([7, "12,5"], ","), (["9" * 99 + ",5"], "."),
    ],
)  # fmt: skip
def test_the_figures_show_the_mark(cells, mark):
    layout = find_layout("chinese_portal")
    assert layout is not None
    rows = [["Goods", "Qty"], *(["1.5,5", cell] for cell in cells)]
    found = Recognised(layout, Sheet("s", lambda: iter(rows), None), 1, ("Goods", "Qty"))
    assert decimal_mark_in(found, SOURCES) == mark
