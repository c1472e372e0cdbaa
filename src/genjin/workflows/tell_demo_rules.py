"""What the demo shows of the rules: deals that have ended, and what a person judged of requests."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from genjin.demo.book.customer import DemoCustomer
from genjin.demo.book.past_deals import past_deals
from genjin.demo.book.workdays import shanghai
from genjin.kernel.bilingual import Language
from genjin.stores.records.models import Customer, User
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.home import Home
from genjin.workflows.judge_request import judge_price_comparing, judge_requirement


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
