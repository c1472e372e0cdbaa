"""The purchases that are to be expected of a market's buyers, by name and date (C6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from genjin.buyers.foresight.buyer_days import (
    BuyerDays,
    Days,
    first_days,
    histories_until,
    last_days,
    steps_in,
)
from genjin.buyers.foresight.forecast import Change, Forecast, change_of, fitted_procedure, forecast
from genjin.buyers.foresight.histories import Histories, Step


@dataclass(frozen=True, slots=True)
class Predicted:
    """What is to be expected of one buyer from the day after `as_of` on.

    `expected_purchases` and `p_buy` are of the horizon. The dates say when he buys if he buys
    again before the longest gaps of the market have passed; 80 % lie from `next_low` to
    `next_high`. `thin` says that he has too few gaps of his own and goes by the market's rhythm.
    """

    buyer: str
    expected_purchases: float
    p_buy: float
    next_date: date
    next_low: date
    next_high: date
    p_alive: float
    thin: bool
    change: Change


@dataclass(frozen=True, slots=True)
class Predictions:
    """The predictions for every buyer of a market that was seen up to `as_of`, column by column.

    `forecast` is None where the market has too few repeated purchases to say anything; `model`
    names what was chosen. Dates of monthly data are of whole months: the first day of the month
    for `middle` and `low`, the last for `high`.
    """

    names: list[str]
    as_of: date
    step: Step
    merged_days: int
    model: str | None
    forecast: Forecast | None
    low: Days
    middle: Days
    high: Days

    def __len__(self) -> int:
        return len(self.names)

    def changes(self) -> list[Change]:
        """How each buyer's rhythm changed."""
        return (
            [change_of(ratio) for ratio in self.forecast.change.tolist()] if self.forecast else []
        )

    def of(self, at: int) -> Predicted | None:
        """What is predicted of the buyer at a place in `names`; None if nothing can be."""
        if self.forecast is None:
            return None
        return _predicted(
            self.names[at],
            self.forecast,
            at,
            (self.middle[at].item(), self.low[at].item(), self.high[at].item()),
        )


def predictions(days: BuyerDays, *, as_of: date, horizon_days: int) -> Predictions:
    """What is to be expected of each buyer in the days after `as_of`; later rows aren't looked at.

    Raises ValueError if nobody was seen by then.
    """
    seen = days.until(as_of)
    if not len(seen.names):
        message = f"no purchase up to {as_of}"
        raise ValueError(message)
    data = histories_until(seen, as_of)
    horizon = steps_in(horizon_days, data.step)
    procedure = fitted_procedure(data, horizon)
    said = forecast(procedure, data) if procedure else None
    return Predictions(
        names=list(seen.names),
        as_of=as_of,
        step=data.step,
        merged_days=data.merged_days,
        model=procedure.name if procedure else None,
        forecast=said,
        **_dated(said, data),
    )


def predicted_of(
    names: Sequence[str], said: Forecast | None, data: Histories, at: int
) -> Predicted | None:
    """What a forecast says of the buyer numbered `at`; None if there is no forecast."""
    if said is None:
        return None
    days = _dated(said, data)
    return _predicted(
        names[at],
        said,
        at,
        (days["middle"][at].item(), days["low"][at].item(), days["high"][at].item()),
    )


def _dated(said: Forecast | None, data: Histories) -> dict[str, Days]:
    if said is None:
        nothing = np.array([], dtype="datetime64[D]")
        return {"low": nothing, "middle": nothing, "high": nothing}
    return {
        "low": first_days(data.known + said.low, data.step),
        "middle": first_days(data.known + said.middle, data.step),
        "high": last_days(data.known + said.high, data.step),
    }


def _predicted(name: str, said: Forecast, at: int, dates: tuple[date, date, date]) -> Predicted:
    middle, low, high = dates
    return Predicted(
        buyer=name,
        expected_purchases=float(said.expected[at]),
        p_buy=float(said.bought[at]),
        next_date=middle,
        next_low=low,
        next_high=high,
        p_alive=float(said.alive[at]),
        thin=bool(said.thin[at]),
        change=change_of(float(said.change[at])),
    )
