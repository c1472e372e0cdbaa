"""The offers that stand: for each customer, the newest quote that was sent for an open deal."""

from collections.abc import Iterable
from datetime import datetime

from genjin.playbook.facts import Stage
from genjin.stores.records.models import DealStage, Quote

_ENDED = (Stage.ORDER, Stage.REPEAT, Stage.LOST)


def quotes_in_force(customer_ids: Iterable[int], *, now: datetime) -> dict[int, Quote]:
    """The newest quote that each of these customers had been sent by `now`, if it has a validity.

    Only deals count that had neither come to an order nor been lost by then. A validity may have
    ended: that is for the caller to judge on the seller's day. Of a deal whose newest version was
    sent without a validity, no older one stands. In two queries, whatever the number of customers.
    """
    sent = (
        Quote.objects.filter(deal__customer__in=list(customer_ids), sent_at__lte=now)
        .select_related("deal")
        .order_by("sent_at", "id")
    )
    newest = {quote.deal_id: quote for quote in sent}
    ended: dict[int, bool] = {}
    stages = DealStage.objects.filter(deal__in=newest, at__lte=now).order_by("on", "id")
    for deal_id, stage in stages.values_list("deal_id", "stage"):
        ended[deal_id] = stage in _ENDED
    found: dict[int, Quote] = {}
    for deal_id, quote in newest.items():
        if not ended.get(deal_id) and quote.valid_until is not None:
            held = found.get(quote.deal.customer_id)
            if held is None or (held.sent_at, held.pk) < (quote.sent_at, quote.pk):
                found[quote.deal.customer_id] = quote
    return found
