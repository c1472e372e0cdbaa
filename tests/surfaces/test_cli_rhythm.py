"""When buyers buy next on the command line: predictions, whom to call, and the replayed past."""

import csv
import subprocess
import sys
from datetime import date, timedelta

import pytest

from genjin.surfaces.wording.catalogue import words_in
from tests.contract.customs_files import peru_row, write_workbook
from tests.surfaces.conftest import NOW

CALL_KEYS = {"company_id", "name", "tax_id", "p_buy", "next_date", "why"}
BACK_TEST_KEYS = {"weeks", "calls", "bought_within", "recall", "precision", "baselines"}
LAST, AS_OF = date(2025, 7, 14), "2025-07-20"
HS = "870422"
CALLS = ("calls", "--hs", HS, "--country", "PE", "--as-of", AS_OF, "--per-week", "5", "--json")


@pytest.fixture(scope="module")
def past(tmp_path_factory):
    """A file of seven buyers over eighteen months."""
    span = (LAST - date(2024, 1, 1)).days
    rows = [
        peru_row(number, Fecha=LAST - timedelta(days=number * (3 + number % 5) % span))
        for number in range(160)
    ]
    return write_workbook(tmp_path_factory.mktemp("rhythm") / "past.xlsx", rows)


@pytest.fixture(scope="module")
def filled(past, shell_at):
    """A home with that file in it."""
    shell = shell_at(past.parent / "home")
    imported = shell("import", past, "--json", "--now", NOW)
    assert imported.code == 0, imported.err
    return shell


@pytest.fixture(scope="module")
def listed(filled):
    """Whom to call, as that home knows."""
    ran = filled(*CALLS)
    assert ran.code == 0, ran.err
    return ran.document


def test_predictions_are_written_and_need_no_book(terminal, tmp_path):
    events, out = tmp_path / "events.csv", tmp_path / "out.csv"
    lines = [f"b{each},2025-{month:02}-{each + 1:02}" for each in range(9) for month in range(1, 9)]
    events.write_text("\n".join(["buyer,date", *lines, "b1,yesterday"]), encoding="utf-8")
    ran = terminal(
        "rhythm", "--events", events, "--as-of", AS_OF, "--horizon", "28", "--out", out, "--json"
    )
    assert ran.code == 1, ran.err
    assert "yesterday" in ran.err
    assert ran.document["buyers"] == 9
    assert not terminal.home.exists()
    with out.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["buyer"] for row in rows] == [f"b{each}" for each in range(9)]
    assert all(0 <= float(row["p_buy"]) <= float(row["p_alive"]) <= 1 for row in rows)


def test_the_day_up_to_which_is_seen_must_be_said(filled, tmp_path):
    events = tmp_path / "events.csv"
    events.write_text("buyer,date\na,2025-01-01\n", encoding="utf-8")
    for command in (
        ("rhythm", "--events", events, "--horizon", "7", "--out", tmp_path / "out.csv"),
        ("calls", "--hs", HS, "--per-week", "5"),
    ):
        ran = filled(*command)
        assert (ran.code, ran.out) == (2, "")
        assert "--as-of" in ran.err


def test_whom_to_call_comes_best_first_with_reasons_and_rows(filled, listed):
    assert len(listed) == 5
    for call in listed:
        assert set(call) >= CALL_KEYS
        assert call["last_date"] <= AS_OF
        assert call["next_date"] is None or call["next_date"] > AS_OF
        assert call["why"][0]["rows"]
        assert "reason-call-unseen" not in {each["id"] for each in call["why"]}
    if listed[0]["order"] == "probability":
        chances = [call["p_buy"] for call in listed]
        assert chances == sorted(chances, reverse=True)
    shown = filled(*CALLS[:-1]).out
    assert listed[0]["company_id"] in shown


def test_where_the_data_ends_long_before_the_day_it_is_said(filled):
    ran = filled("calls", "--hs", HS, "--as-of", "2027-03-01", "--per-week", "1", "--json")
    assert "reason-call-unseen" in {each["id"] for each in ran.document[0]["why"]}


def test_what_comes_after_the_day_moves_no_call(past, listed, tmp_path, shell_at):
    """The same past in another book, followed there by other names, tax ids and buyers."""
    future = [
        peru_row(
            number,
            Fecha=date.fromisoformat(AS_OF) + timedelta(days=number - 999),
            Cod=20999000000.0 + number,
            Importador=f"CAMIONES {chr(65 + number % 9) * 3} SAC",
        )
        for number in range(1_000, 1_090)
    ]
    write_workbook(tmp_path / "future.xlsx", future)
    shell = shell_at(tmp_path / "home")
    imported = shell("import", past, tmp_path / "future.xlsx", "--json", "--now", NOW)
    assert imported.code == 0, imported.err
    assert _without_rows(shell(*CALLS).document) == _without_rows(listed)


def _without_rows(calls):
    """Rows name the import that they came with."""
    because = [[{**reason, "rows": []} for reason in call["why"]] for call in calls]
    return [{**call, "why": why} for call, why in zip(calls, because, strict=True)]


def test_the_past_is_replayed_beside_the_plain_orders(filled):
    period = ("--from", "2025-03-01", "--until", "2025-05-01", "--per-week", "5")
    ran = filled("backtest", "--hs", HS, *period, "--json")
    assert ran.code == 0, ran.err
    assert set(ran.document) >= BACK_TEST_KEYS
    assert set(ran.document["baselines"]) == {"random", "recency", "frequency", "due_date"}
    assert set(ran.document["bought_within"]) == {"14", "28"}
    assert ran.document["weeks"] == 8
    page = filled("backtest", "--hs", HS, *period, "--lang", "zh").out
    assert words_in("zh")("backtest-method-frequency") in page


def test_what_nobody_buys_or_nobody_can_judge_is_refused_in_a_sentence(filled):
    long_ago = ("--from", "2001-01-01", "--until", "2001-03-01")
    for command in (
        ("calls", "--hs", "0101", "--as-of", AS_OF, "--per-week", "5"),
        ("backtest", "--hs", HS, *long_ago, "--per-week", "5"),
    ):
        ran = filled(*command, "--json")
        assert (ran.code, ran.out) == (2, "")
        assert len(ran.err.strip().splitlines()) == 1


def test_the_pages_start_without_the_models():
    script = (
        "import os, sys; os.environ['DJANGO_SETTINGS_MODULE'] = 'genjin.surfaces.web.settings';"
        "import django; django.setup(); import genjin.surfaces.web.urls;"
        "print(sorted({'numpy', 'scipy', 'lightgbm'} & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert ran.stdout.strip() == "[]"
