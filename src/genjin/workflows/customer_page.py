"""Everything that the page of one customer shows: what to say, the next touch, what has passed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from genjin.scheduling.planned import NextTouch
from genjin.scheduling.situation import Place, Seller
from genjin.stores.records.models import (
    Absence,
    Contact,
    Correction,
    Customer,
    CustomerCompany,
    CustomerPlan,
    Deal,
    DealStage,
    GradeOverride,
    Inquiry,
    Postponement,
    Touch,
    User,
)
from genjin.workflows.customer_facts import channels_of, place_of
from genjin.workflows.customer_record import CustomerRecord, load_records
from genjin.workflows.derive_plans import next_touch_of
from genjin.workflows.home import Home
from genjin.workflows.load_playbook import load_playbook
from genjin.workflows.people import day_of, seller_of
from genjin.workflows.permissions import get_customer
from genjin.workflows.read_plans import plan_of
from genjin.workflows.write_draft import Wording, wording_of

EventKind = Literal[
    "touch", "inquiry", "stage", "override", "postponement", "company", "absence", "correction"
]
Happening = (
    Touch
    | Inquiry
    | DealStage
    | GradeOverride
    | Postponement
    | CustomerCompany
    | Absence
    | Correction
)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, for the timeline. `id` is its public id (`t12`, `q5`, …)."""

    kind: EventKind
    id: str
    at: datetime
    what: Happening


@dataclass(frozen=True, slots=True)
class CustomerPage:
    """One customer as he stands at an instant. The timeline is newest first.

    `next` is None where he isn't followed: `plan.state` and its reasons say why. `company` is
    the newest word on which firm of the trade data he is.
    """

    customer: Customer
    owner: User
    seller: Seller
    place: Place
    channels: tuple[str, ...]
    contacts: tuple[Contact, ...]
    plan: CustomerPlan
    next: NextTouch | None
    wording: Wording | None
    inquiries: tuple[Inquiry, ...]
    deals: tuple[tuple[Deal, tuple[DealStage, ...]], ...]
    timeline: tuple[Event, ...]
    override: GradeOverride | None
    postponement: Postponement | None
    company: CustomerCompany | None
    away: Absence | None


def customer_page(home: Home, user: User, customer_id: str | int, *, now: datetime) -> CustomerPage:
    """The page of a customer as of `now`. Reads only.

    Raises NotFoundError for a customer who isn't there or isn't the person's to see.
    """
    customer = get_customer(user, customer_id)
    plan = plan_of(home, customer, now)
    record = load_records([customer.pk], now, user)[0]
    seller = seller_of(record.owner)
    corrections = customer.corrections.filter(at__lte=now).select_related("by", "contact")
    events = _events(record, corrections)
    return CustomerPage(
        customer=record.customer,
        owner=record.owner,
        seller=seller,
        place=place_of(record),
        channels=channels_of(record),
        contacts=tuple(sorted(record.contacts, key=lambda each: not each.is_main)),
        plan=plan,
        next=next_touch_of(plan, seller),
        wording=wording_of(load_playbook(home), record, plan),
        inquiries=tuple(record.inquiries),
        deals=tuple((deal, tuple(history)) for deal, history in record.deals),
        timeline=tuple(sorted(events, key=lambda each: (each.at, each.id), reverse=True)),
        override=record.override,
        postponement=record.postponement,
        company=record.company,
        away=_absence_now(record, now),
    )


def _absence_now(record: CustomerRecord, now: datetime) -> Absence | None:
    """The absence that holds: he isn't back yet and hasn't written since it was told."""
    absence = record.absence
    if absence is None or absence.returns_on <= day_of(record.owner, now):
        return None
    heard = [touch.at for touch in record.touches if touch.direction == Touch.Direction.IN]
    heard += [inquiry.received_at for inquiry in record.inquiries]
    return None if any(at > absence.at for at in heard) else absence


def _events(record: CustomerRecord, corrections: Iterable[Correction]) -> Iterator[Event]:
    for touch in record.touches:
        yield Event("touch", f"t{touch.pk}", touch.at, touch)
    for inquiry in record.inquiries:
        yield Event("inquiry", f"q{inquiry.pk}", inquiry.received_at, inquiry)
    for _, history in record.deals:
        for stage in history:
            yield Event("stage", f"s{stage.pk}", _moment_of(stage, record), stage)
    for override in record.overrides:
        yield Event("override", f"g{override.pk}", override.at, override)
    for postponement in record.postponements:
        yield Event("postponement", f"p{postponement.pk}", postponement.at, postponement)
    for absence in record.absences:
        yield Event("absence", f"w{absence.pk}", absence.at, absence)
    for correction in corrections:
        yield Event("correction", f"x{correction.pk}", correction.at, correction)
    if record.company is not None and record.company.decided_by_id is not None:
        yield Event("company", f"l{record.company.pk}", record.company.at, record.company)


def _moment_of(stage: DealStage, record: CustomerRecord) -> datetime:
    """A stage has a day; it was entered at an instant, which orders it among that day's events."""
    zone = record.owner.zone
    if stage.at.astimezone(zone).date() == stage.on:
        return stage.at
    return datetime(stage.on.year, stage.on.month, stage.on.day, 12, tzinfo=zone)
