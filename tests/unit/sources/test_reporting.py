import pytest

from genjin.kernel.errors import UnusableInputError
from genjin.sources.formats.sheet import Sheet
from genjin.sources.layout import find_layout
from genjin.sources.recognise import Recognised
from genjin.sources.reporting import (
    country_in_file_name,
    flow_of,
    reporting_country_of,
    unsaid_in,
)
from genjin.trade.shipment import Flow


def recognised(layout_id: str, *headers: str) -> Recognised:
    layout = find_layout(layout_id)
    assert layout is not None
    return Recognised(layout, Sheet("s", lambda: iter(()), 0), 1, headers)


def nothing(_position: int) -> frozenset[str]:
    return frozenset()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("chile_import_s.xlsx", "CL"), ("sao_tome_import_s.xlsx", "ST"), ("costarica_export_f.xlsx", "CR"),
        ("_bolivia_import_f.xlsx", "BO"), ("秘鲁进口.xlsx", "PE"), ("2025越南海关出口数据.xlsx", "VN"), ("秘鲁 2025.xlsx", "PE"), ("data.xlsx", None),
        ("china_to_chile.xlsx", None), ("export_f.xlsx", None), ("no_in_at.xlsx", None), ("south-africa.csv", "ZA"),
    ],
)  # fmt: skip
def test_a_files_name_gives_a_country_only_if_it_names_exactly_one(name, code):
    assert country_in_file_name(name) == code


def test_the_partners_country_is_never_the_reporting_one():
    found = recognised(
        "country_shipments", "COUNTRY_ISO_CODE_2", "RECORD_ID", "DESTINATION_COUNTRY"
    )
    with pytest.raises(UnusableInputError, match="problem-import-country"):
        reporting_country_of(
            found, Flow.IMPORT, lambda _position: frozenset({"CN"}), "a.xlsx", None
        )


def test_where_the_country_comes_from_is_said():
    chile = recognised("country_shipments", "CUSTOM", "RECORD_ID")
    ports = {"SAN ANTONIO", "VALPARAÍSO"}
    botswana = recognised("country_shipments", "DECLARED_FOB_VALUE_IN_BOTSWANAN_PULA")
    sums = recognised("country_monthly", "IMPORTER_NAME")
    assert [
        (given.code, given.taken_from)
        for given in (
            reporting_country_of(chile, Flow.IMPORT, lambda _: frozenset(ports), "a", None),
            reporting_country_of(botswana, Flow.IMPORT, nothing, "a", None),
            reporting_country_of(sums, Flow.IMPORT, nothing, "chile_s.xlsx", "PE"),
            reporting_country_of(sums, Flow.IMPORT, nothing, "chile_s.xlsx", None),
        )
    ] == [("CL", "data"), ("BW", "layout"), ("PE", "option"), ("CL", "file_name")]


def test_offices_of_two_countries_are_not_certain():
    found = recognised("country_shipments", "CUSTOM")
    offices = frozenset({"SAN ANTONIO", "PASO DE LOS LIBRES"})
    with pytest.raises(UnusableInputError, match="problem-import-country"):
        reporting_country_of(found, Flow.IMPORT, lambda _: offices, "a.xlsx", None)


def test_a_country_against_the_data_is_refused():
    found = recognised("veritrade_peru_imports", "Aduana")
    with pytest.raises(UnusableInputError, match="problem-import-country-differs"):
        reporting_country_of(found, Flow.IMPORT, nothing, "a.xlsx", "CL")


@pytest.mark.parametrize(
    ("headers", "values", "name", "flow"),
    [
        (("IMPORTER_NAME", "EXPORTER_NAME"), (), "a.xlsx", Flow.IMPORT),
        (("EXPORTER_NAME", "BUYER_NAME"), (), "a.xlsx", Flow.EXPORT),
        (("CONSIGNEE_NAME", "IMP_OR_EXP"), ("Export",), "import.xlsx", Flow.EXPORT),
        (("CONSIGNEE_NAME",), (), "brazil_import.xlsx", Flow.IMPORT),
        (("CONSIGNEE_NAME",), (), "巴西进口.xlsx", Flow.IMPORT),
    ],
)  # fmt: skip
def test_the_flow_shows_in_a_column_or_the_headers_and_last_in_the_name(
    headers, values, name, flow
):
    found = recognised("country_shipments", *headers)
    assert flow_of(found, lambda _position: frozenset(values), name) is flow


def test_a_column_that_says_both_ways_and_nothing_else_is_refused():
    found = recognised("country_shipments", "CONSIGNEE_NAME", "IMP_OR_EXP")
    with pytest.raises(UnusableInputError, match="problem-import-flow"):
        flow_of(found, lambda _position: frozenset({"Import", "Export"}), "a.xlsx")


@pytest.mark.parametrize(
    ("source", "role", "flow", "country"),
    [
        ("越南进口", "供应商", Flow.IMPORT, "VN"), ("印度海关出口数据", "采购商", Flow.EXPORT, "IN"),
        ("美国", "采购商", Flow.IMPORT, "US"), ("美国海运提单", "供应商", Flow.EXPORT, "US"),
    ],
)  # fmt: skip
def test_a_chinese_source_names_the_customs_and_mostly_the_direction(source, role, flow, country):
    found = recognised("chinese_workbook_a", "来源", "贸易角色")

    def values(position: int) -> frozenset[str]:
        return frozenset({(source, role)[position]})

    assert flow_of(found, values, "a.xlsx") is flow
    assert reporting_country_of(found, flow, values, "a.xlsx", None).code == country


def test_what_the_person_says_of_the_flow_counts_where_the_file_does_not_say_it():
    silent = recognised("country_shipments", "IMPORTER_NAME", "RECORD_ID")
    said = find_layout("veritrade_peru_imports")
    assert said is not None
    certain = Recognised(said, silent.sheet, 1, ())
    assert flow_of(silent, nothing, "chile_export.xlsx", Flow.IMPORT) is Flow.IMPORT
    assert flow_of(certain, nothing, "a.xlsx", Flow.IMPORT) is Flow.IMPORT
    with pytest.raises(UnusableInputError, match="problem-import-flow-differs"):
        flow_of(certain, nothing, "a.xlsx", Flow.EXPORT)


def test_what_neither_the_file_nor_the_person_says_is_named_together():
    silent = recognised("country_monthly", "IMPORTER_NAME")
    assert unsaid_in(silent, nothing, "a.xlsx", None, None)[-1] == "country"
    assert unsaid_in(silent, nothing, "chile_import.xlsx", None, None) == ()
    assert unsaid_in(silent, nothing, "a.xlsx", Flow.IMPORT, "CL") == ()
