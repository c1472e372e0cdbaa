"""Markets of invented buyers whose habits are known."""

from datetime import date, timedelta

import numpy as np

from genjin.buyers.foresight.buyer_days import BuyerDays, buyer_days

FIRST = date(2023, 1, 1)


def market(
    buyers: int = 60, days: int = 700, *, seed: int = 1, regular: int = 1, stops: float = 0.05
) -> BuyerDays:
    """Buyers who come in over time, buy at Erlang gaps of their own mean, and may stop after each."""
    rng = np.random.default_rng(seed)
    rows = []
    for number in range(buyers):
        at = rng.uniform(0, days * 0.6)
        mean_gap = rng.gamma(3.0, 15.0) + 6
        while at < days:
            rows.append((f"b{number}", FIRST + timedelta(days=int(at)), 1.0))
            if rng.random() < stops:
                break
            at += rng.gamma(regular, mean_gap / regular)
    return buyer_days(rows)


def monthly(days: BuyerDays) -> BuyerDays:
    """The same purchases as a source of monthly rows prints them."""
    first = days.day.astype("datetime64[M]").astype("datetime64[D]")
    return BuyerDays(days.names, days.buyer, first, days.size)


def without_future(days: BuyerDays, last: date, *, seed: int = 9) -> BuyerDays:
    """The same up to a day; what came later is scrambled: other days, sizes and more buyers."""
    rng = np.random.default_rng(seed)
    past = days.until(last)
    many = 500
    later = np.datetime64(last) + rng.integers(1, 200, many).astype("timedelta64[D]")
    who = rng.integers(0, len(past.names) + 20, many)
    return BuyerDays(
        [*past.names, *(f"new{number}" for number in range(20))],
        np.concatenate((past.buyer, who)),
        np.concatenate((past.day, later)),
        np.concatenate((past.size, rng.uniform(0, 1e6, many))),
    )
