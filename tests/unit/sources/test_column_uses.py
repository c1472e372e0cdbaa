"""What each column of a file is read for, and which aren't used, is told as the file has them."""

from genjin.sources.column_uses import column_uses
from genjin.sources.formats.sheet import Sheet
from genjin.sources.layout import Layout, find_layout
from genjin.sources.recognise import Recognised
from genjin.trade.shipment import Flow


def _of(layout: Layout, *headers: str) -> Recognised:
    return Recognised(layout, Sheet("s", lambda: iter(()), 0), 1, headers)


def _layout(**more: object) -> Layout:
    return Layout.model_validate(
        {
            "id": "x", "title": {"zh": "x", "en": "x"}, "publisher": "", "grain": "shipment",
            "flow": [{"column": "Way", "words": {"IN": "import"}}], "reporting_country": {},
            "requires": [["Day"]], "value_from": ["value_usd"], "fields": {"date": "Day"},
            "import_fields": {"buyer": "Firm"}, "export_fields": {"supplier": "Firm"},
            **more,
        }
    )  # fmt: skip


def test_each_column_with_a_header_is_told_in_the_order_of_the_file():
    found = column_uses(_of(_layout(), "Note", "Day", "", "Firm", "Way"), Flow.IMPORT)
    assert [(each.header, each.uses) for each in found] == [
        ("Note", ()), ("Day", ("date",)), ("Firm", ("buyer",)), ("Way", ("flow",)),
    ]  # fmt: skip


def test_without_the_flow_a_column_has_the_uses_of_both():
    (_, firm) = column_uses(_of(_layout(), "Day", "Firm"))
    assert firm.uses == ("buyer", "supplier")


def test_numbers_of_which_one_is_absent_name_no_record():
    layout = _layout(identity={"headers": ["Declaration", "Line"]})
    whole = column_uses(_of(layout, "Declaration", "Line"), Flow.IMPORT)
    part = column_uses(_of(layout, "Declaration"), Flow.IMPORT)
    assert [each.uses for each in (*whole, *part)] == [("identity",), ("identity",), ()]


def test_what_misleads_in_a_country_is_not_used_there():
    misleading = {"headers": "Value", "unless_in": {"CL": "Value"}}
    layout = _layout(fields={"date": "Day", "value_usd": misleading})
    uses = [column_uses(_of(layout, "Value"), Flow.IMPORT, code)[0].uses for code in ("PE", "CL")]
    assert uses == [("value_usd",), ()]


def test_a_shipped_layout_uses_all_that_it_asks_for():
    layout = find_layout("veritrade_peru_imports")
    assert layout is not None
    headers = tuple(any_of[0] for any_of in layout.requires)
    assert all(each.uses for each in column_uses(_of(layout, *headers), Flow.IMPORT))
