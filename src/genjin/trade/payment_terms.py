"""Payment terms as the trade writes them: which part is paid when (T/T 30/70, 见提单副本付尾款)."""

import itertools
import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from genjin.trade.milestones import PaymentKind

DEPOSIT_DAYS = 7
"""Days within which a deposit is expected where the terms name none."""

_WHOLE = Decimal(100)
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)\s*[%％]")
_DAYS = re.compile(r"(\d{1,3})\s*(?:days?|天|日)", re.IGNORECASE)
_RATIO = re.compile(r"(?<![\d/])(\d{1,2})\s*/\s*(\d{1,2})(?![\d/])")
_BETWEEN = re.compile(r"[,;+，；、\n]|\band\b", re.IGNORECASE)


class PaidWhen(StrEnum):
    """What an instalment waits for."""

    ORDER = "order"
    BEFORE_SHIPMENT = "before_shipment"
    SHIPPED = "shipped"  # against the copy of the bill of lading, at sight, so many days after
    UNKNOWN = "unknown"


_WORDS: tuple[tuple[PaidWhen, re.Pattern[str]], ...] = (
    (
        PaidWhen.BEFORE_SHIPMENT,
        re.compile(
            r"before\s+(?:the\s+)?(?:shipment|shipping|loading|delivery|dispatch)"
            r"|prior\s+to\s+(?:shipment|loading|delivery)|(?:发货|出货|装船|装运|提货)前|款到发货",
            re.IGNORECASE,
        ),
    ),
    (
        PaidWhen.SHIPPED,
        re.compile(
            r"\bb\s*/?\s*l\b|bill\s+of\s+lading|提单|\bl\s*/?\s*c\b|letter\s+of\s+credit|信用证"
            r"|\bd\s*/?\s*[pa]\b|\bo\s*/?\s*a\b|open\s+account|cash\s+against\s+documents|\bcad\b"
            r"|after\s+(?:the\s+)?(?:shipment|shipping|delivery)|发货后|出货后|装船后|赊销|月结|放账"
            r"|net\s+\d+|against\s+(?:copy|documents)|见副本",
            re.IGNORECASE,
        ),
    ),
    (
        PaidWhen.ORDER,
        re.compile(
            r"deposit|advance|down\s*payment|prepay|with\s+order|定金|订金|预付|全款|下单",
            re.IGNORECASE,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Instalment:
    """A part of the price: so many percent, so many days after what it waits for."""

    kind: PaymentKind
    percent: Decimal
    when: PaidWhen
    days: int = 0


def parse_payment_terms(text: str) -> tuple[Instalment, ...]:
    """The instalments that terms speak of, in their order; none where they can't be understood.

    What is left of the whole is the balance, in the clause that names no share, else without a
    day. "30% deposit, balance against copy of B/L" is 30 % at the order and 70 % when shipped.
    """
    clauses = _clauses(text)
    shares = [_share(clause) for clause in clauses]
    stated = sum((share for share in shares if share is not None), Decimal(0))
    if stated > _WHOLE:
        return ()
    ratio = _RATIO.search(text)
    if not stated and ratio and int(ratio[1]) + int(ratio[2]) == _WHOLE:
        rest = PaidWhen.UNKNOWN if (found := _when(text)) is PaidWhen.ORDER else found
        return _parts(
            (Decimal(ratio[1]), PaidWhen.ORDER, 0),
            (Decimal(ratio[2]), rest, _days(text)),
        )
    parts: list[tuple[Decimal, PaidWhen, int]] = []
    for clause, share in zip(clauses, shares, strict=True):
        when = _when(clause)
        if share is not None:
            parts.append((share, when, _days(clause)))
        elif when is not PaidWhen.UNKNOWN and stated < _WHOLE:
            parts.append((_WHOLE - stated, when, _days(clause)))
            stated = _WHOLE
    if parts and stated < _WHOLE:
        parts.append((_WHOLE - stated, PaidWhen.UNKNOWN, 0))
    return _parts(*parts)


def due_on(
    part: Instalment, *, placed_on: date, ready_on: date | None, shipped_on: date | None
) -> date | None:
    """The day by which an instalment is to be paid; None while what it waits for has no day."""
    begins = {
        PaidWhen.ORDER: placed_on,
        PaidWhen.BEFORE_SHIPMENT: ready_on,
        PaidWhen.SHIPPED: shipped_on,
        PaidWhen.UNKNOWN: None,
    }[part.when]
    if begins is None:
        return None
    days = part.days
    if part.when is PaidWhen.ORDER and not days:
        days = DEPOSIT_DAYS
    return begins + timedelta(days=days)


def amounts(total: Decimal, parts: tuple[Instalment, ...]) -> tuple[Decimal, ...]:
    """What each instalment comes to, to the cent; the last takes what rounding leaves."""
    cent = Decimal("0.01")
    sums = [(total * part.percent / _WHOLE).quantize(cent, ROUND_HALF_UP) for part in parts]
    if sums and sum((part.percent for part in parts), Decimal(0)) == _WHOLE:
        sums[-1] = total.quantize(cent, ROUND_HALF_UP) - sum(sums[:-1], Decimal(0))
    return tuple(sums)


def _parts(*parts: tuple[Decimal, PaidWhen, int]) -> tuple[Instalment, ...]:
    """With their kinds: what is paid with the order is the deposit, unless it is all there is."""
    return tuple(
        Instalment(
            PaymentKind.DEPOSIT if when is PaidWhen.ORDER else PaymentKind.BALANCE,
            share,
            when,
            days,
        )
        for share, when, days in parts
        if share
    )


def _clauses(text: str) -> list[str]:
    clauses: list[str] = []
    for clause in _BETWEEN.split(text):
        starts = [match.start() for match in _PERCENT.finditer(clause)][1:]
        edges = [0, *starts, len(clause)]
        clauses += [clause[begin:end] for begin, end in itertools.pairwise(edges)]
    return [clause for clause in clauses if clause.strip()]


def _share(clause: str) -> Decimal | None:
    match = _PERCENT.search(clause)
    return Decimal(match[1]) if match else None


def _when(clause: str) -> PaidWhen:
    return next((when for when, words in _WORDS if words.search(clause)), PaidWhen.UNKNOWN)


def _days(clause: str) -> int:
    match = _DAYS.search(clause)
    return int(match[1]) if match else 0
