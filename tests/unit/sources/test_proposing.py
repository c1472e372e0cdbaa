"""A table of an unknown layout gets a mapping that says how sure it is, or none."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.sources.layout import Title
from genjin.sources.own_layout import layout_from, reading_of
from genjin.sources.proposing import LIKELY_FROM, TAKEN_FROM, Proposal, propose
from genjin.trade.shipment import SHIPMENT_FIELDS, Flow, Grain

CHINESE = {
    "交易日期": "2025-03-14", "提单号": "QHX20250001", "采购商": "PISOS DEL SUR SAC", "采购商国家": "秘鲁",
    "供应商": "清河陶瓷有限公司", "HS编码": "69072100", "产品描述": "瓷砖 60x60", "原产国": "中国",
    "数量": "1200.5", "单位": "平方米", "毛重": "26500", "金额美元": "8900.25", "目的港": "CALLAO",
}  # fmt: skip
SPANISH = {
    "Fecha de Aceptación": "25/03/2025", "Nº DUA": "118-2025-1", "Razón Social Importador": "PISOS DEL SUR SAC",
    "RUC": "20123456789", "Proveedor": "QINGHE CERAMICS LTD", "Partida Arancelaria": "6907.21.00.00",
    "Descripción de la Mercancía": "BALDOSA", "País de Origen": "CHINA", "Cantidad": "1.200,50",
    "Unidad de Medida": "METROS CUADRADOS", "Kg Bruto": "26.500,00", "Valor FOB US$": "8.900,25",
    "Aduana": "CALLAO",
}  # fmt: skip
RUSSIAN = {
    "Дата оформления": "14.03.2025", "Номер декларации": "10702070/140325/1", "Импортер": "ООО ПЛИТКА",
    "ИНН": "7701234567", "Отправитель": "QINGHE CERAMICS LTD", "Страна отправления": "КИТАЙ",
    "Код ТН ВЭД": "6907210000", "Описание товара": "ПЛИТКА КЕРАМИЧЕСКАЯ", "Страна происхождения": "КИТАЙ",
    "Количество": "1200", "Ед. изм.": "КГ", "Вес нетто, кг": "26000", "Стоимость, USD": "8900",
}  # fmt: skip
EXPECTED = {
    "chinese": (CHINESE, {
        "date": "交易日期", "document": "提单号", "buyer": "采购商", "buyer_country": "采购商国家",
        "supplier": "供应商", "hs_code": "HS编码", "product": "产品描述", "origin_country": "原产国",
        "quantity": "数量", "unit": "单位", "gross_weight_kg": "毛重", "value_usd": "金额美元",
        "landing_port": "目的港",
    }),
    "spanish": (SPANISH, {
        "date": "Fecha de Aceptación", "document": "Nº DUA", "customs_office": "Aduana",
        "buyer": "Razón Social Importador", "buyer_tax_id": "RUC", "supplier": "Proveedor",
        "hs_code": "Partida Arancelaria", "product": "Descripción de la Mercancía",
        "origin_country": "País de Origen", "quantity": "Cantidad", "unit": "Unidad de Medida",
        "gross_weight_kg": "Kg Bruto", "fob_usd": "Valor FOB US$",
    }),
    "russian": (RUSSIAN, {
        "date": "Дата оформления", "document": "Номер декларации", "buyer": "Импортер",
        "buyer_tax_id": "ИНН", "supplier": "Отправитель", "hs_code": "Код ТН ВЭД",
        "product": "Описание товара", "origin_country": "Страна происхождения",
        "quantity": "Количество", "unit": "Ед. изм.", "net_weight_kg": "Вес нетто, кг",
        "value_usd": "Стоимость, USD",
    }),
}  # fmt: skip


def proposed(row: dict[str, str], file: str = "") -> Proposal:
    found = propose(list(row), [list(row.values())] * 5, file)
    assert found is not None
    return found


def mapping(proposal: Proposal) -> dict[str, str]:
    return {each.field: each.header for each in proposal.fields}


@pytest.mark.parametrize("language", EXPECTED)
@pytest.mark.parametrize("seed", range(3))
def test_every_column_is_found_in_whatever_order_among_unknown_ones(language: str, seed: int):
    row, fields = EXPECTED[language]
    cells = [*row.items(), ("Zzz", "?"), ("Xyz 7", "blue"), ("", "")]
    random.Random(seed).shuffle(cells)  # noqa: S311 - an order, not a secret
    found = proposed(dict(cells))
    assert {name: mapping(found).get(name) for name in fields} == fields
    assert "Zzz" not in mapping(found).values()
    assert found.confidence >= TAKEN_FROM


def test_day_and_month_are_told_apart_by_the_dates_that_show_it():
    assert (proposed(SPANISH).date_order, proposed(SPANISH).decimal_mark) == ("dmy", ",")
    american = proposed({**SPANISH, "Fecha de Aceptación": "03/25/2025"})
    assert (american.date_order, american.dates_are_clear) == ("mdy", True)
    assert proposed(CHINESE).date_order is None


def test_dates_that_could_be_either_are_never_taken_unasked():
    unclear = proposed({**SPANISH, "Fecha de Aceptación": "03/04/2025"})
    assert (unclear.date_order, unclear.dates_are_clear) == (None, False)
    assert unclear.confidence < TAKEN_FROM


def test_values_that_contradict_the_header_are_not_taken_for_the_field():
    wrong = proposed({**CHINESE, "交易日期": "晴", "HS编码": "瓷砖"})
    assert {"date", "hs_code"} & set(mapping(wrong)) == set()
    assert wrong.missing == ("date",)
    assert wrong.confidence == 0


@pytest.mark.parametrize("goods", ["A", "灯", "X 1"])
def test_goods_may_be_described_in_one_letter(goods: str):
    proposal = propose(
        ["Date", "Importer", "Description of goods"], [["2025-03-14", "ACME SA", goods]] * 3
    )
    assert proposal is not None
    assert ("product", 2) in {(each.field, each.position) for each in proposal.fields}


def test_an_amount_whose_currency_is_not_said_is_doubtful():
    row = {name: value for name, value in CHINESE.items() if name != "金额美元"}
    unknown = proposed({**row, "总价": "8900"})
    assert "value_usd" not in mapping(unknown)
    assert [each.field for each in unknown.doubtful] == ["value_usd"]
    assert mapping(proposed({**row, "总价": "8900", "币制": "USD"}))["value_usd"] == "总价"
    assert "value_usd" not in mapping(proposed({**row, "总价": "8900", "币制": "CNY"}))


@pytest.mark.parametrize("printed", ["Oct 2024", "2024-10", "202410", "2024年10月"])
def test_rows_dated_by_the_month_are_sums(printed: str):
    found = proposed({**CHINESE, "交易日期": printed})
    assert found.grain is Grain.AGGREGATE
    assert proposed(CHINESE).grain is Grain.SHIPMENT


@pytest.mark.parametrize(
    ("more", "file", "flow", "flow_from"),
    [
        ({"进出口": "出口"}, "", Flow.EXPORT, "column"),
        ({}, "peru_export_2025.xlsx", Flow.EXPORT, "file_name"),
        ({"进口日期": "2025-01-02"}, "", Flow.IMPORT, "headers"),
        ({}, "", Flow.IMPORT, "headers"),
    ],
)
def test_the_flow_is_taken_from_a_column_the_name_or_the_headers(more, file, flow, flow_from):
    found = proposed({**CHINESE, **more}, file)
    assert (found.flow, found.flow_from) == (flow, flow_from)


def test_a_table_with_both_sides_and_nothing_else_does_not_say_its_flow():
    assert (
        proposed(
            {"Date": "2025-01-02", "Importer": "A Ltd", "Exporter": "B Ltd", "Goods": "x y"}
        ).flow
        is None
    )


def test_the_reporting_country_is_named_or_has_to_be_asked():
    assert proposed(CHINESE).country is None
    assert proposed(CHINESE, "peru 2025.csv").country == "PE"
    assert proposed({**CHINESE, "Customs value KZT": "5"}).country == "KZ"
    assert (
        proposed({**CHINESE, "Nmb_Vnd": "Acme Ltda"}).country is None
    )  # letters that mean no money
    assert proposed({**CHINESE, "申报国": "智利"}).country == "CL"


def test_a_date_that_no_header_names_is_found_by_its_values():
    row = {
        ("Cuándo" if name == "Fecha de Aceptación" else name): value
        for name, value in SPANISH.items()
    }
    found = proposed(row)
    assert mapping(found)["date"] == "Cuándo"
    assert LIKELY_FROM <= found.confidence < TAKEN_FROM


def test_of_two_columns_with_one_header_only_the_first_can_be_used():
    found = propose(
        ["Date", "Importer", "HS code", "Date"], [["2025-01-02", "A Ltd", "6907", "2024-01-01"]]
    )
    assert found is not None
    assert [each.position for each in found.fields if each.field == "date"] == [0]


def test_a_table_of_which_nothing_is_known_has_no_proposal():
    assert propose(["alpha", "beta"], [["1", "2"]]) is None


CELLS = st.one_of(
    st.text(max_size=30), st.integers(), st.floats(), st.dates(), st.none(), st.booleans(),
    st.sampled_from(["2025-01-02", "03/04/2025", "6907", "CHINA", "USD", "1.234,5", "NULL", "进口"]),
)  # fmt: skip
HEADERS = st.one_of(
    st.text(max_size=30),
    st.sampled_from([*CHINESE, *SPANISH, *RUSSIAN, "Value USD", "Date", "Direction", "MONTHYEAR"]),
)


@given(
    st.lists(HEADERS, max_size=12),
    st.lists(st.lists(CELLS, max_size=14), max_size=6),
    st.text(max_size=20),
)
def test_any_table_gives_a_sound_proposal_or_none(
    headers: list[str], rows: Sequence[Sequence[object]], file: str
):
    found = propose(headers, rows, file)
    if found is None:
        return
    everything = [*found.fields, *found.doubtful]
    assert len({each.position for each in everything}) == len(everything)
    assert len({each.field for each in everything}) == len(everything)
    assert {each.field for each in everything} <= set(SHIPMENT_FIELDS)
    assert all(headers[each.position] == each.header for each in everything)
    assert 0 <= found.confidence <= 1
    assert all(LIKELY_FROM <= each.confidence <= 1 for each in found.fields)
    layout = layout_from(
        headers, reading_of(found), title=Title(zh="甲", en="a"), publisher="", origin="proposed"
    )
    assert set(layout.fields) == {each.field for each in found.fields}
