"""Real files against the workbooks themselves: every row accounted for, every sum the same."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from math import fsum
from pathlib import Path
from typing import Any

import duckdb
import pytest
from python_calamine import CalamineWorkbook

from genjin.stores.records.models import Segment
from genjin.trade.missing import is_missing
from genjin.workflows.home import Home
from genjin.workflows.import_report import FileReport
from genjin.workflows.import_shipments import import_files

NOW = datetime(2026, 4, 30, tzinfo=UTC)
pytestmark = [pytest.mark.real_data, pytest.mark.django_db]

Imported = Callable[[str], tuple[FileReport, duckdb.DuckDBPyConnection]]


@pytest.fixture
def imported(real_data: Path, tmp_path: Path) -> Iterator[Imported]:
    opened: list[duckdb.DuckDBPyConnection] = []

    def done(name: str) -> tuple[FileReport, duckdb.DuckDBPyConnection]:
        home = Home(tmp_path / "home")
        report = import_files(home, [real_data / "customs" / name], now=NOW).files[0]
        segment = Segment.objects.latest("id").name
        opened.append(duckdb.connect(str(home.trade / f"{segment}.duckdb"), read_only=True))
        return report, opened[-1]

    yield done
    for connection in opened:
        connection.close()


def workbook_rows(path: Path, header_line: int) -> list[dict[str, Any]]:
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    header, *rows = sheet.to_python(skip_empty_area=False)[header_line - 1 :]
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def test_all_12417_rows_of_the_trucks_file_go_in_and_its_sums_agree(real_data, imported):
    report, segment = imported("veritrade_peru_trucks.xlsx")
    rows = workbook_rows(real_data / "customs/veritrade_peru_trucks.xlsx", 6)
    assert (report.rows, report.imported, report.duplicate, report.rejected) == (
        12_417,
        12_417,
        0,
        0,
    )
    assert (report.layout, report.warnings) == ("veritrade_peru_imports", 0)
    assert (report.first_date, report.last_date) == (
        min(r["Fecha"] for r in rows),
        max(r["Fecha"] for r in rows),
    )
    sums = segment.execute("""
        SELECT sum(value_usd), sum(cif_usd), sum(gross_weight_kg), sum(quantity),
            count(DISTINCT buyer_party), count(DISTINCT supplier_party), count(DISTINCT record_key),
            count(*) FILTER (supplier_party IS NULL), count(*) FILTER (origin_country IS NULL)
        FROM shipment
    """).fetchone()
    assert sums is not None
    for found, header in zip(sums, ("U$ FOB Tot", "U$ CIF Tot", "Kg Bruto", "Qty 1"), strict=False):
        assert found == pytest.approx(fsum(row[header] for row in rows))
    printed = [row["Embarcador / Exportador"].strip() for row in rows]
    suppliers = [name for name in printed if not is_missing(name)]
    # A party is a printed text in a country, here that of the seller's invoice.
    sellers = {(row["Embarcador / Exportador"].strip(), row["Pais de Compra"]) for row in rows}
    buyers = {row["Importador"].strip() for row in rows if not is_missing(row["Importador"])}
    assert sums[4:] == (
        len(buyers), len([name for name, _ in sellers if not is_missing(name)]), 12_417, len(printed) - len(suppliers), 0,
    )  # fmt: skip


def test_every_row_of_the_trucks_file_keeps_its_line_and_text(real_data, imported):
    _, segment = imported("veritrade_peru_trucks.xlsx")
    rows = workbook_rows(real_data / "customs/veritrade_peru_trucks.xlsx", 6)
    stored = segment.execute("""
        SELECT s.line, s.date, p.printed, g.product, r.c8 FROM shipment s
        JOIN party p ON party_id = buyer_party JOIN goods g USING (goods_id)
        JOIN raw_0 r ON r.rowid + 7 = s.line ORDER BY s.line
    """).fetchall()
    for line, day, buyer, product, cell in stored[::97]:
        row = rows[line - 7]
        assert (day, buyer, product) == (
            row["Fecha"],
            row["Importador"].strip(),
            row["Descripcion Comercial"].strip(),
        )
        assert cell == row["Importador"].strip()


def test_monthly_sums_of_chile_are_aggregates_whose_total_agrees(real_data, imported):
    report, segment = imported("countries/chile_import_s.xlsx")
    rows = workbook_rows(real_data / "customs/countries/chile_import_s.xlsx", 1)
    assert (report.rows, report.imported, report.grain) == (1_000, 1_000, "aggregate")
    assert (report.reporting_country, report.country_from) == ("CL", "file_name")
    found = segment.execute(
        "SELECT sum(value_usd), count(*) FILTER (grain = 'aggregate'), count(*) FILTER (buyer_party IS NULL) FROM shipment"
    ).fetchone()
    total = fsum(float(row["TOTALVALUEUSD"]) for row in rows)
    assert found == (
        pytest.approx(total),
        1_000,
        sum(row["IMPORTER_NAME"] == "NULL" for row in rows),
    )


def test_shipments_of_chile_have_their_own_country_and_not_the_partners(imported):
    report, segment = imported("countries/chile_import_f.xlsx")
    assert (report.grain, report.reporting_country, report.country_from) == (
        "shipment",
        "CL",
        "data",
    )
    assert segment.execute(
        "SELECT line, date, buyer_country, origin_country, unit, value_usd FROM shipment ORDER BY line"
    ).fetchall() == [
        (7, date(2025, 9, 30), "CL", "CN", "MTK", 5975.42),
        (8, date(2025, 9, 30), None, "CN", "MTK", pytest.approx(4305.96174661697)),
    ]


def test_all_4775_american_bills_go_in_and_their_weights_agree(real_data, imported):
    report, segment = imported("panjiva_us_cement.xlsx")
    workbook = CalamineWorkbook.from_path(real_data / "customs/panjiva_us_cement.xlsx")
    header, *cells = workbook.get_sheet_by_index(1).to_python(skip_empty_area=False)
    rows: list[dict[str, Any]] = [dict(zip(map(str, header), row, strict=True)) for row in cells]
    assert (report.rows, report.imported, report.rejected, report.warnings) == (4_775, 4_775, 0, 0)
    assert (report.layout, report.reporting_country) == ("panjiva_us_imports", "US")
    found = segment.execute("""
        SELECT sum(gross_weight_kg), count(value_usd), count(*) FILTER (buyer_party IS NULL),
            count(DISTINCT hs_code) FROM shipment
    """).fetchone()
    no_consignee = [
        row for row in rows if not (row["Consignee (Original Format)"] or row["Consignee"])
    ]
    assert found is not None
    assert found[:3] == (
        pytest.approx(fsum(float(row["Weight (kg)"]) for row in rows)),
        0,
        len(no_consignee),
    )
    codes = {row["HS Code"].split(";")[0].split(":")[-1].strip().replace(".", "") for row in rows}
    assert found[3] == len(codes - {""})


def test_all_2079_indian_lines_go_in_and_their_values_agree(real_data, imported):
    report, segment = imported("india_2017_2025.xlsx")
    rows = workbook_rows(real_data / "customs/india_2017_2025.xlsx", 1)
    assert (report.rows, report.imported, report.duplicate, report.rejected) == (2_079, 2_079, 0, 0)
    assert (report.layout, report.reporting_country) == ("india_bills_of_entry", "IN")
    found = segment.execute("SELECT sum(value_usd), count(DISTINCT buyer_party) FROM shipment").fetchone()  # fmt: skip
    total = fsum(row["TOTAL VALUE_USD"] for row in rows if row["TOTAL VALUE_USD"] != "")
    assert found == (pytest.approx(total), len({row["IEC"] for row in rows}))


def test_a_value_in_another_currency_or_of_a_whole_shipment_is_not_the_rows(imported):
    report, segment = imported("countries/tanzania_import_s.xlsx")
    assert report.imported == 1_000
    assert segment.execute("SELECT count(value_usd) FROM shipment").fetchone() == (0,)
    _, segment = imported("countries/malaysia_import_f.xlsx")
    assert segment.execute(
        "SELECT round(value_usd, 2), cif_usd, gross_weight_kg FROM shipment ORDER BY line"
    ).fetchall() == [(14584.03, None, None), (2841.18, None, None)]


def test_every_country_file_is_read_and_every_row_accounted_for(real_data, tmp_path):
    paths = sorted((real_data / "customs/countries").glob("*.xlsx"))
    report = import_files(Home(tmp_path / "home"), paths, now=NOW, dry_run=True)
    assert [each.file for each in report.files if each.problem] == []
    for each in report.files:
        assert each.rows == each.imported + each.duplicate + each.rejected > 0
    assert sum(each.rejected for each in report.files) == 2  # "Jan 1900" twice
    bill_of_lading = next(each for each in report.files if "brazil_bl_export_s_(1)" in each.file)
    assert (bill_of_lading.grain, bill_of_lading.flow) == ("shipment", "export")
