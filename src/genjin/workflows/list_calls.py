"""Whom to call next week for a product and a country (C6): seen from a day, and nothing later."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from genjin.buyers.foresight.calling import (
    BETWEEN_LISTS,
    HORIZON_DAYS,
    LISTS_LOOKED_BACK,
    WEEK,
    Ranked,
    caller,
    ranked,
)
from genjin.buyers.foresight.forecast import Change
from genjin.buyers.foresight.order import Order
from genjin.buyers.foresight.predicting import Predicted, predicted_of
from genjin.kernel.reason import ParamValue, Reason
from genjin.stores.trade.contract import GoodsRow, TradeStore
from genjin.workflows.home import Home
from genjin.workflows.market_days import market_days
from genjin.workflows.open_trade_store import open_trade_store

ROWS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Call:
    """A buyer to call. `predicted` is None where the market has too few repeated purchases."""

    company_id: str
    name: str
    tax_id: str | None
    purchases: int
    last_date: date
    predicted: Predicted | None
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class CallList:
    """The buyers to call in the week after `as_of`, the best first, of `buyers` that were seen.

    `known_until` is the last day up to then on which anybody was seen buying.
    `p_buy` of a prediction is of `horizon_days`. `order` is what they are ranked by, `in_time` how
    many calls of the last half year would have been in time by each order that was tried.
    """

    as_of: date
    known_until: date
    horizon_days: int
    model: str | None
    order: Order
    in_time: Mapping[Order, int]
    buyers: int
    calls: tuple[Call, ...]


def list_calls(
    home: Home,
    hs: str,
    *,
    country: str | None,
    as_of: date,
    per_week: int,
    words: str | None = None,
) -> CallList:
    """The buyers to call. Raises UnusableInputError if nobody was seen buying this by `as_of`.

    With `words` the goods are those whose description holds them, and `hs` may be empty.
    """
    store = open_trade_store(home)
    prefix, days = market_days(store, hs, country, as_of, words)
    known_until: date = days.day.max().item()
    found = ranked(caller(days, as_of=as_of, per_week=per_week), days, as_of=as_of)
    places = found.places[:per_week]
    rows = defaultdict(list)
    for row in store.goods_rows(
        [found.names[place] for place in places], prefix or None, country, as_of, words
    ):
        rows[row.company_id].append(row)
    return CallList(
        as_of=as_of,
        known_until=known_until,
        horizon_days=HORIZON_DAYS,
        model=found.model,
        order=found.order,
        in_time=found.named,
        buyers=len(found.names),
        calls=tuple(
            _call(store, found, place, rows[found.names[place]], (as_of, known_until))
            for place in places
        ),
    )


def _call(
    store: TradeStore,
    found: Ranked,
    place: int,
    rows: Sequence[GoodsRow],
    days: tuple[date, date],
) -> Call:
    """One call; `days` are the day of the list and the last that the data covers."""
    as_of, known_until = days
    company_id = found.names[place]
    company = store.find_company(company_id, as_of)
    row_ids = tuple(row.row_id for row in reversed(rows[-ROWS_SHOWN:]))
    predicted = predicted_of(found.names, found.forecast, found.data, place)
    purchases = int(found.data.start[place + 1] - found.data.start[place])
    last_date = max(row.date for row in rows)
    return Call(
        company_id=company_id,
        name=company.name if company else company_id,
        tax_id=company.tax_ids[0] if company and company.tax_ids else None,
        purchases=purchases,
        last_date=last_date,
        predicted=predicted,
        why=(
            *_why(found, predicted, purchases, last_date, row_ids),
            *_unseen(known_until, as_of),
        ),
    )


def _why(
    found: Ranked,
    predicted: Predicted | None,
    purchases: int,
    last_date: date,
    rows: tuple[str, ...],
) -> tuple[Reason, ...]:
    bought: dict[str, ParamValue] = {"purchases": purchases, "last_date": last_date}
    because = [Reason("reason-call-bought", bought, rows)]
    if predicted is None:
        return (*because, Reason("reason-call-too-few"))
    chance: dict[str, ParamValue] = {
        "percent": round(100 * predicted.p_buy),
        "days": HORIZON_DAYS,
        "low": predicted.next_low,
        "high": predicted.next_high,
    }
    because.append(Reason("reason-call-chance", chance, rows))
    if predicted.thin:
        because.append(Reason("reason-call-thin", {"gaps": max(purchases - 1, 0)}, rows))
    if predicted.change is Change.FASTER:
        because.append(Reason("reason-call-faster", {}, rows))
    if predicted.change is Change.SLOWER:
        because.append(Reason("reason-call-slower", {}, rows))
    if found.order is not Order.PROBABILITY:
        tried: dict[str, ParamValue] = {
            "weeks": LISTS_LOOKED_BACK * BETWEEN_LISTS.days // WEEK.days,
            "better": found.named.get(found.order, 0),
            "by_chance": found.named.get(Order.PROBABILITY, 0),
        }
        because.append(Reason(f"reason-call-by-{found.order.value}", tried))
    return tuple(because)


def _unseen(known_until: date, as_of: date) -> tuple[Reason, ...]:
    """Whether the data ended so long before that he may have bought unseen."""
    days = (as_of - known_until).days
    if days < HORIZON_DAYS:
        return ()
    return (Reason("reason-call-unseen", {"known_until": known_until, "days": days}),)
