"""The customers that a list names, loaded with what belongs to them, in a few queries."""

from collections import defaultdict
from collections.abc import Sequence

from genjin.playbook.facts import Stage
from genjin.stores.records.models import Contact, Customer, Deal, DealStage, Inquiry
from genjin.workflows.customer_lists.merge import ORDERED, Entry

_BATCH = 1000


def load_entries(customer_ids: Sequence[int]) -> dict[int, Entry]:
    """The stored customers of a list, by id."""
    entries: dict[int, Entry] = {}
    for start in range(0, len(customer_ids), _BATCH):
        entries |= _batch(customer_ids[start : start + _BATCH])
    return entries


def _batch(ids: Sequence[int]) -> dict[int, Entry]:
    entries = {
        customer.pk: Entry(customer, is_new=False)
        for customer in Customer.objects.select_related("owner").filter(pk__in=ids)
    }
    for contact in Contact.everybody.filter(customer__in=ids):
        entries[contact.customer_id].contacts.append(contact)
    for inquiry in Inquiry.objects.filter(customer__in=ids, from_list=True):
        entries[inquiry.customer_id].inquiry = inquiry
    stages: dict[int, list[str]] = defaultdict(list)
    # A list doesn't bring back the order that was cancelled here.
    for stage in DealStage.everything.filter(deal__customer__in=ids).select_related("deal"):
        stages[stage.deal_id].append(stage.stage)
        if stage.stage in ORDERED:
            entries[stage.deal.customer_id].order_days.add(stage.on)
    for deal in Deal.objects.filter(customer__in=ids, from_list=True):
        # A past order that the list gave as a bare date isn't the business under way.
        if deal.title or deal.amount_usd is not None or stages[deal.pk] != [Stage.ORDER]:
            entry = entries[deal.customer_id]
            entry.deal, entry.deal_stage = deal, stages[deal.pk][-1] if stages[deal.pk] else None
    return entries
