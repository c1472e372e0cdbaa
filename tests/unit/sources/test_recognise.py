from collections.abc import Sequence

import pytest

from genjin.kernel.errors import UnusableInputError
from genjin.sources.formats.sheet import Sheet
from genjin.sources.headers import header_key
from genjin.sources.layout import load_layouts
from genjin.sources.proposing import likely_table
from genjin.sources.recognise import recognise, repeated_headers, unknown_layout

PERU = ["Partida Aduanera", "Aduana", "DUA / DAM", "Fecha", "Importador", "U$ FOB Tot"]
ROW = ["8704229000", "TACNA", "1 | 1", "2025-01-02", "ACME SAC", "5"]
MONTHLY = ["IMPORTER_NAME", "HS_CODE", "TOTALVALUE", "MONTHYEAR"]


def sheet(*rows: Sequence[object], name: str = "Sheet1") -> Sheet:
    return Sheet(name, lambda: iter(rows), len(rows))


def found(*sheets: Sheet):
    return recognise(sheets, load_layouts(), "a.xlsx")


def test_headers_are_found_below_banner_lines_and_blank_ones():
    seen = found(sheet(["PERU - IMPORTACIONES"], [], ["Período", "x", ""], [], PERU, ROW))
    assert (seen.layout.id, seen.header_line) == ("veritrade_peru_imports", 5)


def test_the_sheet_that_has_the_layout_is_taken_and_not_the_first():
    info = sheet(["Query", "User", "Date"], ["a", "b", "c"], name="Info")
    assert found(info, sheet(PERU, ROW, name="Data")).sheet.name == "Data"


def test_case_accents_blanks_and_underscores_of_headers_make_no_difference():
    spelled = ["PARTIDA_ADUANERA", "aduana", "DUA/DAM", "fecha ", "IMPORTADOR", "u$ fob tot"]
    assert found(sheet(spelled, ROW)).layout.id == "veritrade_peru_imports"
    assert header_key("Período_Nr.") == header_key("PERIODO NR") == "PERIODONR"


def test_sums_by_month_are_aggregates_and_never_shipments():
    seen = found(sheet(MONTHLY, ["A", "6907", 5.0, "Feb 2025"]))
    assert (seen.layout.id, seen.layout.grain) == ("country_monthly", "aggregate")


def test_a_file_of_shipments_is_told_by_its_columns_and_not_by_its_name():
    headers = ["RECORD_ID", "HS_CODE", "HS_CODE_4", "SHIPMENT_DATE", "CONSIGNEE_NAME", "IMP_OR_EXP"]
    seen = recognise(
        [sheet(headers, ["1", "6907", "6907", "2025-01-01", "A", "Export"])],
        load_layouts(),
        "brazil_export_s.xlsx",
    )
    assert seen.layout.grain == "shipment"


def test_positions_come_in_the_order_asked_for_and_leave_out_what_is_absent():
    seen = found(sheet(PERU, ROW))
    assert seen.positions(("U$ FOB Tot", "Nothing", "Aduana")) == (5, 1)


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([PERU], "header-only"), ([PERU, ["", " "]], "header-only"), ([["a", "b"], ["c"]], "no-table"), ([["foo", "bar"], ["1", "2"]], "layout-too-small"), ([["Dear all", "nothing else."], ["A second line"]], "no-table"),
        ([["name", "country", "mail"], ["x", "y", "z"]], "layout-unknown"),
    ],
)  # fmt: skip
def test_a_file_without_a_known_table_is_refused(rows, problem):
    with pytest.raises(UnusableInputError) as raised:
        found(sheet(*rows))
    assert raised.value.problem.id == f"problem-import-{problem}"


def test_headers_on_two_lines_are_read_as_one():
    upper = ["Partida Aduanera", "Aduana", "DUA / DAM", "", "Empresas", "", "Valores"]
    lower = ["", "", "", "Fecha", "Importador", "Embarcador / Exportador", "U$ FOB Tot"]
    row = ["8704229000", "CALLAO", "1", "2025-01-02", "ACME", "QINGHE", "5"]
    found = recognise([sheet(["banner"], upper, lower, row)], load_layouts(), "a.csv")
    assert (found.layout.id, found.header_line) == ("veritrade_peru_imports", 3)
    assert found.headers[0] == "Partida Aduanera"
    assert found.headers[3] == "Fecha"


GROUPS = ["Import declaration", "", "Importer", "", "Exporter", "Tariff code", "Value"]
NAMES = ["No", "Date", "Name", "Country", "Name", "", "USD"]


def test_the_same_words_twice_on_the_lower_line_are_told_apart_by_the_upper_one():
    row = ["1", "2025-01-13", "ACME", "PERU", "QINGHE", "690721", "5"]
    line = likely_table([sheet(["Trade of 2025"], GROUPS, NAMES, row)])
    assert line is not None
    assert (line.first_line, line.line) == (2, 3)
    assert line.headers == (
        "Import declaration No", "Import declaration Date", "Importer Name", "Importer Country",
        "Exporter Name", "Tariff code", "Value USD",
    )  # fmt: skip


def test_a_line_of_values_is_never_joined_to_the_headers_above_it():
    headers = ["Origin", "Destination", "Importer", "HS code"]
    row = ["CHINA", "CHINA", "ACME", "690721"]
    line = likely_table([sheet(headers, row)])
    assert line is not None
    assert (line.first_line, line.headers) == (1, tuple(headers))


def test_a_refusal_says_which_lines_were_taken_for_the_headers():
    sheets = [sheet(GROUPS, NAMES, ["1", "2", "3", "4", "5", "6", "7"])]
    problem = unknown_layout(sheets, load_layouts(), "a.csv", likely_table(sheets))
    said = {name: problem.params[name] for name in ("lines", "first", "last")}
    assert (said, problem.row) == ({"lines": 2, "first": 1, "last": 2}, 2)


def test_a_header_that_stands_twice_has_both_places_and_is_told():
    headers = ["Partida Aduanera", "Aduana", "DUA / DAM", "Fecha", "Importador", "IMPORTADOR ", "U$ FOB Tot", "X", "X"]  # fmt: skip
    found = recognise([sheet(headers, ["1"] * 9)], load_layouts(), "a.csv")
    assert found.positions(("Importador",)) == (4, 5)
    assert [(each.value, each.params["count"]) for each in repeated_headers(found)] == [
        ("Importador", 2)
    ]
