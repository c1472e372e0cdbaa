"""What a row of a list says beside its touch: what was said last, and whether the buyer is at work."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import OuterRef, Subquery

from genjin.kernel.calendars import country_calendar
from genjin.kernel.reason import Reason
from genjin.scheduling.desk import own_calendar
from genjin.scheduling.situation import Seller
from genjin.stores.records.models import Contact, Inquiry, Touch, User
from genjin.workflows.customer_facts import place_of
from genjin.workflows.customer_record import CustomerRecord
from genjin.workflows.planned_items import PlannedItem


@dataclass(frozen=True, slots=True)
class LastExchange:
    """The newest thing that was said. `channel` is empty where it was an inquiry."""

    at: datetime
    is_ours: bool
    channel: str
    text: str


@dataclass(frozen=True, slots=True)
class RowFacts:
    """Beside a touch. `off_today` and `off_tomorrow` say why the buyer's offices are closed.

    Both are days of the buyer's, today being that of the touch. Tomorrow's weekend is left out
    where the seller rests as well: both know it.
    """

    last: LastExchange | None
    off_today: Reason | None
    off_tomorrow: Reason | None


def row_facts(
    items: Collection[PlannedItem], user: User, seller: Seller, now: datetime
) -> Mapping[int, RowFacts]:
    """The facts of each row by its customer's id: three statements, whatever the number of rows.

    `seller` is the person whose customers they are, as planning takes him.
    """
    ids = [item.customer.pk for item in items]
    said = _last_exchanges(ids, now)
    contacts: dict[int, list[Contact]] = defaultdict(list)
    for contact in Contact.objects.filter(customer__in=ids).order_by("id"):
        contacts[contact.customer_id].append(contact)
    own = own_calendar(seller)
    facts = {}
    for item in items:
        record = CustomerRecord(item.customer, user, contacts=contacts[item.customer.pk])
        there = item.buyer_time.date()
        place = place_of(record)
        theirs = country_calendar(place.country, place.subdivision, seller.corrections)
        tomorrow = there + timedelta(days=1)
        facts[item.customer.pk] = RowFacts(
            last=said.get(item.customer.pk),
            off_today=theirs.day_off(there),
            off_tomorrow=theirs.holiday(tomorrow)
            or (theirs.day_off(tomorrow) if own.is_working_day(tomorrow) else None),
        )
    return facts


def _last_exchanges(ids: Collection[int], now: datetime) -> dict[int, LastExchange]:
    touches = Touch.objects.filter(undone_at=None, at__lte=now)
    newest = touches.filter(customer=OuterRef("customer")).order_by("-at", "-id").values("pk")[:1]
    said = {
        customer_id: LastExchange(at, direction == Touch.Direction.OUT, channel, note)
        for customer_id, at, direction, channel, note in touches.filter(
            customer__in=ids, pk=Subquery(newest)
        ).values_list("customer_id", "at", "direction", "channel", "note")
    }
    asked = Inquiry.objects.filter(received_at__lte=now)
    latest = asked.filter(customer=OuterRef("customer")).order_by("-received_at", "-id")
    inquiries = asked.filter(customer__in=ids, pk=Subquery(latest.values("pk")[:1]))
    for customer_id, at, text, product in inquiries.values_list(
        "customer_id", "received_at", "text", "product"
    ):
        known = said.get(customer_id)
        if known is None or known.at < at:
            said[customer_id] = LastExchange(at, is_ours=False, channel="", text=text or product)
    return said
