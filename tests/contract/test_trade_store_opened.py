"""The store as the workflows open it: what the records publish and decide is what it shows."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from genjin.companies.ids import party_id
from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.stores.records.models import CompanyLink, Segment
from genjin.stores.trade.contract import BuyerSearch
from genjin.workflows.find_buyers import find_buyers
from genjin.workflows.get_dossier import get_dossier
from genjin.workflows.home import Home
from genjin.workflows.open_trade_store import open_trade_store
from tests.contract.segment_files import truck, write_segment

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 5, tzinfo=UTC)
DAY = date(2025, 3, 10)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path)
    made.prepare()
    return made


def publish(home: Home, name: str, *buyers: str) -> Segment:
    write_segment(home.trade, name, [truck(DAY, buyer) for buyer in buyers])
    place = Segment.objects.count() + 1
    return Segment.objects.create(
        name=name, rows=len(buyers), size_bytes=1, place=place, published_at=NOW
    )


def names(home: Home) -> list[str]:
    return [buyer.name for buyer in find_buyers(home, BuyerSearch(sort="name")).buyers]


def test_a_home_without_an_import_has_an_empty_store(home: Home) -> None:
    assert names(home) == []


def test_a_file_that_nobody_published_is_not_seen(home: Home) -> None:
    publish(home, "one", "VOLVO")
    write_segment(home.trade, "two", [truck(DAY, "FAW")])
    assert names(home) == ["VOLVO"]


def test_a_published_segment_is_seen_at_once_and_a_retired_one_no_longer(home: Home) -> None:
    first = publish(home, "one", "VOLVO")
    before = open_trade_store(home)
    assert open_trade_store(home) is before
    publish(home, "two", "FAW")
    assert names(home) == ["FAW", "VOLVO"]
    first.retired_at = NOW
    first.save()
    assert names(home) == ["FAW"]
    assert before.shipment_count() == 1


def test_a_decided_link_holds_until_it_is_undone(home: Home) -> None:
    publish(home, "one", "VOLVO", "VLV IMPORT")
    volvo = next(one for one in find_buyers(home, BuyerSearch()).buyers if one.name == "VOLVO")
    link = CompanyLink.objects.create(
        party_id=f"p{party_id('VLV IMPORT', 'PE'):016x}",
        company_id=volvo.company_id,
        score=1.0,
        rule="person",
        at=NOW,
    )
    assert find_buyers(home, BuyerSearch()).total == 1
    link.undone_at = NOW
    link.save()
    assert find_buyers(home, BuyerSearch()).total == 2


@pytest.mark.parametrize("text", ["8704.22", "8704 22", " 870422 "])
def test_an_hs_code_may_be_written_with_dots_and_blanks(home: Home, text: str) -> None:
    publish(home, "one", "VOLVO")
    assert find_buyers(home, BuyerSearch(hs_prefix=text)).total == 1


@pytest.mark.parametrize("text", ["trucks", "8", "8704%", "1234567890123", "８７０４"])
def test_what_is_no_hs_code_is_refused_with_what_would_be_one(home: Home, text: str) -> None:
    with pytest.raises(UnusableInputError) as raised:
        find_buyers(home, BuyerSearch(hs_prefix=text))
    assert raised.value.problem.id == "problem-hs-prefix"
    assert raised.value.problem.value == text


def test_an_unknown_company_has_no_dossier(home: Home) -> None:
    publish(home, "one", "VOLVO")
    with pytest.raises(NotFoundError) as raised:
        get_dossier(home, "c0000000000000000", today=DAY)
    assert raised.value.problem.id == "problem-company-unknown"


def test_a_company_that_had_not_bought_by_then_has_an_empty_dossier(home: Home) -> None:
    publish(home, "one", "VOLVO")
    company_id = find_buyers(home, BuyerSearch()).buyers[0].company_id
    found = get_dossier(home, company_id, today=NOW.date(), as_of=date(2024, 1, 1))
    assert found.evidence.rows == 0
    assert found.summary.id == "reason-dossier-nothing-known"
    assert found.firm.aliases == ()
