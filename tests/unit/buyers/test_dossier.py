from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.dossier import Dossier, Firm, buyer_dossier, products_to_compare
from genjin.buyers.market_price import MarketPrice
from genjin.buyers.purchase import Purchase
from tests.unit.buyers.rows import START, aggregate, purchases, row

FIRM = Firm("c0000000000000001", "SAN BARTOLOME S.A.", "PE")
TODAY = START + timedelta(days=1000)


def dossier(rows: list[Purchase], as_of: date | None = None) -> Dossier:
    return buyer_dossier(
        FIRM, rows, [], today=as_of or TODAY, as_of=as_of, known_until=as_of or TODAY
    )


def test_the_summary_says_what_how_often_and_from_whom() -> None:
    rows = [row(day) for day in range(0, 300, 30)]
    params = dossier(rows).summary.params
    assert (params["hs6"], params["gap"], params["supplier"], params["percent"]) == (
        "870422", 30, "DONGFENG", 100,
    )  # fmt: skip


def test_a_company_that_never_bought_has_an_empty_dossier() -> None:
    found = dossier([])
    assert found.rhythm is None
    assert found.evidence.rows == 0
    assert found.summary.id == "reason-dossier-nothing-known"
    assert found.talk_points == ()


def test_without_a_known_end_the_newest_row_is_the_end_of_the_data() -> None:
    found = buyer_dossier(FIRM, [row(0), row(30)], [], today=TODAY)
    assert found.known_until == START + timedelta(days=30)


def test_market_prices_of_later_months_are_not_seen() -> None:
    later = MarketPrice(date(2025, 3, 1), "870422", "C62", "CIF", 1, 1, 1, 9, 9)
    found = buyer_dossier(
        FIRM, [row(date(2025, 3, 2))], [later], today=TODAY, as_of=date(2025, 3, 2)
    )
    assert found.prices[0].months[0].market == later
    early = buyer_dossier(
        FIRM, [row(date(2025, 2, 2))], [later], today=TODAY, as_of=date(2025, 2, 9)
    )
    assert all(month.market is None for series in early.prices for month in series.months)


def test_the_products_bought_most_often_are_compared_with_the_market() -> None:
    rows = [row(1), row(2), row(3, hs_code="870423"), aggregate(4, hs_code="999999")]
    assert products_to_compare(rows) == ("870422", "870423")


@given(st.lists(purchases, max_size=25), st.integers(0, 900))
def test_no_figure_sees_anything_later_than_the_day_asked_for(
    rows: list[Purchase], days: int
) -> None:
    as_of = START + timedelta(days=days)
    known = [one for one in rows if one.date <= as_of]
    assert dossier(rows, as_of) == dossier(known, as_of)


@given(st.lists(purchases, max_size=25, unique_by=lambda one: one.row_id), st.randoms())
def test_the_order_of_the_rows_makes_no_difference(rows: list[Purchase], random) -> None:
    assert dossier(random.sample(rows, len(rows))) == dossier(rows)


@given(st.lists(purchases, max_size=25))
def test_aggregates_are_never_counted_as_shipments(rows: list[Purchase]) -> None:
    aggregates = [aggregate(day, row_id=f"a:{day}") for day in range(0, 900, 30)]
    before, after = dossier(rows), dossier([*rows, *aggregates])
    assert after.purchases.total.shipments == before.purchases.total.shipments
    assert after.purchases.shipments == before.purchases.shipments
    assert after.prices == before.prices
