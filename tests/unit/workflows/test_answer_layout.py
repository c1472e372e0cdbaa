"""A person's answer is kept as his layout, and his files go in by it."""

from dataclasses import replace

import pytest

from genjin.kernel.errors import NotFoundError
from genjin.stores.records.models import ImportJob
from genjin.trade.shipment import Grain
from genjin.workflows.answer_layout import (
    Answer,
    confirm_layout,
    dismiss_import,
    get_question,
    problems_of,
)
from genjin.workflows.import_job_problems import problem_of
from genjin.workflows.import_jobs import queue_import, run_import_jobs
from genjin.workflows.own_layouts import list_layouts
from tests.contract.unknown_files import row, write_unknown

ANSWER = Answer(
    name="秘鲁某供应商",
    fields={0: "date", 1: "document", 2: "buyer", 4: "supplier", 6: "hs_code", 11: "fob_usd"},
    grain=Grain.SHIPMENT,
    flow="import",
    date_order="dmy",
    decimal_mark=",",
    country="PE",
    always=False,
)
pytestmark = pytest.mark.usefixtures("transactional_db")


@pytest.fixture
def ask(home, now, describe, tmp_path):
    def asked(by, name: str = "descarga.csv", figure: str | None = None) -> ImportJob:
        rows = [row(n, "03/04/2025") for n in range(12)]
        for each in rows if figure else ():
            each[8] = each[10] = each[11] = figure or ""
        path = write_unknown(tmp_path / "upload.csv", rows)
        job = queue_import(
            home, [path.read_bytes()], file_name=name, kind="shipments", by=by, now=now
        )
        run_import_jobs(home, clock=lambda: now, describe=describe)
        job.refresh_from_db()
        assert job.state == "asking"
        return job

    return asked


@pytest.fixture
def run(home, now, describe):
    return lambda: run_import_jobs(home, clock=lambda: now, describe=describe)


def test_an_answer_lets_the_import_run_and_the_next_file_goes_in_by_itself(
    home, sales, ask, run, now
):
    job = ask(sales)
    layout, others = confirm_layout(home, sales, job.pk, ANSWER)
    assert run() == 1
    job.refresh_from_db()
    assert (job.state, others, job.question) == ("done", 0, None)
    assert (job.result["imported"], job.result["layout"], job.result["proposed"]) == (
        12,
        layout.id,
        None,
    )
    assert (job.result["reporting_country"], job.result["first_date"]) == ("PE", "2025-04-03")
    assert not list(home.uploads.iterdir())
    assert [each.title.zh for each in list_layouts(home)[0] if each.origin == "own"] == [
        "秘鲁某供应商"
    ]

    next_job = queue_import(
        home,
        [(home.path.parent / "upload.csv").read_bytes()],
        file_name="peru abril.csv",
        kind="shipments",
        by=sales,
        now=now,
    )
    run()
    next_job.refresh_from_db()
    assert next_job.result is not None
    assert (next_job.state, next_job.result["duplicate"]) == ("done", 12)


def test_the_upload_waits_for_the_answer(home, sales, ask):
    job = ask(sales)
    assert (home.path / job.stored_as).is_file()
    problem = problem_of(job)
    assert problem is not None
    assert problem.id == "problem-import-layout-unknown"


def test_other_files_alike_go_in_too_where_they_say_their_country(home, sales, colleague, ask, run):
    first, named, silent = ask(sales), ask(sales, "peru mayo.csv"), ask(sales, "mayo.csv")
    of_another = ask(colleague, "peru.csv")
    _, others = confirm_layout(home, sales, first.pk, ANSWER)
    run()
    states = [ImportJob.objects.get(pk=job.pk).state for job in (first, named, silent, of_another)]
    assert (others, states) == (1, ["done", "done", "asking", "asking"])


def test_a_file_whose_mark_is_open_waits_for_its_own_answer(home, sales, ask, run):
    clear, open_one = ask(sales), ask(sales, "peru mayo.csv", "1.250")
    layout, others = confirm_layout(home, sales, clear.pk, ANSWER)
    run()
    states = [ImportJob.objects.get(pk=job.pk).state for job in (clear, open_one)]
    assert (layout.decimal_mark, others, states) == (None, 0, ["done", "asking"])


def test_a_mark_that_he_chose_lets_the_others_in_too(home, sales, ask, run):
    first, second = ask(sales, figure="1.250"), ask(sales, "peru mayo.csv", "1.250")
    layout, others = confirm_layout(home, sales, first.pk, ANSWER)
    run()
    second.refresh_from_db()
    assert (layout.decimal_mark, others, second.state) == (",", 1, "done")


def test_a_country_for_always_is_part_of_the_layout(home, sales, ask):
    layout, _ = confirm_layout(home, sales, ask(sales).pk, replace(ANSWER, always=True))
    assert layout.reporting_country.code == "PE"


def test_a_question_is_answered_once_and_by_those_who_see_the_import(
    home, owner, sales, colleague, ask
):
    job = ask(sales)
    with pytest.raises(NotFoundError):
        get_question(colleague, job.pk)
    confirm_layout(home, owner, job.pk, ANSWER)
    with pytest.raises(NotFoundError):
        confirm_layout(home, sales, job.pk, ANSWER)
    with pytest.raises(NotFoundError):
        dismiss_import(home, sales, job.pk)


def test_a_file_that_nobody_wants_is_removed(home, sales, ask, run):
    job = ask(sales)
    dismiss_import(home, sales, job.pk)
    assert run() == 0
    job.refresh_from_db()
    problem = problem_of(job)
    assert problem is not None
    assert (job.state, problem.id) == ("failed", "problem-job-dismissed")
    assert not list(home.uploads.iterdir())


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"fields": {2: "buyer"}}, "no-date"), ({"fields": {0: "date", 8: "quantity"}}, "nothing"),
        ({"date_order": None}, "date-order"), ({"flow": None}, "no-flow"),
        ({"country": None}, "no-country"), ({"name": ""}, "no-name"),
    ],
)  # fmt: skip
def test_an_answer_that_lacks_something_is_told_what(sales, ask, changed, problem):
    job, question = get_question(sales, ask(sales).pk)
    assert problems_of(question, ANSWER, job.file_name) == []
    found = problems_of(question, replace(ANSWER, **changed), job.file_name)
    assert [each.id for each in found] == [f"problem-layout-{problem}"]


def test_no_order_is_needed_where_another_column_is_the_date(sales, ask):
    job, question = get_question(sales, ask(sales).pk)
    written_out = replace(
        question, rows=tuple((*each[:12], "2025-04-03") for each in question.rows)
    )
    fields = {**ANSWER.fields, 0: "document", 12: "date"}
    assert (
        problems_of(written_out, replace(ANSWER, fields=fields, date_order=None), job.file_name)
        == []
    )
