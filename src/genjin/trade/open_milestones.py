"""What the record of a sample, a quote or an order waits for: the milestones that are open (M5)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from genjin.trade.milestones import OrderStep, SampleStep


class Awaited(StrEnum):
    """What a rule for a milestone may wait for. Each has a day, which the rule counts from."""

    SAMPLE_FEE_DUE = "sample_fee_due"
    SAMPLE_SENT = "sample_sent"
    SAMPLE_ARRIVED = "sample_arrived"
    QUOTE_ENDS = "quote_ends"
    DEPOSIT_DUE = "deposit_due"
    PRE_PRODUCTION_SAMPLE_DUE = "pre_production_sample_due"
    INSPECTION_DUE = "inspection_due"
    BALANCE_DUE = "balance_due"
    SHIPPED = "shipped"
    ARRIVAL_DUE = "arrival_due"
    ARRIVED = "arrived"
    REPEAT_DUE = "repeat_due"


@dataclass(frozen=True, slots=True)
class Word:
    """The newest word on a step: expected on a day, or happened on it; and when it was entered."""

    on: date
    is_expected: bool
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class OpenMilestone:
    """Something that a record of the customer's waits for, counted from the day `on`.

    `row` is the record's id (`o12` an order, `m7` a sample, `u3` a quote), `name` what people
    call it. `amount` and `tracking` are words for the message. `is_order` tells money and goods
    of a confirmed order from what only may become one.
    """

    awaited: Awaited
    on: date
    row: str
    name: str
    entered_at: datetime
    amount_usd: float | None = None
    amount: str = ""
    tracking: str = ""
    is_order: bool = False


@dataclass(frozen=True, slots=True)
class SampleState:
    """A sample as planning sees it. `fee` is what he pays for it, in words; empty if it is free."""

    row: str
    name: str
    words: Mapping[SampleStep, Word]
    fee: str = ""
    tracking: str = ""
    amount_usd: float | None = None


@dataclass(frozen=True, slots=True)
class OrderState:
    """An order as planning sees it. `deposit` and `balance` are what is to be paid, in words.

    `balance_waits`: the balance is paid against papers of goods that haven't sailed.
    `ordered_again`: a later order has come, so that nobody asks for one.
    """

    row: str
    name: str
    words: Mapping[OrderStep, Word]
    deposit: str = ""
    balance: str = ""
    amount_usd: float | None = None
    balance_waits: bool = False
    ordered_again: bool = False


def sample_milestones(sample: SampleState) -> Iterator[OpenMilestone]:
    """What a sample waits for now: its fee, word that it left, or the result of the test."""
    requested = sample.words.get(SampleStep.REQUESTED)
    fee = sample.words.get(SampleStep.FEE_PAID)
    sent = _happened(sample.words, SampleStep.SENT)
    arrived = _happened(sample.words, SampleStep.ARRIVED)
    if _happened(sample.words, SampleStep.TESTED):
        return
    if arrived is not None:
        yield _of_sample(sample, Awaited.SAMPLE_ARRIVED, arrived)
    elif sent is not None:
        yield _of_sample(sample, Awaited.SAMPLE_SENT, sent)
    elif sample.fee and (fee is None or fee.is_expected):
        waits_from = fee or requested
        if waits_from is not None:
            yield _of_sample(sample, Awaited.SAMPLE_FEE_DUE, waits_from)


_DUE = {
    OrderStep.DEPOSIT: Awaited.DEPOSIT_DUE,
    OrderStep.PRE_PRODUCTION_SAMPLE: Awaited.PRE_PRODUCTION_SAMPLE_DUE,
    OrderStep.INSPECTION: Awaited.INSPECTION_DUE,
    OrderStep.BALANCE: Awaited.BALANCE_DUE,
    OrderStep.ARRIVED: Awaited.ARRIVAL_DUE,
    OrderStep.REPEAT: Awaited.REPEAT_DUE,
}
"""Steps that are waited for until they happen."""

_FOLLOWED_BY = {
    OrderStep.SHIPPED: (Awaited.SHIPPED, OrderStep.SHIPPING_PAPERS),
    OrderStep.ARRIVED: (Awaited.ARRIVED, OrderStep.FEEDBACK),
}
"""Steps after which we owe the buyer the next one."""

_MONEY = frozenset({OrderStep.DEPOSIT, OrderStep.BALANCE})


def order_milestones(order: OrderState) -> Iterator[OpenMilestone]:
    """What an order waits for now.

    A step that a later one has overtaken is not waited for: goods that have sailed need no
    inspection. Money is, until it has come. Goods arrive only once they have sailed. Production
    begins with the deposit: while that is awaited and nothing has been done, it alone is.
    """
    has_begun = _has_begun(order)
    for step, awaited in _DUE.items():
        word = order.words.get(step)
        if word is None or not word.is_expected:
            continue
        if step is not OrderStep.DEPOSIT and not has_begun:
            continue
        if step is OrderStep.REPEAT and order.ordered_again:
            continue
        if step is OrderStep.BALANCE and order.balance_waits:
            continue
        if step is OrderStep.ARRIVED and not _happened(order.words, OrderStep.SHIPPED):
            continue
        if step in _MONEY or not _overtaken(order, step):
            yield _of_order(order, awaited, word)
    for step, (awaited, answer) in _FOLLOWED_BY.items():
        word = _happened(order.words, step)
        answered = _happened(order.words, answer)
        if word is not None and answered is None and not _overtaken(order, answer):
            yield _of_order(order, awaited, word)


def _has_begun(order: OrderState) -> bool:
    deposit = order.words.get(OrderStep.DEPOSIT)
    if deposit is None or not deposit.is_expected:
        return True
    return any(_happened(order.words, step) for step in OrderStep if step is not OrderStep.DEPOSIT)


def _overtaken(order: OrderState, step: OrderStep) -> bool:
    steps = list(OrderStep)
    later = steps[steps.index(step) + 1 :]
    return any(_happened(order.words, each) for each in later if each not in _MONEY)


def _of_sample(sample: SampleState, awaited: Awaited, word: Word) -> OpenMilestone:
    return OpenMilestone(
        awaited,
        word.on,
        sample.row,
        sample.name,
        word.entered_at,
        amount_usd=sample.amount_usd,
        amount=sample.fee,
        tracking=sample.tracking,
    )


def _of_order(order: OrderState, awaited: Awaited, word: Word) -> OpenMilestone:
    amount = {Awaited.DEPOSIT_DUE: order.deposit, Awaited.BALANCE_DUE: order.balance}
    return OpenMilestone(
        awaited,
        word.on,
        order.row,
        order.name,
        word.entered_at,
        amount_usd=order.amount_usd,
        amount=amount.get(awaited, ""),
        is_order=True,
    )


def _happened(
    words: Mapping[SampleStep, Word] | Mapping[OrderStep, Word], step: str
) -> Word | None:
    word = next((each for name, each in words.items() if name == step), None)
    return word if word is not None and not word.is_expected else None
