from datetime import date, timedelta

from genjin.buyers.dossier import Firm, buyer_dossier
from genjin.buyers.purchase import Purchase
from genjin.kernel.reason import Reason
from tests.unit.buyers.rows import START, row

FIRM = Firm("c0000000000000001", "SAN BARTOLOME S.A.", "PE")


def points(rows: list[Purchase], today: date | None = None) -> dict[str, Reason]:
    day = today or max(one.date for one in rows) + timedelta(days=1)
    found = buyer_dossier(FIRM, rows, [], today=day, known_until=day)
    return {reason.id: reason for reason in found.talk_points}


def test_a_regular_buyer_has_three_to_six_points_that_rest_on_rows() -> None:
    found = points([row(day) for day in range(0, 800, 30)])
    assert 3 <= len(found) <= 6
    assert all(reason.rows for reason in found.values())


def test_the_next_purchase_comes_first() -> None:
    assert next(iter(points([row(day) for day in range(0, 800, 30)]))) == "reason-talk-next"


def test_the_last_purchase_is_told_with_its_quantity_and_supplier() -> None:
    reason = points([row(0), row(50, quantity=4), row(51, quantity=3)])["reason-talk-last"]
    assert reason.params["quantity"] == 7
    assert reason.params["supplier"] == "DONGFENG"
    assert reason.params["rows"] == 2


def test_a_supplier_first_seen_within_the_year_is_new() -> None:
    new = {"supplier": "FAW", "supplier_id": "c000000000000000f"}
    found = points([*(row(day) for day in range(0, 500, 50)), row(480, row_id="s:n", **new)])
    assert found["reason-talk-new-supplier"].params["supplier"] == "FAW"


def test_of_a_buyer_seen_for_less_than_a_year_no_supplier_is_called_new() -> None:
    assert "reason-talk-new-supplier" not in points([row(0), row(30)])


def test_a_supplier_unseen_for_a_year_is_lost() -> None:
    old = {"supplier": "FAW", "supplier_id": "c000000000000000f"}
    found = points([row(0, row_id="s:o", **old), *(row(day) for day in range(0, 500, 100))])
    assert found["reason-talk-lost-supplier"].params["supplier"] == "FAW"


def test_buying_less_than_a_year_ago_is_worth_a_question() -> None:
    rows = [row(day) for day in range(0, 365, 30)] + [row(day) for day in range(370, 731, 90)]
    reason = points(rows, START + timedelta(days=731))["reason-talk-buying-less"]
    assert reason.params["percent"] == 58  # 12 rows became 5: 1 - 5/12


def test_a_buyer_who_depends_on_nobody_is_open() -> None:
    rows = [row(day, supplier=f"S{day % 3}", supplier_id=f"c{day % 3}") for day in range(0, 90, 10)]
    assert "reason-talk-many-suppliers" in points(rows)


def test_without_purchases_there_is_nothing_to_say() -> None:
    assert points([], START) == {}
