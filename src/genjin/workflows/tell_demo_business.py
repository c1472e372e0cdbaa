"""The demo's samples, orders and facts, entered through the ordinary workflows."""

from datetime import datetime
from decimal import Decimal

from genjin.demo.book.business import DemoBusiness, DemoFact, DemoOrder, DemoSample
from genjin.kernel.bilingual import Language
from genjin.playbook.facts import Stage
from genjin.stores.records.models import Customer, Deal, FirmFact, Order, Sample, User
from genjin.workflows.firm_facts import add_firm_fact
from genjin.workflows.home import Home
from genjin.workflows.order_steps import record_order_step
from genjin.workflows.place_order import LineEntered, place_order
from genjin.workflows.products.finding import find_product_by_code
from genjin.workflows.request_sample import request_sample
from genjin.workflows.sample_steps import record_sample_step

_OPEN = (Stage.INQUIRY, Stage.QUOTED, Stage.PRICE_AGREED, Stage.SAMPLE)


def tell_business(
    home: Home, by: User, stored: Customer, told: DemoBusiness, language: Language, now: datetime
) -> None:
    """Enter what isn't there yet, each thing as of the instant at which it was known.

    Plans are left as of those instants: the caller plans the customer as of `now`.
    """
    for sample in told.samples:
        _tell_sample(home, by, stored, sample)
    for order in told.orders:
        _tell_order(home, by, stored, order)
    for fact in told.facts:
        _tell_fact(by, stored, fact, language, now)


def retell_facts(stored: Customer, told: DemoBusiness, language: Language, other: Language) -> int:
    """Put the demo's own facts into the language; how many were changed."""
    changed = 0
    for fact in told.facts:
        own = FirmFact.objects.filter(
            customer=stored,
            kind=fact.kind,
            value=fact.value.in_language(other),
            source=fact.source.in_language(other),
        )
        changed += own.update(
            value=fact.value.in_language(language), source=fact.source.in_language(language)
        )
    return changed


def _tell_sample(home: Home, by: User, stored: Customer, told: DemoSample) -> None:
    known = Sample.objects.filter(
        deal__customer=stored, description=told.description, at=told.asked_at
    )
    if known.exists():
        return
    sample = request_sample(
        home,
        by,
        stored.pk,
        {
            "description": told.description,
            "quantity": told.pieces,
            "fee": None if told.fee_usd is None else Decimal(told.fee_usd),
            "is_fee_returned_with_order": told.is_fee_returned,
            "courier": told.courier,
            "courier_account": told.courier_account,
        },
        deal_id=_open_deal(stored),
        on=told.asked_on,
        now=told.asked_at,
    )
    for step in told.steps:
        is_sent = step.step == "sent"
        record_sample_step(
            home,
            by,
            sample.pk,
            step.step,
            on=step.on,
            is_expected=step.is_expected,
            tracking_number=told.tracking_number if is_sent else "",
            now=step.entered_at,
        )


def _tell_order(home: Home, by: User, stored: Customer, told: DemoOrder) -> None:
    if Order.objects.filter(number=told.number).exists():
        return
    order = place_order(
        home,
        by,
        stored.pk,
        {
            "number": told.number,
            "buyer_reference": told.buyer_reference,
            "incoterm": told.incoterm,
            "port": told.port,
            "payment_terms": told.payment_terms,
            "lead_time_days": told.lead_time_days,
            "transit_days": told.transit_days,
        },
        [
            LineEntered(
                each.description,
                each.pieces,
                Decimal(each.price_usd),
                product_code=each.model if find_product_by_code(each.model) else "",
            )
            for each in told.lines
        ],
        placed_on=told.placed_on,
        deal_id=_deal_ordered_about(stored, told),
        now=told.placed_at,
    )
    for step in told.steps:
        record_order_step(
            home,
            by,
            order.pk,
            step.step,
            on=step.on,
            is_expected=step.is_expected,
            now=step.entered_at,
        )


def _tell_fact(
    by: User, stored: Customer, told: DemoFact, language: Language, now: datetime
) -> None:
    value, source = (each.in_language(language) for each in (told.value, told.source))
    if stored.firm_facts.filter(kind=told.kind, value=value, source=source).exists():
        return
    add_firm_fact(by, stored.pk, kind=told.kind, value=value, source=source, on=told.on, now=now)


def _open_deal(stored: Customer) -> int | None:
    """His newest open deal, whatever day it is entered for."""
    for deal in stored.deals.order_by("-created_at", "-id"):
        newest = deal.stages.order_by("on", "id").last()
        if newest is not None and newest.stage in _OPEN:
            return deal.pk
    return None


def _deal_ordered_about(stored: Customer, told: DemoOrder) -> int | None:
    """The deal of the list that this order is of: the one ordered within a week of it."""
    deals = Deal.objects.filter(
        customer=stored, orders=None, stages__stage__in=(Stage.ORDER, Stage.REPEAT)
    )
    near = [
        (abs((stage.on - told.placed_on).days), deal.pk)
        for deal in deals.distinct()
        for stage in deal.stages.all()
        if abs((stage.on - told.placed_on).days) <= 7  # noqa: PLR2004 - a week
    ]
    return min(near)[1] if near else None
