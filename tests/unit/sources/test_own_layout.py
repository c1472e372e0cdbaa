"""A mapping becomes a layout like any other, in a file that a person can read and pass on."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from genjin.sources.formats.sheet import Sheet
from genjin.sources.layout import Layout, Origin, Title, layouts_in, load_layouts
from genjin.sources.own_layout import Reading, layout_from, layout_text
from genjin.sources.recognise import recognise
from genjin.trade.shipment import Flow, Grain

HEADERS = ("日期", "Consignee: name", "HS编码", "金额, US$", "true", "进出口", "12")
READING = Reading(
    fields={0: "date", 1: "buyer", 2: "hs_code", 3: "value_usd", 4: "product", 6: "product"},
    grain=Grain.SHIPMENT,
    flow=None,
    flow_column=5,
    date_order="dmy",
    decimal_mark=",",
    country=None,
)
TITLE = Title(zh="某供应商", en="Some vendor")


def made(
    origin: Origin = "own", reading: Reading = READING, headers: tuple[str, ...] = HEADERS
) -> Layout:
    return layout_from(headers, reading, title=TITLE, publisher="", origin=origin)


def test_the_written_layout_reads_back_the_same():
    layout = made()
    text = layout_text(layout)
    assert Layout.model_validate(yaml.safe_load(text)) == layout
    assert "  date: 日期\n" in text
    assert layout.fields["product"].headers == ("true", "12")
    assert layout.bill_of_lading_parties == ("Consignee: name",)


def test_the_same_headers_have_the_same_id_whatever_their_order_and_spelling():
    again = tuple(reversed([header.upper() for header in HEADERS]))
    fields = {len(HEADERS) - 1 - position: name for position, name in READING.fields.items()}
    assert (
        made(reading=replace(READING, fields=fields, flow_column=1), headers=again).id == made().id
    )
    assert made().id != made(headers=(*HEADERS, "more")).id


def test_a_column_says_the_flow_in_each_row_and_a_person_for_all():
    rule = made().flow[0]
    assert (rule.column, rule.words["出口"], rule.words["IMPORT"]) == ("进出口", "export", "import")
    fixed = made(reading=replace(READING, flow=Flow.EXPORT, flow_column=None))
    assert [each.flow for each in fixed.flow] == [Flow.EXPORT]


def sheet(headers: tuple[str, ...]) -> Sheet:
    return Sheet("a", lambda: iter([headers, ["x"] * len(headers)]), 2)


def test_an_own_layout_wins_over_a_proposed_one_and_a_shipped_one_over_both():
    own, proposed = made(), made("proposed")
    assert recognise([sheet(HEADERS)], [proposed, own], "a").layout is own
    assert recognise([sheet(HEADERS)], [proposed], "a").layout is proposed
    shipped = own.model_copy(update={"id": "theirs", "origin": "shipped"})
    assert recognise([sheet(HEADERS)], [own, shipped, proposed], "a").layout is shipped


def test_an_own_layout_that_knows_more_headers_wins_over_a_shipped_one():
    wider = made(
        headers=(*HEADERS, "品牌"), reading=replace(READING, fields={**READING.fields, 7: "brand"})
    )
    shipped = made().model_copy(update={"id": "theirs", "origin": "shipped"})
    assert recognise([sheet((*HEADERS, "品牌"))], [shipped, wider], "a").layout is wider


@pytest.mark.parametrize(
    "text", ["", "id: [", "id: other\n", "- a\n", "id: mine\nfields: {colour: x}\n"]
)
def test_a_layout_that_cannot_be_read_is_named_and_the_others_stay(tmp_path: Path, text: str):
    for name, content in (("mine", text), (made().id, layout_text(made()))):
        (tmp_path / name).mkdir()
        (tmp_path / name / "source.yaml").write_text(content, encoding="utf-8")
    layouts, problems = layouts_in(tmp_path)
    assert [layout.id for layout in layouts] == [made().id]
    assert [problem.id for problem in problems] == ["problem-layout-broken"]
    assert problems[0].file == str(tmp_path / "mine" / "source.yaml")


def test_what_is_part_of_genjin_is_shipped_whatever_its_file_says():
    assert {layout.origin for layout in load_layouts()} == {"shipped"}
