from collections import Counter
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.demo.book.customers import CODE_PREFIX, demo_customers
from genjin.demo.book.listing import LISTED, customer_rows
from genjin.demo.buyers import buyer
from genjin.demo.purchases import buyer_purchases
from genjin.demo.stories import HABITS, MARKETS
from genjin.demo.suppliers import US
from genjin.demo.trade import trade_span

NOW = datetime(2026, 3, 5, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture(scope="module")
def book():
    return demo_customers(1, NOW)


def test_the_same_seed_and_instant_make_the_same_book(book):
    assert demo_customers(1, NOW) == book


def test_there_are_customers_enough_to_fill_a_salespersons_days(book):
    assert 60 <= len(book) <= 80
    assert len({each.country for each in book}) >= 20


def test_every_customer_has_a_code_and_a_name_of_his_own(book):
    assert len({each.code for each in book}) == len(book)
    assert len({each.name for each in book}) == len(book)
    assert all(each.code.startswith(CODE_PREFIX) for each in book)


def test_all_addresses_are_under_example_com_and_all_different(book):
    addresses = [person.email for each in book for person in each.people]
    assert all(address.endswith(".example.com") for address in addresses)
    assert len(set(addresses)) == len(addresses)
    assert all(address.isascii() for address in addresses)


def test_numbers_are_those_kept_for_fiction(book):
    for each in book:
        for person in each.people:
            assert any(
                part in person.phone for part in ("555 01", "23125 1", "491 570 1", "7946 01")
            )


def test_every_fact_of_an_inquiry_is_in_the_buyers_words(book):
    for each in book:
        if each.asked:
            asked = each.asked
            for fact in (
                asked.product,
                asked.model,
                asked.specification,
                asked.quantity,
                asked.company,
                asked.intent,
                asked.target_price_usd,
            ):
                assert fact in asked.text


@given(st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31)))  # noqa: DTZ001
def test_nothing_happens_after_now(naive):
    now = naive.replace(tzinfo=ZoneInfo("UTC"))
    for each in demo_customers(1, now):
        assert all(exchange.at < now for exchange in each.exchanges)
        today = now.astimezone(NOW.tzinfo).date()
        assert all(day <= today for day in each.order_dates)
        assert not each.asked or each.asked.on <= today


def test_touches_are_told_oldest_first(book):
    for each in book:
        times = [exchange.at for exchange in each.exchanges]
        assert times == sorted(times)


def test_some_replies_are_waiting(book):
    waiting = [each for each in book if each.exchanges and each.exchanges[-1].direction == "in"]
    assert 3 <= len(waiting) <= 6


def test_one_contact_sits_in_china_though_his_firm_does_not(book):
    offices = [each for each in book if each.office]
    assert [(each.country, each.office.country) for each in offices] == [("NO", "CN")]


def test_about_half_of_the_companies_in_the_trade_are_confirmed(book):
    linked = Counter(each.link_confirmed for each in book if each.company_name)
    assert 0.35 < linked[True] / linked.total() < 0.65


def test_orders_of_a_key_account_are_those_behind_his_declarations(book):
    key = book[0]
    days = trade_span(NOW.date()).ordinals
    who = buyer(1, MARKETS["PE"], 0, HABITS["PE"][0])
    declared = {each.day for each in buyer_purchases(1, who, days) if each.supplier is US}
    seen = [day for day in key.order_dates if (day + timedelta(days=55)).toordinal() <= days[1]]
    assert len(seen) >= 6
    assert all((day + timedelta(days=55)).toordinal() in declared for day in seen)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_list_has_a_row_for_each_person_and_known_fields_only(book, language):
    rows = list(customer_rows(book, language))
    assert len(rows) == sum(len(each.people) for each in book)
    assert {name for row in rows for name in row} <= set(LISTED)
