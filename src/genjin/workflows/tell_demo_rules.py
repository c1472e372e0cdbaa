"""What the demo shows of the rules: deals that have ended, and what a person judged of requests."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from genjin.demo.book.customer import DemoCustomer
from genjin.demo.book.past_deals import PastDeal, past_deals
from genjin.demo.book.workdays import shanghai
from genjin.kernel.bilingual import Language
from genjin.stores.records.models import Customer, DealStage, User
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.home import Home
from genjin.workflows.judge_request import judge_price_comparing, judge_requirement
from genjin.workflows.record_inquiry import InquiryFields, record_inquiry

_MORNING = time(10, 0)


def tell_demo_rules(
    home: Home,
    stored: Mapping[str, Customer],
    customers: Sequence[DemoCustomer],
    language: Language,
    *,
    now: datetime,
    by: User,
) -> None:
    """Enter them by the ordinary workflows. Doing it again adds nothing."""
    for deal in past_deals(customers, shanghai(now).date()):
        customer = stored[deal.code]
        if customer.deals.filter(stages__stage="quoted", stages__on=deal.stages[0][1]).exists():
            continue
        _ask(home, by, customer, deal, now)
        deal_id = None
        for stage, on in deal.stages:
            reached = advance_deal(
                home,
                by,
                customer.pk,
                stage=stage,
                on=on,
                deal_id=deal_id,
                lost_reason=deal.lost_reason.in_language(language) if deal.lost_reason else "",
                now=now,
            )
            deal_id = reached.deal_id
    for told in customers:
        customer = stored[told.code]
        if told.unusual and not customer.judgements.exists():
            judge_requirement(
                home, by, customer.pk, words=told.unusual, is_option_left=False, now=now
            )
        if told.comparing and not customer.judgements.exists():
            reason = told.comparing.in_language(language)
            judge_price_comparing(home, by, customer.pk, reason=reason, now=now)


def retell_demo_rules(
    stored: Mapping[str, Customer],
    customers: Sequence[DemoCustomer],
    language: Language,
    other: Language,
    today: date,
) -> int:
    """Put the demo's own reasons into the language; how many texts were changed."""
    changed = 0
    for deal in past_deals(customers, today):
        reason = deal.lost_reason
        if reason is None or deal.code not in stored:
            continue
        stages = DealStage.everything.filter(
            deal__customer=stored[deal.code], lost_reason=reason.in_language(other)
        )
        changed += stages.update(lost_reason=reason.in_language(language))
    for told in customers:
        if told.comparing is None:
            continue
        old, new = told.comparing.in_language(other), told.comparing.in_language(language)
        stored[told.code].judgements.filter(words=old).update(words=new)
        changed += stored[told.code].deals.filter(price_comparing=old).update(price_comparing=new)
    return changed


def _ask(home: Home, by: User, customer: Customer, deal: PastDeal, now: datetime) -> None:
    """The inquiry with which the deal began, two days before the quote."""
    fields: InquiryFields = {"product": deal.product}
    if deal.is_complete:
        fields |= {
            "model": "PL-6060-40",
            "quantity": 2000.0,
            "quantity_unit": "pcs",
            "company_details": customer.name,
            "intent": "first order",
        }
    quoted = datetime.combine(deal.stages[0][1], _MORNING, by.zone)
    asked = quoted - timedelta(days=2)
    record_inquiry(home, by, customer.pk, fields, received_at=asked, now=now)
