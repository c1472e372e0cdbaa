"""A trade of sixty thousand rows, written once; these tests ask it what its buyers did."""

from datetime import date
from pathlib import Path

import duckdb
import pytest

from genjin.demo.wide.markets import WIDE_MARKETS
from genjin.demo.wide.trade import WideTrade
from genjin.workflows.import_shipments import import_files
from genjin.workflows.write_wide_trade import OVERLAP_DAYS, Truth, write_wide_trade

LAST = date(2026, 2, 15)
ROWS = 60_000


def trade(rows=ROWS, seed=1):
    return WideTrade(WIDE_MARKETS["MX"], seed, LAST, rows)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trade")
    truth = Truth(folder / "truth.csv", folder / "buyers.csv")
    write_wide_trade(trade(), [folder / "trade.csv"], truth)
    return folder


@pytest.fixture(scope="module")
def ask(folder):
    with duckdb.connect() as database:
        database.execute(
            f"""
            CREATE TABLE printed AS SELECT *, try_cast(IMP_DATE AS DATE) AS day
            FROM read_csv('{folder}/trade.csv', nullstr = 'NULL', types = {{'HS_CODE': 'VARCHAR'}});
            CREATE TABLE truth AS FROM '{folder}/truth.csv';
            CREATE TABLE buyer AS FROM '{folder}/buyers.csv';
            CREATE TABLE row AS FROM printed JOIN truth USING (RECORD_ID) JOIN buyer USING (buyer);
            """
        )
        yield lambda sql: database.execute(sql).fetchone()


def share(ask, condition):
    return ask(f"SELECT count(*) FILTER ({condition}) / count(*) FROM row")[0]


def test_the_same_trade_has_the_same_bytes_and_another_seed_has_others(tmp_path):
    written = [tmp_path / name for name in ("one.csv", "again.csv", "other.csv")]
    for path, seed in zip(written, (1, 1, 2), strict=True):
        write_wide_trade(trade(rows=3_000, seed=seed), [path])
    one, again, other = (path.read_bytes() for path in written)
    assert one == again
    assert one != other
    assert sorted(tmp_path.iterdir()) == sorted(written)


def test_there_are_as_many_rows_as_were_asked_for_in_the_order_of_their_days(ask):
    assert ask("SELECT count(*), min(day) >= DATE '2021-02-15', max(day) FROM printed") == (
        ROWS,
        True,
        ask("SELECT max(day) FROM printed WHERE day <= DATE '2026-02-15'")[0],
    )
    assert ask(
        "SELECT bool_and(day >= before) FROM (SELECT day, lag(day) OVER () AS before FROM printed "
        "WHERE day IS NOT NULL)"
    ) == (True,)


def test_goods_are_of_hundreds_of_subheadings(ask):
    assert ask("SELECT count(DISTINCT left(HS_CODE, 6)) FROM printed")[0] > 250


def test_a_few_buyers_make_most_of_the_rows_and_most_buyers_few(ask):
    half, median = ask(
        "SELECT sum(lines) FILTER (place <= 0.1) / sum(lines), median(lines) "
        "FROM (SELECT lines, percent_rank() OVER (ORDER BY lines DESC) AS place FROM buyer)"
    )
    assert half > 0.5
    assert median < 30


def test_a_regular_buyers_gaps_are_his_own_and_a_loose_buyers_vary(ask):
    def spread(kind):
        return ask(
            f"""
            SELECT median(gap_mean / mean_gap_days), median(gap_spread / gap_mean) FROM (
                SELECT mean_gap_days, avg(gap) AS gap_mean, stddev(gap) AS gap_spread FROM (
                    SELECT buyer, mean_gap_days,
                        day - lag(day) OVER (PARTITION BY buyer ORDER BY day) AS gap
                    FROM (SELECT DISTINCT buyer, mean_gap_days, day FROM row
                        WHERE kind = '{kind}' AND day IS NOT NULL)
                ) GROUP BY buyer, mean_gap_days HAVING count(*) > 8)
            """
        )

    regular, regular_spread = spread("regular")
    loose, loose_spread = spread("loose")
    assert regular == pytest.approx(1, abs=0.12)
    assert loose == pytest.approx(1, abs=0.12)
    assert regular_spread < 0.4 < loose_spread


def test_nobody_buys_before_he_started_or_after_he_ended(ask):
    early, late = ask(
        "SELECT count(*) FILTER (day < started - 5), count(*) FILTER (day > ended) FROM row"
    )
    assert (early, late) == (0, 0)
    assert ask("SELECT count(ended) / count(*) FROM buyer")[0] == pytest.approx(0.14, abs=0.05)


def test_a_buyer_who_switched_has_another_main_supplier_since(ask):
    changed = ask(
        """
        SELECT avg((earlier <> later)::INTEGER) FROM (
            SELECT mode(supplier) FILTER (day < switched) AS earlier,
                mode(supplier) FILTER (day >= switched) AS later
            FROM row WHERE switched IS NOT NULL GROUP BY buyer
            HAVING count(*) FILTER (day < switched) > 10 AND count(*) FILTER (day >= switched) > 10)
        """
    )[0]
    kept = ask(
        """
        SELECT avg((earlier = later)::INTEGER) FROM (
            SELECT mode(supplier) FILTER (day < DATE '2023-08-15') AS earlier,
                mode(supplier) FILTER (day >= DATE '2023-08-15') AS later
            FROM row WHERE switched IS NULL GROUP BY buyer
            HAVING count(*) FILTER (day < DATE '2023-08-15') > 10
                AND count(*) FILTER (day >= DATE '2023-08-15') > 10)
        """
    )[0]
    assert changed > 0.85
    assert kept > 0.95


