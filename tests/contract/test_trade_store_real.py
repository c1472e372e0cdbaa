"""The trade store over a real file, imported in the ordinary way, against the workbook itself."""

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime
from math import fsum
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker
from python_calamine import CalamineWorkbook

from genjin.buyers.dossier import Dossier
from genjin.stores.trade.contract import BuyerSearch
from genjin.workflows.find_buyers import find_buyers
from genjin.workflows.find_companies import find_companies
from genjin.workflows.get_dossier import get_dossier, get_rows
from genjin.workflows.home import Home
from genjin.workflows.import_shipments import import_files
from tests.unit.workflows.opened_rows import check_every_figure, opened_by

pytestmark = [pytest.mark.real_data, pytest.mark.django_db]

TRUCKS = "customs/veritrade_peru_trucks.xlsx"
TODAY = date(2026, 4, 30)
HEADER_ROW = 6


@dataclasses.dataclass(frozen=True)
class Imported:
    """A home with the trucks file, and the rows of the workbook by column name."""

    home: Home
    rows: list[dict[str, Any]]

    def of(self, importer: str) -> list[dict[str, Any]]:
        return [row for row in self.rows if row["Importador"].strip() == importer]


@pytest.fixture(scope="module")
def imported(
    real_data: Path,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[Imported]:
    request.getfixturevalue("django_db_setup")
    home = Home(tmp_path_factory.mktemp("home"))
    home.prepare()
    sheet = CalamineWorkbook.from_path(real_data / TRUCKS).get_sheet_by_index(0)
    header, *rows = sheet.to_python(skip_empty_area=False)[HEADER_ROW - 1 :]
    with django_db_blocker.unblock(), transaction.atomic():
        import_files(home, [real_data / TRUCKS], now=datetime(2026, 4, 30, tzinfo=UTC))
        yield Imported(home, [dict(zip(map(str, header), row, strict=True)) for row in rows])
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def largest(imported: Imported) -> Dossier:
    found = find_buyers(imported.home, BuyerSearch(hs_prefix="870422", country="PE", limit=1))
    return get_dossier(imported.home, found.buyers[0].company_id, today=TODAY)


def test_every_importer_of_the_file_is_found_under_his_own_name(imported: Imported) -> None:
    found = find_buyers(imported.home, BuyerSearch(hs_prefix="870422", country="PE", limit=1000))
    printed = Counter(row["Importador"].strip() for row in imported.rows)
    assert found.hidden_rows == printed.pop("N/A")
    assert found.total == 113
    assert {buyer.name: buyer.shipments for buyer in found.buyers} == printed
    values: dict[str, list[float]] = defaultdict(list)
    for row in imported.rows:
        values[row["Importador"].strip()].append(row["U$ FOB Tot"])
    for buyer in found.buyers:
        assert buyer.value_usd == pytest.approx(fsum(values[buyer.name]))


def test_the_largest_importers_months_are_those_of_the_workbook(
    imported: Imported, largest: Dossier
) -> None:
    months: dict[tuple[int, int], list[dict[str, Any]]] = defaultdict(list)
    for row in imported.of(largest.firm.name):
        months[row["Fecha"].year, row["Fecha"].month].append(row)
    assert len(largest.purchases.shipments) == len(months)
    for month in largest.purchases.shipments:
        rows = months[month.month.year, month.month.month]
        assert month.sums.shipments == len(rows)
        assert month.sums.quantity == {"C62": pytest.approx(fsum(row["Qty 1"] for row in rows))}
        assert month.sums.weight_kg == pytest.approx(fsum(row["Kg Neto"] for row in rows))
        assert month.sums.value_usd == {
            "FOB": pytest.approx(fsum(row["U$ FOB Tot"] for row in rows))
        }


def test_the_largest_importers_suppliers_have_their_shares_of_the_value(
    imported: Imported, largest: Dossier
) -> None:
    by_supplier: dict[str | None, list[float]] = defaultdict(list)
    for row in imported.of(largest.firm.name):
        printed = row["Embarcador / Exportador"].strip()
        by_supplier[None if printed in {"", "N/A"} else printed].append(row["U$ FOB Tot"])
    whole = fsum(fsum(values) for values in by_supplier.values())
    shares = {part.name: part.share for part in largest.suppliers.parts}
    assert shares == {
        name: pytest.approx(fsum(values) / whole) for name, values in by_supplier.items()
    }
    assert largest.suppliers.measure.kind == "value"


def test_the_largest_importers_unit_prices_are_weighted_medians(
    imported: Imported, largest: Dossier
) -> None:
    series = next(one for one in largest.prices if one.unit == "C62")
    assert (series.hs6, series.basis) == ("870422", "FOB")
    for month in series.months:
        units = sorted(
            row["U$ FOB Tot"] / row["Qty 1"]
            for row in imported.of(largest.firm.name)
            if (row["Fecha"].year, row["Fecha"].month) == (month.month.year, month.month.month)
            for _ in range(round(row["Qty 1"]))
        )
        assert month.median_usd == pytest.approx(units[(len(units) - 1) // 2])


def test_the_market_is_everybody_but_him(imported: Imported, largest: Dossier) -> None:
    series = next(one for one in largest.prices if one.unit == "C62")
    for month in series.months:
        others = [
            row
            for row in imported.rows
            if (row["Fecha"].year, row["Fecha"].month) == (month.month.year, month.month.month)
            and row["Importador"].strip() not in {"N/A", largest.firm.name}
            and row["Qty 1"] and row["U$ FOB Tot"] > 0
        ]  # fmt: skip
        assert month.market is not None
        assert month.market.shipments == len(others)
        assert month.market.buyers == len({row["Importador"].strip() for row in others})


def test_the_largest_importers_purchases_lie_as_far_apart_as_in_the_workbook(
    imported: Imported, largest: Dossier
) -> None:
    firsts: list[date] = []
    for day in sorted({row["Fecha"] for row in imported.of(largest.firm.name)}):
        if not firsts or (day - firsts[-1]).days > 3:
            firsts.append(day)
    assert largest.rhythm is not None
    assert largest.rhythm.purchases == len(firsts)
    assert largest.rhythm.first_date == firsts[0]
    assert largest.rhythm.known_until == max(row["Fecha"] for row in imported.rows)
    assert largest.rhythm.next is not None
    assert largest.rhythm.next.low >= TODAY


def test_a_figures_rows_can_be_opened_as_they_were_printed(
    imported: Imported, largest: Dossier
) -> None:
    part = largest.suppliers.parts[0]
    rows = get_rows(imported.home, list(part.evidence.row_ids))
    assert len(rows) == len(part.evidence.row_ids)
    for row in rows:
        workbook_row = imported.rows[row.row - HEADER_ROW - 1]
        assert row.raw["DUA / DAM"] == workbook_row["DUA / DAM"]
        assert row.raw["Importador"] == largest.firm.name


def test_every_figure_opens_exactly_its_rows(imported: Imported) -> None:
    found = find_buyers(imported.home, BuyerSearch(hs_prefix="870422", sort="shipments", limit=200))
    for buyer in found.buyers[10:90:20]:
        dossier = check_every_figure(imported.home, buyer.company_id, TODAY)
        assert dossier.evidence.rows == len(imported.of(buyer.name)) == buyer.shipments


def test_the_rows_behind_the_largest_importers_month_are_those_of_the_workbook(
    imported: Imported, largest: Dossier
) -> None:
    month = max(largest.purchases.shipments, key=lambda one: one.evidence.rows)
    shown = opened_by(imported.home, month.evidence.selection).selected
    known = [
        row
        for row in imported.of(largest.firm.name)
        if (row["Fecha"].year, row["Fecha"].month) == (month.month.year, month.month.month)
    ]
    assert len(shown.rows) == month.evidence.rows == len(known) > 20
    assert shown.sums[0].value_usd["FOB"] == pytest.approx(fsum(row["U$ FOB Tot"] for row in known))


def test_every_importer_is_found_by_his_name(imported: Imported) -> None:
    for name in {row["Importador"].strip() for row in imported.rows} - {"N/A"}:
        assert find_companies(imported.home, name, limit=1)[0].name == name


def test_an_earlier_day_sees_nothing_later(imported: Imported, largest: Dossier) -> None:
    as_of = date(2024, 6, 30)
    found = get_dossier(imported.home, largest.firm.company_id, today=TODAY, as_of=as_of)
    known = [row for row in imported.of(largest.firm.name) if row["Fecha"] <= as_of]
    assert found.today == as_of
    assert found.evidence.rows == len(known)
    assert found.evidence.last_date == max(row["Fecha"] for row in known)
    assert found.rhythm is not None
    assert found.rhythm.known_until <= as_of
