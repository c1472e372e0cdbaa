"""A file of purchases in, predictions out: every buyer answered for, every bad row told."""

import csv
from datetime import date
from pathlib import Path

import duckdb
import pytest

from genjin.kernel.errors import UnusableInputError
from genjin.workflows.predict_rhythm import COLUMNS, predict_rhythm
from genjin.workflows.read_events import read_events

AS_OF = date(2025, 6, 30)
HEADER = "buyer,date,quantity,value\n"
REGULAR = "".join(
    f"Acme,2025-{month:02}-05,10,100\nBeta,2025-{month:02}-20,5,50\n" for month in range(1, 7)
)


@pytest.fixture
def predicted(tmp_path: Path):
    def run(text: str | bytes, as_of: date = AS_OF):
        events, out = tmp_path / "events.csv", tmp_path / "out.csv"
        events.write_bytes(text.encode() if isinstance(text, str) else text)
        done = predict_rhythm(events, out, as_of=as_of, horizon_days=28)
        with out.open(encoding="utf-8", newline="") as stream:
            return done, list(csv.DictReader(stream))

    return run


def test_every_buyer_is_answered_for_verbatim_and_once(predicted):
    done, rows = predicted(HEADER + REGULAR + " 江苏宏达 ,2025-03-01,,\n" + REGULAR)
    assert [row["buyer"] for row in rows] == ["Acme", "Beta", " 江苏宏达 "]
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["next_low"] <= rows[0]["next_date"] <= rows[0]["next_high"]
    assert [row["evidence"] for row in rows] == ["own", "own", "market"]
    assert done.read.problems == []


def test_duplicated_events_change_nothing(predicted):
    assert predicted(HEADER + REGULAR)[1] == predicted(HEADER + REGULAR + REGULAR)[1]


def test_rows_after_the_day_are_counted_and_not_seen(predicted):
    done, rows = predicted(HEADER + REGULAR + "Acme,2025-07-01,1,1\nLater,2027-01-01,1,1\n")
    assert done.read.later == 2
    assert rows == predicted(HEADER + REGULAR)[1]


def test_a_bad_row_is_named_and_the_good_ones_go_in(predicted):
    done, rows = predicted(
        HEADER + "Acme,last week,1,1\n,2025-03-01,1,1\n" + REGULAR + "Beta,2025-06-25,many,1\n"
    )
    assert [(each.row, each.field, each.id) for each in done.read.problems] == [
        (2, "date", "problem-date"),
        (3, "buyer", "problem-events-buyer"),
        (16, "quantity", "problem-number"),
    ]
    assert len(rows) == 2


def test_goods_sent_back_are_no_purchase_but_the_buyer_is_answered_for(predicted):
    bought = HEADER + REGULAR + "Zero,2025-06-01,0,0\n"
    without = predicted(bought)[1]
    done, rows = predicted(bought + "Acme,2025-06-29,-3,\nReturner,2025-06-01,-1,\n")
    assert done.read.returns == 2
    assert rows[:-1] == without
    assert (rows[-1]["buyer"], rows[-1]["model"], rows[-1]["p_buy"]) == ("Returner", "none", "")


@pytest.mark.parametrize(
    "text",
    ["Acme,2025-03-01,1,1\n", "Acme,2025-03-01,1,1\nBeta,2025-03-01,1,1\n"],
    ids=["one event", "all on one day"],
)
def test_where_nothing_can_be_said_the_figures_stay_empty(predicted, text):
    done, rows = predicted(HEADER + text)
    assert done.predicted.forecast is None
    assert {(row["model"], row["p_buy"], row["next_date"]) for row in rows} == {("none", "", "")}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (HEADER, "problem-events-none"),
        (HEADER + "Acme,2026-01-01,1,1\n", "problem-events-none"),
        ("name,day\nAcme,2025-01-01\n", "problem-events-column"),
        ("", "problem-import-empty"),
    ],
    ids=["no events", "only later ones", "other columns", "nothing"],
)
def test_what_cannot_be_used_is_refused_by_name(predicted, text, problem):
    with pytest.raises(UnusableInputError) as refused:
        predicted(text)
    assert refused.value.problem.id == problem
    assert refused.value.problem.file == "events.csv"


def test_old_chinese_files_and_other_delimiters_are_read(predicted):
    _, rows = predicted(
        (HEADER + REGULAR).replace("Acme", "江苏宏达").replace(",", ";").encode("gb18030")
    )
    assert rows[0]["buyer"] == "江苏宏达"


def test_parquet_says_the_same_as_csv(tmp_path, predicted):
    predicted(HEADER + REGULAR)
    parquet = tmp_path / "events.parquet"
    duckdb.sql(f"COPY (FROM '{tmp_path / 'events.csv'}') TO '{parquet}'")
    from_csv, from_parquet = (
        read_events(path, AS_OF) for path in (tmp_path / "events.csv", parquet)
    )
    assert list(from_csv.days.names) == list(from_parquet.days.names)
    assert from_csv.days.day.tolist() == from_parquet.days.day.tolist()
    assert from_csv.days.size.tolist() == from_parquet.days.size.tolist()


def test_an_output_that_cannot_be_written_is_told(tmp_path):
    events = tmp_path / "events.csv"
    events.write_text(HEADER + REGULAR, encoding="utf-8")
    with pytest.raises(UnusableInputError) as refused:
        predict_rhythm(events, tmp_path / "no" / "out.csv", as_of=AS_OF, horizon_days=28)
    assert refused.value.problem.id == "problem-out-unwritable"
