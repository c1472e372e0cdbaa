from datetime import date
from decimal import Decimal

from genjin.trade.rates import Exchange, Rebate, find_exchange, find_rebate

REBATES = [
    Rebate("94", Decimal(9), date(2024, 1, 1)),
    Rebate("9405", Decimal(13), date(2024, 1, 1)),
    Rebate("9405", Decimal(11), date(2026, 4, 1)),
    Rebate("940542", Decimal(5), date(2026, 6, 1)),
]


def test_the_longest_prefix_that_is_in_force_gives_the_rebate():
    def percent(on: date) -> Decimal | None:
        found = find_rebate(REBATES, "9405429000", on)
        return found.percent if found else None

    assert percent(date(2023, 12, 31)) is None
    assert percent(date(2026, 3, 31)) == 13
    assert percent(date(2026, 4, 1)) == 11
    assert percent(date(2026, 6, 1)) == 5


def test_a_code_without_a_rate_has_none():
    assert find_rebate(REBATES, "853952", date(2026, 1, 1)) is None


def test_the_newest_exchange_rate_up_to_the_day_counts():
    rates = [
        Exchange("USD", Decimal("7.2"), date(2026, 1, 5)),
        Exchange("USD", Decimal("7.1"), date(2026, 3, 2)),
        Exchange("EUR", Decimal("7.8"), date(2026, 3, 2)),
    ]
    assert find_exchange(rates, "USD", date(2026, 3, 1)) == rates[0]
    assert find_exchange(rates, "USD", date(2026, 3, 2)) == rates[1]
    assert find_exchange(rates, "USD", date(2026, 1, 4)) is None


def test_the_yuan_is_worth_a_yuan_whoever_asks():
    assert find_exchange([], "CNY", date(2026, 1, 1)) == Exchange("CNY", Decimal(1), None)
