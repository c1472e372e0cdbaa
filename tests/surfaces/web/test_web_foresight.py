"""Whom to call next week and the back-test, as owner, teammate and stranger."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook

from genjin.stores.records.models import Customer, ForesightJob, Segment
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.foresight_jobs import (
    foresight_waits,
    requeue_lost_foresight,
    run_foresight_jobs,
)
from genjin.workflows.import_jobs import LOST_AFTER, MOST_ATTEMPTS
from tests.contract.segment_files import Row, id_of, truck, write_segment
from tests.surfaces.web.conftest import Book, signed_in

NAME = "20260101T000000-0123456789ac"
END = date.today() - timedelta(days=1)  # noqa: DTZ011 - the pages look from the clock's day
OFTEN, SELDOM = "TRANSPORTES ANDES SAC", "COMERCIAL DEL SUR SAC"
EN, ZH = words_in("en"), words_in("zh")
ASKED = {"q": "870422", "country": "Peru", "per_week": "3"}


def _rows() -> list[Row]:
    """A buyer every week, one every tenth week, and some in between; and other goods of the first."""
    gaps = {OFTEN: 7, SELDOM: 70, "MINERA NORTE SAC": 21, "OBRAS DEL ESTE SAC": 35}
    rows = [
        truck(END - timedelta(days=back), name)
        for name, gap in gaps.items()
        for back in range(0, 420, gap)
    ]
    return [*rows, truck(END, OFTEN, hs_code="940542", product="SOLAR LAMP")]


@pytest.fixture(scope="module")
def segment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trade")
    write_segment(folder, NAME, _rows())
    return folder / f"{NAME}.duckdb"


@pytest.fixture
def traded(book: Book, segment: Path) -> Iterator[Book]:
    book.home.trade.mkdir(exist_ok=True)
    shutil.copy(segment, book.home.trade)
    Segment.objects.create(
        name=NAME, rows=len(_rows()), size_bytes=1, place=1, published_at=datetime.now(UTC)
    )
    yield book
    (book.home.trade / f"{NAME}.duckdb").unlink()


def _now() -> datetime:
    return datetime.now(UTC)


def _asked(client: Client, page: str, **asked: str) -> str:
    """The address of the job that the form queued."""
    response = client.post(page, {**ASKED, **asked})
    assert response.status_code == 302, response.content.decode()
    return str(response.headers["Location"])


def _answered(book: Book, client: Client, page: str, **asked: str) -> str:
    address = _asked(client, page, **asked)
    assert run_foresight_jobs(book.home, clock=_now) == 1
    return address


def _text(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_list_is_drawn_up_and_each_buyer_opens_and_joins_the_book(traded: Book):
    client = signed_in(traded.teammate)
    address = _answered(traded, client, "/buyers/calls/")
    page = _text(client, address)
    assert page.index(OFTEN) < page.index("MINERA NORTE SAC")
    assert f"/companies/{id_of(OFTEN)}/" in page
    assert "four times in five between" in page
    add = f"/companies/{id_of(OFTEN)}/add/"
    assert add in page
    assert client.post(add).status_code == 302
    assert Customer.objects.filter(owner=traded.teammate, name=OFTEN).exists()
    again = _text(client, address)
    assert add not in again
    assert EN("web-dossier-in-book") in again


def test_goods_are_found_by_words_too_and_only_their_rows_count(traded: Book):
    client = signed_in(traded.owner)
    page = _text(client, _answered(traded, client, "/buyers/calls/", q="solar lamp"))
    assert OFTEN in page
    assert SELDOM not in page
    assert "Bought once" in page


def test_the_list_leaves_as_a_workbook(traded: Book):
    client = signed_in(traded.owner)
    address = _answered(traded, client, "/buyers/calls/")
    content = client.get(f"{address}export/").content
    sheet = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    assert sheet[0][2] == EN("workbook-calls-name")
    assert sheet[1][1:3] == [id_of(OFTEN), OFTEN]
    assert len(sheet) == 4


@pytest.mark.parametrize(("language", "words"), [("en", EN), ("zh", ZH)])
def test_the_back_test_says_in_a_sentence_whether_it_would_have_paid(
    traded: Book, language: str, words: Any
):
    traded.owner.language = language
    traded.owner.save()
    client = signed_in(traded.owner)
    since = (END - timedelta(days=140)).isoformat()
    address = _answered(
        traded, client, "/buyers/back-test/", since=since, until=END.isoformat(), per_week="1"
    )
    page = _text(client, address)
    kept: dict[str, Any] = ForesightJob.objects.get().result or {}
    assert kept["weeks"] == 17
    for name in ("genjin", "random", "recency", "frequency", "due-date"):
        assert words(f"backtest-method-{name}") in page
    assert words("web-back-test-ceiling") in page
    assert 'data-chart="t-methods"' in page
    frequency = kept["everybody"]["methods"]["frequency"]
    genjin = kept["everybody"]["methods"]["genjin"]
    assert genjin["in_time"] == frequency["in_time"], "else the sentence must say another thing"
    no_better = {"en": "no better than calling the most frequent buyers", "zh": "分不出高下"}
    assert no_better[language] in page


def test_a_weeks_list_opens_with_what_was_known_and_what_came(traded: Book):
    client = signed_in(traded.owner)
    since = (END - timedelta(days=70)).isoformat()
    address = _answered(
        traded, client, "/buyers/back-test/", since=since, until=END.isoformat(), per_week="2"
    )
    assert f"{address}weeks/1/" in _text(client, address)
    week = _text(client, f"{address}weeks/1/")
    assert OFTEN in week
    assert EN("web-back-test-before") in week
    assert "/evidence/?rows=" in week
    assert "bought after" in week or "bought the next day" in week
    assert client.get(f"{address}weeks/99/").status_code == 404


def test_progress_is_told_and_a_question_can_be_cancelled(traded: Book):
    client = signed_in(traded.teammate)
    address = _asked(client, "/buyers/back-test/")
    job = ForesightJob.objects.get()
    assert EN("web-foresight-waiting") in _text(client, address)
    part = client.get(f"/buyers/foresight/{job.pk}/")
    assert "hx-get" in part.content.decode()
    assert "HX-Refresh" not in part.headers
    assert client.post(f"/buyers/foresight/{job.pk}/cancel/").status_code == 302
    assert not foresight_waits()
    assert run_foresight_jobs(traded.home, clock=_now) == 0
    assert client.get(f"/buyers/foresight/{job.pk}/").headers["HX-Refresh"] == "true"
    assert EN("web-foresight-cancelled") in _text(client, address)
    assert "q=870422" in _text(client, address)


def test_what_is_cancelled_under_way_keeps_nothing(traded: Book, monkeypatch: pytest.MonkeyPatch):
    client = signed_in(traded.owner)
    _asked(client, "/buyers/calls/")
    job = ForesightJob.objects.get()

    def cancelled_meanwhile(*_args: object, **_asked: object) -> dict[str, object]:
        client.post(f"/buyers/foresight/{job.pk}/cancel/")
        return {"calls": []}

    monkeypatch.setattr("genjin.workflows.foresight_jobs._answered", cancelled_meanwhile)
    run_foresight_jobs(traded.home, clock=_now)
    job.refresh_from_db()
    assert (job.state, job.result) == ("cancelled", None)


def test_a_question_whose_process_died_runs_again_but_not_for_ever(traded: Book):
    _asked(signed_in(traded.owner), "/buyers/calls/")
    died = {"state": "running", "beat_at": _now() - 2 * LOST_AFTER}
    ForesightJob.objects.update(**died, attempts=1)
    requeue_lost_foresight(_now())
    assert foresight_waits()
    ForesightJob.objects.update(**died, attempts=MOST_ATTEMPTS)
    requeue_lost_foresight(_now())
    assert ForesightJob.objects.get().state == "failed"


def test_what_nobody_buys_is_said_on_the_page(traded: Book):
    client = signed_in(traded.owner)
    page = _text(client, _answered(traded, client, "/buyers/calls/", q="010121"))
    assert "Nobody was seen buying 010121" in page
    early = {"since": "2001-01-01", "until": "2001-06-01"}
    page = _text(client, _answered(traded, client, "/buyers/back-test/", **early))
    assert "No week of this period can be judged" in page


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("/buyers/calls/", {"q": " "}),
        ("/buyers/calls/", {"country": "Atlantis"}),
        ("/buyers/calls/", {"per_week": "0"}),
        ("/buyers/back-test/", {"since": "2025-03-01", "until": "2025-03-02"}),
        ("/buyers/back-test/", {"since": "1999-01-01", "until": "2025-03-02"}),
    ],
)
def test_what_cannot_be_asked_is_refused_beside_the_form(
    traded: Book, page: str, asked: dict[str, str]
):
    response = signed_in(traded.owner).post(page, {**ASKED, **asked})
    assert response.status_code == 400
    assert 'role="alert"' in response.content.decode()
    assert not ForesightJob.objects.exists()


def test_a_teammate_sees_his_own_questions_only_the_owner_everybodys(traded: Book):
    owner, teammate = signed_in(traded.owner), signed_in(traded.teammate)
    owners = _answered(traded, owner, "/buyers/calls/")
    job = ForesightJob.objects.get()
    addresses = (owners, f"{owners}export/", f"/buyers/foresight/{job.pk}/")
    assert [owner.get(each).status_code for each in addresses] == [200, 200, 200]
    assert [teammate.get(each).status_code for each in addresses] == [404, 404, 404]
    assert teammate.post(f"/buyers/foresight/{job.pk}/cancel/").status_code == 404
    assert owners not in _text(teammate, "/buyers/calls/")
    teammates = _asked(teammate, "/buyers/back-test/")
    assert teammates in _text(owner, "/buyers/back-test/")
    assert owner.get(teammates).status_code == 200


def test_the_pages_are_found_from_find_buyers_and_from_the_report(traded: Book):
    client = signed_in(traded.teammate)
    found = _text(client, "/buyers/?q=870422&country=PE")
    assert "/buyers/calls/?q=870422&amp;country=PE" in found
    assert 'value="870422"' in _text(client, "/buyers/calls/?q=870422&country=PE")
    assert "/buyers/back-test/" in found
    assert 'href="/buyers/back-test/"' in _text(client, "/report/")
