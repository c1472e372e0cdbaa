"""An offer goes out: the deal is quoted, its margin is known, and the plan follows."""

from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.facts import Stage
from genjin.scheduling.situation import Channel, Direction
from genjin.stores.records.models import Quote, User
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.deal_history import newest_stage
from genjin.workflows.home import Home
from genjin.workflows.log_touch import log_touch
from genjin.workflows.overdue_balance import require_offer_allowed
from genjin.workflows.people import day_of
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.pricing.rates import converted
from genjin.workflows.quotes.keeping import get_quote
from genjin.workflows.quotes.reckoning import reckon_asked_order

SENT_BY = (Channel.MAIL, Channel.WHATSAPP, Channel.WECHAT, Channel.PORTAL)
"""The channels by which a quote is sent."""

_CENT = Decimal("0.01")


def send_quote(
    home: Home, user: User, quote_id: int, *, now: datetime, by_channel: str = ""
) -> Quote:
    """Mark the quote as sent, once, and plan the customer again.

    A deal at its inquiry is quoted from now on; its amount and margin become those of this quote,
    unknown where the quote's can't be reckoned. With `by_channel` a touch is logged: it was sent
    now by this channel. Nothing is sent by Genjin itself. Sending again changes nothing.
    Raises NotFoundError as `get_quote` does, UnusableInputError for an unknown channel or a
    validity that has ended, NotAllowedError while an overdue balance stands against an offer.
    """
    quote = get_quote(user, quote_id)
    if by_channel and by_channel not in SENT_BY:
        known = ", ".join(SENT_BY)
        raise UnusableInputError(
            Problem("problem-channel-unknown", {"known": known}, value=by_channel[:20])
        )
    if quote.sent_at is not None:
        return quote
    if quote.valid_until is not None and quote.valid_until < day_of(user, now):
        raise UnusableInputError(Problem("problem-quote-validity-past", {"on": quote.valid_until}))
    require_offer_allowed(user, quote.deal.customer, now)
    with transaction.atomic():
        if not Quote.objects.filter(pk=quote.pk, sent_at=None).update(sent_at=now):
            return get_quote(user, quote_id)  # Somebody sent it at this moment.
        customer_id = quote.deal.customer_id
        _tell_the_deal(quote, day_of(user, now))
        newest = newest_stage(quote.deal)
        if newest is None or newest.stage == Stage.INQUIRY:
            advance_deal(
                home, user, customer_id, stage=Stage.QUOTED, now=now, deal_id=quote.deal_id
            )
        if by_channel:
            log_touch(
                home,
                user,
                customer_id,
                channel=by_channel,
                direction=Direction.OUT,
                now=now,
                note=f"{quote.number} v{quote.version}",
            )
        plan_customers(home, [customer_id], now=now)
    return get_quote(user, quote_id)


def _tell_the_deal(quote: Quote, today: date) -> None:
    deal = quote.deal
    found = reckon_asked_order(quote, deal)
    if found is None:
        return
    order, _ = found
    in_usd = converted(order.amount, quote.currency, "USD", today)
    deal.amount_usd = None if in_usd is None else in_usd.quantize(_CENT)
    percent = order.margin_percent
    deal.margin_percent = None if percent is None else float(round(percent, 2))
    deal.save(update_fields=["amount_usd", "margin_percent"])
