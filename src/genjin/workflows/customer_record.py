"""Everything the book holds of some customers, loaded in a few queries and cut off at an instant.

Grades and plans are derived from this, so what a person is told of a past instant rests only on
what had happened by then.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from genjin.stores.records.models import (
    Absence,
    Contact,
    Customer,
    CustomerCompany,
    Deal,
    DealStage,
    GradeOverride,
    Inquiry,
    Postponement,
    Touch,
    User,
)
from genjin.trade.open_milestones import OpenMilestone
from genjin.workflows.deal_history import in_order
from genjin.workflows.open_milestones import load_open_milestones

BATCH = 500
"""Customers that are loaded, planned and saved together."""


@dataclass
class CustomerRecord:
    """One customer with what had happened up to an instant. Lists are oldest first.

    `company` is the newest decision that was taken on which firm of the trade data he is.
    `milestones` are what his samples, quotes and orders wait for.
    """

    customer: Customer
    owner: User
    contacts: list[Contact] = field(default_factory=list)
    inquiries: list[Inquiry] = field(default_factory=list)
    deals: list[tuple[Deal, list[DealStage]]] = field(default_factory=list)
    touches: list[Touch] = field(default_factory=list)
    overrides: list[GradeOverride] = field(default_factory=list)
    postponements: list[Postponement] = field(default_factory=list)
    company: CustomerCompany | None = None
    milestones: list[OpenMilestone] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)

    @property
    def contact(self) -> Contact | None:
        """The person who is written to: the main one, else the first."""
        return next((each for each in self.contacts if each.is_main), None) or next(
            iter(self.contacts), None
        )

    @property
    def override(self) -> GradeOverride | None:
        """The grade that a person gave and hasn't taken back."""
        return self.overrides[-1] if self.overrides else None

    @property
    def postponement(self) -> Postponement | None:
        """The newest postponement that wasn't taken back."""
        return self.postponements[-1] if self.postponements else None

    @property
    def absence(self) -> Absence | None:
        """The newest absence, if it is that of the person who is written to."""
        last = self.absences[-1] if self.absences else None
        if last is None or self.contact is None or last.contact_id in {None, self.contact.pk}:
            return last
        return None

    def deals_by_stage(self, *stages: str) -> Iterator[tuple[Deal, DealStage]]:
        """The deals that stand at one of these stages, with the stage."""
        for deal, history in self.deals:
            if history and history[-1].stage in stages:
                yield deal, history[-1]


def load_records(customer_ids: Iterable[int], now: datetime, deputy: User) -> list[CustomerRecord]:
    """The records of these customers as of `now`. A customer without owner is seen as `deputy`'s.

    Loads what it is given at once: the caller takes at most `BATCH` at a time.
    """
    ids = list(customer_ids)
    records = {
        customer.pk: CustomerRecord(customer, customer.owner or deputy)
        for customer in Customer.objects.select_related("owner").filter(pk__in=ids)
    }
    for contact in Contact.objects.filter(customer__in=ids).order_by("id"):
        records[contact.customer_id].contacts.append(contact)
    for inquiry in Inquiry.objects.filter(customer__in=ids, received_at__lte=now):
        records[inquiry.customer_id].inquiries.append(inquiry)
    _add_deals(records, ids, now)
    for touch in Touch.objects.filter(customer__in=ids, at__lte=now, undone_at=None):
        records[touch.customer_id].touches.append(touch)
    for override in GradeOverride.objects.filter(
        customer__in=ids, at__lte=now, taken_back_at=None
    ).select_related("by"):
        records[override.customer_id].overrides.append(override)
    for postponement in Postponement.objects.filter(
        customer__in=ids, at__lte=now, taken_back_at=None
    ):
        records[postponement.customer_id].postponements.append(postponement)
    for absence in Absence.objects.filter(customer__in=ids, at__lte=now, taken_back_at=None):
        records[absence.customer_id].absences.append(absence)
    for company in CustomerCompany.objects.filter(customer__in=ids).order_by("at", "id"):
        records[company.customer_id].company = company
    _add_milestones(records, now)
    return [records[id_] for id_ in ids if id_ in records]


def _add_milestones(records: dict[int, CustomerRecord], now: datetime) -> None:
    histories = {pk: record.deals for pk, record in records.items() if record.deals}
    today = {pk: now.astimezone(records[pk].owner.zone).date() for pk in histories}
    for pk, milestones in load_open_milestones(histories, today, now).items():
        records[pk].milestones += milestones


def _add_deals(records: dict[int, CustomerRecord], ids: Sequence[int], now: datetime) -> None:
    histories: dict[int, list[DealStage]] = defaultdict(list)
    for stage in DealStage.objects.filter(deal__customer__in=ids).order_by("id"):
        histories[stage.deal_id].append(stage)
    for deal in Deal.objects.filter(customer__in=ids).order_by("created_at", "id"):
        record = records[deal.customer_id]
        today = now.astimezone(record.owner.zone).date()
        seen = [stage for stage in in_order(histories[deal.pk]) if stage.on <= today]
        if seen:
            record.deals.append((deal, seen))
