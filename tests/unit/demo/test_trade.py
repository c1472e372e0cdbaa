import csv
from datetime import date

import pytest

from genjin.demo.layouts.table import Cell
from genjin.demo.trade import WORKBOOK_ROWS, other_trades, trade_span, trade_tables

TODAY = date(2026, 3, 5)


def tables(rows=4_500, seed=1, today=TODAY):
    return {table.name: table for table in trade_tables(seed, today, rows)}


def cells_of(table):
    return list(csv.reader(table.lines))


def test_the_same_seed_and_day_write_the_same_lines():
    one, other = tables(), tables()
    assert {name: list(table.lines) for name, table in one.items()} == {
        name: list(table.lines) for name, table in other.items()
    }


def test_every_line_has_a_cell_for_every_column():
    for table in tables().values():
        assert len(table.cells) == len(table.header)
        assert {len(line) for line in cells_of(table)} == {len(table.header)}


def test_columns_of_numbers_hold_numbers_or_say_that_nothing_is_there():
    for table in tables().values():
        columns = [i for i, kind in enumerate(table.cells) if kind is Cell.NUMBER]
        for line in cells_of(table):
            for column in columns:
                assert line[column] in ("N/A", "_x0000_", "NULL") or float(line[column]) >= 0


def test_the_second_download_repeats_a_few_days_of_the_first():
    made = tables()
    first, second = (
        {line[3] for line in cells_of(made[f"demo_veritrade_peru_{part}.xlsx"])} for part in (1, 2)
    )
    assert 0 < len(first & second) < 0.5 * len(second)


def test_nothing_is_declared_after_the_files_were_bought():
    span = trade_span(TODAY)
    for line in cells_of(tables()["demo_chile_import_f.xlsx"]):
        if line[13] != "0000-00-00":
            assert span.first <= date.fromisoformat(line[13]) <= span.last


def test_some_dates_cant_be_read():
    bad = [line[4] for line in cells_of(tables()["demo_veritrade_peru_1.xlsx"])]
    assert any(text.startswith("31/02/") for text in bad)


def test_totals_of_a_line_add_up():
    for line in cells_of(tables()["demo_veritrade_peru_1.xlsx"])[:300]:
        fob, freight, cfr, insurance, cif = map(float, line[16:21])
        assert fob + freight == pytest.approx(cfr, abs=0.011)
        assert cfr + insurance == pytest.approx(cif, abs=0.011)
        assert float(line[21]) == pytest.approx(fob / float(line[12]), abs=0.0001)


def test_a_large_trade_has_other_goods_of_several_countries_beside_its_workbooks():
    assert not list(other_trades(1, TODAY, WORKBOOK_ROWS))
    others = list(other_trades(1, TODAY, WORKBOOK_ROWS + 1_000_001))
    assert sum(each.rows for each in others) == 1_000_001
    assert len({each.market.country for each in others}) >= 5
    assert {each.last for each in others} == {trade_span(TODAY).last}


def test_documents_are_numbered_past_those_of_real_declarations():
    for line in cells_of(tables()["demo_veritrade_peru_1.xlsx"]):
        assert len(line[3].split(" | ")[0]) >= 7


def american_bills():
    table = tables()["demo_us_bills_of_lading.xlsx"]
    return [dict(zip(table.header, line, strict=True)) for line in cells_of(table)]


def test_american_bills_come_between_two_sheets_of_the_vendors_own():
    table = tables()["demo_us_bills_of_lading.xlsx"]
    assert [sheet.name for sheet in table.sheets_before] == ["Info"]
    assert [sheet.name for sheet in table.sheets_after] == ["Contact Info"]
    assert len(table.header) == len(set(table.header)) == 128


def test_a_bill_to_a_banks_order_names_the_buyer_as_the_party_to_notify():
    names = {bill["Consignee"] for bill in american_bills() if bill["Consignee"]}
    to_order = [
        bill
        for bill in american_bills()
        if bill["Consignee (Original Format)"].startswith("TO ORDER")
    ]
    assert len(to_order) > 10
    assert any("BANK" in bill["Consignee (Original Format)"] for bill in to_order)
    for bill in to_order:
        assert not bill["Consignee"]
        name, *address = bill["Notify Party"].split("\n")
        assert name.title().replace("Llc", "LLC") in names
        assert len(address) == 2


def test_a_forwarders_house_bills_name_the_buyer_and_some_come_with_their_master_bill():
    bills = american_bills()
    masters = {
        each["Bill of Lading Number"] for each in bills if each["Bill of Lading Type"] == "Master"
    }
    houses = [each for each in bills if each["Bill of Lading Type"] == "House"]
    assert 0.05 < len(houses) / len(bills) < 0.15
    assert all(each["Notify Party"] for each in houses if each["Consignee (Original Format)"])
    assert masters < {each["Master Bill of Lading Number"] for each in houses}


def test_most_american_bills_state_no_value_and_all_a_weight_in_kilograms():
    bills = american_bills()
    assert sum(not each["Value of Goods (USD)"] for each in bills) > 0.8 * len(bills)
    assert all(int(each["Weight (kg)"]) > 0 for each in bills)
    assert all(each["HS Code"].startswith("Classified: ") for each in bills if each["HS Code"])


def test_export_records_are_of_two_customs_and_name_buyers_elsewhere():
    table = tables()["demo_export_records_zh.xlsx"]
    records = [dict(zip(table.header, line, strict=True)) for line in cells_of(table)]
    assert {each["供应商国家"] for each in records} == {"越南", "印度"}
    assert {each["目的国/地区"] for each in records} == {"墨西哥", "阿联酋"}
    for each in records:
        worth = float(each["单价"]) * int(each["数量"])
        assert worth == pytest.approx(float(each["总价"]), rel=0.01, abs=0.02)
