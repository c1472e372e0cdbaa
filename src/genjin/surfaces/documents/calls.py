"""The documents of `calls` and `backtest`."""

from typing import Any

from genjin.insights.back_tested import BASELINES, GENJIN, BackTest, Called, Comparison, Share
from genjin.surfaces.documents.evidence import as_day, rounded
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.list_calls import Call, CallList

Document = dict[str, Any]

_SHARE_DIGITS = 4


def calls_document(found: CallList, words: Words) -> list[Document]:
    """What `calls --json` prints; what can't be predicted is null."""
    return [_call(call, found, words) for call in found.calls]


def back_test_document(tested: BackTest) -> Document:
    """What `backtest --json` prints; shares are 0 to 1, with their 95 % intervals."""
    return {
        "weeks": tested.weeks,
        "first_week": as_day(tested.first_week),
        "last_week": as_day(tested.last_week),
        "per_week": tested.per_week,
        "buyers": tested.buyers,
        "models": list(tested.models),
        "orders": {order.value: weeks for order, weeks in tested.orders.items()},
        **_comparison(tested.everybody),
        "silent_28_days": _comparison(tested.silent),
    }


def _call(call: Call, found: CallList, words: Words) -> Document:
    said = call.predicted
    return {
        "company_id": call.company_id,
        "name": call.name,
        "tax_id": call.tax_id,
        "p_buy": rounded(said.p_buy, _SHARE_DIGITS) if said else None,
        "p_buy_days": found.horizon_days,
        "next_date": as_day(said.next_date) if said else None,
        "next_low": as_day(said.next_low) if said else None,
        "next_high": as_day(said.next_high) if said else None,
        "p_alive": rounded(said.p_alive, _SHARE_DIGITS) if said else None,
        "purchases": call.purchases,
        "last_date": as_day(call.last_date),
        "known_until": as_day(found.known_until),
        "model": found.model,
        "order": found.order.value,
        "why": words.reason_documents(call.why),
    }


def _comparison(part: Comparison) -> Document:
    return {
        "calls": part.calls,
        "to_be_named": part.to_be_named,
        "ceiling": rounded(part.ceiling, _SHARE_DIGITS),
        **_called(part.methods[GENJIN]),
        "baselines": {name: _called(part.methods[name]) for name in BASELINES},
    }


def _called(method: Called) -> Document:
    document: Document = {
        "bought_within": {str(days): rounded(hits, 1) for days, hits in method.in_time.items()},
        "recall": _value(method.recall),
        "recall_interval": _interval(method.recall),
        "precision": _value(method.precision),
        "precision_interval": _interval(method.precision),
        "lift": rounded(method.lift, _SHARE_DIGITS),
        "lead_days": method.lead_days,
    }
    if method.ahead is not None:
        document["genjin_ahead"] = _value(method.ahead)
        document["genjin_ahead_interval"] = _interval(method.ahead)
    return document


def _value(share: Share | None) -> float | None:
    return rounded(share.value, _SHARE_DIGITS) if share else None


def _interval(share: Share | None) -> list[float] | None:
    return [round(share.low, _SHARE_DIGITS), round(share.high, _SHARE_DIGITS)] if share else None