def test_growing_buyers_buy_more_each_year_and_shrinking_ones_less(ask):
    def ratio(condition):
        return ask(
            f"""
            SELECT median(later / earlier) FROM (
                SELECT avg(USD_FOB) FILTER (day < DATE '2022-02-15') AS earlier,
                    avg(USD_FOB) FILTER (day >= DATE '2025-02-15') AS later
                FROM row WHERE {condition} GROUP BY buyer
                HAVING earlier IS NOT NULL AND later IS NOT NULL)
            """
        )[0]

    assert ratio("growth_per_mille > 1200") > 1.3
    assert ratio("growth_per_mille < 920") < 0.9


def test_quality_buyers_pay_more_for_a_model_than_price_buyers(ask):
    models, ratio = ask(
        """
        SELECT count(*), median(dear / cheap) FROM (
            SELECT avg(USD_FOB / QUANTITY) FILTER (price_level_per_mille > 1150) AS dear,
                avg(USD_FOB / QUANTITY) FILTER (price_level_per_mille < 920) AS cheap
            FROM row WHERE USD_FOB IS NOT NULL
            GROUP BY HS_CODE, regexp_extract(PRODUCT_DESCRIPTION, '[A-Z]{2}-[0-9]+')
            HAVING dear IS NOT NULL AND cheap IS NOT NULL)
        """
    )
    assert models > 100
    assert 1.15 < ratio < 1.6


def test_toys_come_before_christmas_and_air_conditioners_before_summer(ask):
    toys, cooling = ask(
        """
        SELECT count(*) FILTER (left(HS_CODE, 2) = '95' AND month(day) IN (8, 9, 10))
                / count(*) FILTER (left(HS_CODE, 2) = '95' AND month(day) IN (1, 2, 3)),
            count(*) FILTER (left(HS_CODE, 4) IN ('8415', '8418') AND month(day) IN (3, 4, 5))
                / count(*) FILTER (left(HS_CODE, 4) IN ('8415', '8418') AND month(day) IN (8, 9, 10))
        FROM row
        """
    )
    assert toys > 1.8
    assert cooling > 1.8


def test_a_bill_to_order_names_the_buyer_as_the_party_to_notify(ask):
    bills, told, spelled = ask(
        """
        SELECT count(*), count(NOTIFY_PARTY_NAME) / count(*),
            count(*) FILTER (NOTIFY_PARTY_NAME = name) / count(*)
        FROM row WHERE CONSIGNEE_NAME LIKE 'TO %ORDER%'
        """
    )
    assert bills > 500
    assert told == 1
    assert spelled > 0.7


def test_a_tenth_of_the_bills_is_made_out_to_somebody_else(ask):
    stand_ins = share(
        ask, "CONSIGNEE_NAME LIKE 'TO %ORDER%' OR NOT starts_with(CONSIGNEE_NAME, left(name, 3))"
    )
    assert 0.06 < stand_ins < 0.14


def test_a_fifth_of_the_buyers_own_bills_spells_him_in_another_way(ask):
    spelled, printed = ask(
        "SELECT count(*) FILTER (CONSIGNEE_NAME <> name), count(*) FROM row "
        "WHERE consigned = 'own name' AND CONSIGNEE_NAME IS NOT NULL"
    )
    assert 0.15 < spelled / printed < 0.25


def test_errors_are_as_frequent_as_in_real_files(ask):
    assert 0.0003 < share(ask, "day IS NULL") < 0.003
    assert 0.002 < share(ask, "CONSIGNEE_NAME IS NULL") < 0.012
    assert 0.04 < share(ask, "SHIPPER_NAME IS NULL") < 0.08
    assert 0.08 < share(ask, "USD_FOB IS NULL") < 0.16
    twice = ask("SELECT 1 - count(DISTINCT RECORD_ID) / count(*) FROM printed")[0]
    assert 0.001 < twice < 0.006


def test_the_truth_has_each_record_once(ask):
    assert ask("SELECT count(*) = count(DISTINCT RECORD_ID) FROM truth") == (True,)
    assert ask("SELECT count(*) FROM row")[0] == ROWS


@pytest.fixture(scope="module")
def downloads(tmp_path_factory) -> list[Path]:
    folder = tmp_path_factory.mktemp("downloads")
    paths = [folder / f"trade_{number}.csv" for number in (1, 2)]
    write_wide_trade(trade(rows=8_000), paths)
    return paths


def test_downloads_overlap_by_some_days(downloads):
    first, second = downloads
    with duckdb.connect() as database:
        database.execute(
            f"SELECT (SELECT max(try_cast(IMP_DATE AS DATE)) FROM '{first}') "
            f"- (SELECT min(try_cast(IMP_DATE AS DATE)) FROM '{second}')"
        )
        ((days,),) = database.fetchall()
    assert 0 < days <= OVERLAP_DAYS


def test_they_go_in_the_ordinary_way_repeated_rows_known_and_mended_rows_revised(
    downloads, home, now, owner, describe
):
    imported = import_files(home, downloads, now=now, by=owner, describe=describe).files
    assert [(file.layout, file.reporting_country) for file in imported] == [
        ("country_shipments", "MX")
    ] * 2
    for file in imported:
        assert file.rows == file.imported + file.duplicate + file.rejected
        assert file.rejected < 0.01 * file.rows
    assert imported[0].imported > 0.98 * imported[0].rows
    assert imported[1].duplicate > 0.005 * imported[1].rows
    assert imported[0].revised == 0 < imported[1].revised
