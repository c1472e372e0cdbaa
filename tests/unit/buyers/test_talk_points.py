from datetime import date, timedelta

from genjin.buyers.dossier import Firm, buyer_dossier
from genjin.buyers.purchase import Purchase
from genjin.kernel.reason import Reason, Term
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


NEW = {"supplier": "FAW", "supplier_id": "c000000000000000f"}


def test_a_supplier_first_seen_of_late_is_an_occasion() -> None:
    found = points([*(row(day) for day in range(0, 500, 50)), row(480, row_id="s:n", **NEW)])
    reason = found["reason-talk-new-supplier"]
    assert (reason.params["supplier"], reason.params["count"]) == ("FAW", 1)


def test_a_supplier_whom_he_left_is_a_gap_to_fill() -> None:
    old = [row(day, row_id=f"s:{day}o", **NEW) for day in range(0, 200, 20)]
    found = points([*old, *(row(day) for day in range(0, 500, 50))])
    assert found["reason-talk-lost-supplier"].params["supplier"] == "FAW"


def test_a_supplier_left_long_ago_is_not() -> None:
    old = [row(day, row_id=f"s:{day}o", **NEW) for day in range(0, 200, 20)]
    found = points([*old, *(row(day) for day in range(0, 1200, 50))])
    assert "reason-talk-lost-supplier" not in found


def test_lateness_takes_the_place_of_the_date() -> None:
    rows = [row(day) for day in (*range(0, 600, 30), 640)]
    found = points(rows, rows[-1].date + timedelta(days=38))
    assert next(iter(found)) == "reason-talk-late"
    assert "reason-talk-next" not in found


def test_a_move_to_another_origin_is_told() -> None:
    rows = [row(day, origin_country="BR" if day < 500 else "CN") for day in range(0, 800, 20)]
    params = points(rows)["reason-talk-origin-switch"].params
    assert params["gained"] == Term("country", "CN")


def test_a_buyer_of_one_purchase_still_gives_three_points() -> None:
    assert len(points([row(0)])) >= 3


def test_buying_less_than_a_year_ago_is_worth_a_question() -> None:
    rows = [row(day) for day in range(0, 365, 30)] + [row(day) for day in range(370, 731, 90)]
    reason = points(rows, START + timedelta(days=731))["reason-talk-buying-less"]
    assert reason.params["percent"] == 58  # 12 rows became 5: 1 - 5/12


def test_a_buyer_who_depends_on_nobody_is_open() -> None:
    rows = [row(day, supplier=f"S{day % 3}", supplier_id=f"c{day % 3}") for day in range(0, 90, 10)]
    assert "reason-talk-many-suppliers" in points(rows)


def test_without_purchases_there_is_nothing_to_say() -> None:
    assert points([], START) == {}
