"""Predict every buyer's next purchase from a file of events (C6)."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from genjin.buyers.foresight.predicting import Predictions, predictions
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.workflows.read_events import EventsRead, read_events

COLUMNS = (
    "buyer", "expected_purchases", "p_buy", "next_date", "next_low", "next_high", "p_alive",
    "model", "evidence", "change",
)  # fmt: skip
OWN, MARKET, NONE = "own", "market", "none"
"""On whose gaps a prediction rests: the buyer's own beside the market's, or the market's alone."""


@dataclass(frozen=True, slots=True)
class RhythmPredicted:
    """What was read, what was predicted, and where it was written."""

    read: EventsRead
    predicted: Predictions
    out: Path

    @property
    def buyers(self) -> int:
        """How many buyers stand in the file that was written."""
        return len(self.predicted) + len(self.read.only_returns)


def predict_rhythm(events: Path, out: Path, *, as_of: date, horizon_days: int) -> RhythmPredicted:
    """Write a row for every buyer of the file who was seen up to `as_of`, in the file's order.

    Where the file has too few repeated purchases to learn anything from, the figures stay empty and
    the model is `none`. Raises UnusableInputError if the file can't be read, if it has no purchase up
    to that day, or if the output can't be written.
    """
    read = read_events(events, as_of)
    if not len(read.days.names):
        raise UnusableInputError(
            Problem("problem-events-none", {"as_of": as_of, "later": read.later}, file=events.name)
        )
    predicted = predictions(read.days, as_of=as_of, horizon_days=horizon_days)
    try:
        with out.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(COLUMNS)
            writer.writerows(_rows(predicted))
            writer.writerows(_unknown(buyer) for buyer in read.only_returns)
    except OSError as error:
        detail = error.strerror or str(error)
        raise UnusableInputError(
            Problem("problem-out-unwritable", {"detail": detail}, file=str(out))
        ) from error
    return RhythmPredicted(read, predicted, out)


def _rows(predicted: Predictions) -> Iterator[tuple[object, ...]]:
    said = predicted.forecast
    if said is None:
        yield from (_unknown(name) for name in predicted.names)
        return
    yield from zip(
        predicted.names,
        np.round(said.expected, 6).tolist(),
        np.round(said.bought, 6).tolist(),
        np.datetime_as_string(predicted.middle).tolist(),
        np.datetime_as_string(predicted.low).tolist(),
        np.datetime_as_string(predicted.high).tolist(),
        np.round(said.alive, 6).tolist(),
        [predicted.model] * len(predicted),
        np.where(said.thin, MARKET, OWN).tolist(),
        predicted.changes(),
        strict=True,
    )


def _unknown(buyer: str) -> tuple[object, ...]:
    return (buyer, *[""] * 6, NONE, NONE, "unknown")
