"""An order is cancelled with its reason, or its entry was a mistake and is undone (M5)."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.db.models import QuerySet

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.facts import Stage
from genjin.stores.records.models import (
    DealOutcomes,
    DealStage,
    Order,
    OrderCancellation,
    OrderEvent,
    Payment,
    User,
)
from genjin.trade.milestones import OrderStep
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.deal_history import newest_stage
from genjin.workflows.home import Home
from genjin.workflows.order_steps import add_word, take_back_word
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.record_steps import get_order, word_before
from genjin.workflows.running_orders import cancellation_of, require_running

_ORDERED = (Stage.ORDER, Stage.REPEAT)
_LONGEST_REASON = 300


def cancel_order(
    home: Home, user: User, order_id: int, *, reason: str, reopen: bool, now: datetime
) -> OrderCancellation:
    """The order won't be carried out: it waits for nothing more, and what was paid stays.

    It isn't won any longer. Its deal is lost for the same reason, or with `reopen` open again at
    the stage it had come to; a deal that has another order stays ordered. Raises
    UnusableInputError without a reason, or for an order that is cancelled already.
    """
    order = get_order(user, order_id)
    require_running(order)
    why = reason.strip()[:_LONGEST_REASON]
    if not why:
        raise UnusableInputError(Problem("problem-reason-missing"))
    with transaction.atomic():
        cancelled = OrderCancellation.objects.create(order=order, reason=why, by=user, at=now)
        _withdraw(_stage_of(order), now)
        _wait_for_repeat_again(order, user, now)
        deal, newest = order.deal, newest_stage(order.deal)
        if newest is None or newest.stage not in {*_ORDERED, Stage.LOST}:
            if not reopen:
                advance_deal(
                    home,
                    user,
                    deal.customer_id,
                    stage=Stage.LOST,
                    deal_id=deal.pk,
                    lost_reason=why,
                    now=now,
                )
            elif newest is None:
                # Only its order was entered of it: it is open at the first stage there is.
                advance_deal(
                    home, user, deal.customer_id, stage=Stage.INQUIRY, deal_id=deal.pk, now=now
                )
        plan_customers(home, [deal.customer_id], now=now)
    return cancelled


def take_back_cancellation(home: Home, user: User, order_id: int, *, now: datetime) -> Order:
    """The order is carried out after all: it is won, and waits for what it waited for."""
    order = get_order(user, order_id)
    cancelled = cancellation_of(order)
    if cancelled is None:
        return order
    with transaction.atomic():
        cancelled.taken_back_at = now
        cancelled.save(update_fields=["taken_back_at"])
        followed = order.deal.stages.filter(at=cancelled.at, stage__in=(Stage.LOST, Stage.INQUIRY))
        followed.update(withdrawn_at=now)
        withdrawn = DealStage.everything.filter(deal=order.deal, stage__in=_ORDERED)
        withdrawn.filter(withdrawn_at=cancelled.at).update(withdrawn_at=None)
        _count_outcomes_anew()
        freed = _repeat_words(order).filter(at=cancelled.at, is_expected=True).last()
        if freed is not None:
            add_word(freed.order, OrderStep.REPEAT, order.placed_on, user, now, is_expected=False)
        plan_customers(home, [order.deal.customer_id], now=now)
    return order


def may_be_undone(order: Order, events: Iterable[OrderEvent], payments: Iterable[Payment]) -> bool:
    """Whether nothing happened of the order, and nothing was entered of it since it was itself."""
    is_touched = any(not each.is_expected or each.at != order.at for each in events)
    return not is_touched and all(each.paid_on is None for each in payments)


def undo_order(home: Home, user: User, order_id: int, *, now: datetime) -> Order:
    """The order was entered by mistake: all is as before it, and its number is free again.

    Raises UnusableInputError once something was entered of it: such an order is cancelled.
    """
    order = get_order(user, order_id)
    require_running(order)
    if not may_be_undone(order, order.events.all(), order.payments.all()):
        raise UnusableInputError(Problem("problem-order-moved-on", value=order.number))
    with transaction.atomic():
        order.undone_at = now
        order.save(update_fields=["undone_at"])
        stage = _stage_of(order)
        if stage is not None and stage.at == order.at:  # Else a list had told of it before.
            _withdraw(stage, now)
        _wait_for_repeat_again(order, user, now)
        deal, before = order.deal, order.deal_before
        if before:
            amount = before["amount_usd"]
            deal.amount_usd = Decimal(amount) if amount is not None else None
            deal.margin_percent = before["margin_percent"]
            deal.save(update_fields=["amount_usd", "margin_percent"])
        plan_customers(home, [deal.customer_id], now=now)
    return order


def _stage_of(order: Order) -> DealStage | None:
    """The stage that the order brought its deal to; that of a list where it told of the order."""
    stages = list(order.deal.stages.filter(stage__in=_ORDERED).order_by("id"))
    of_its_day = [each for each in stages if each.on == order.placed_on]
    entered_with_it = [each for each in of_its_day if each.at == order.at]
    alone = [] if order.deal.orders.exclude(pk=order.pk).exists() else stages
    return next((found[-1] for found in (entered_with_it, of_its_day, alone) if found), None)


def _withdraw(stage: DealStage | None, now: datetime) -> None:
    if stage is not None:
        stage.withdrawn_at = now
        stage.save(update_fields=["withdrawn_at"])
        _count_outcomes_anew()


def _count_outcomes_anew() -> None:
    """What is kept of the deals' outcomes was counted with stages that have changed since."""
    DealOutcomes.objects.all().delete()


def _repeat_words(order: Order) -> QuerySet[OrderEvent]:
    """What was said of repeat orders on the customer's other orders."""
    words = OrderEvent.objects.filter(order__deal__customer=order.deal.customer_id)
    words = words.filter(kind=OrderStep.REPEAT).exclude(order=order)
    return words.select_related("order").order_by("at", "id")


def _wait_for_repeat_again(order: Order, user: User, now: datetime) -> None:
    """The earlier order that this one had answered waits for its repeat order as before."""
    answered = (
        _repeat_words(order).filter(at=order.at, on=order.placed_on, is_expected=False).last()
    )
    if answered is None:
        return
    said = list(_repeat_words(order).filter(order=answered.order))
    if said[-1] == answered:
        take_back_word(answered.order, OrderStep.REPEAT, word_before(said), answered, user, now)
