"""Put what a row says onto a customer, never over what a person entered.

A field may be filled where it is empty, and changed where it still holds what an earlier list
put there (`Customer.imported`). Where a person has changed it since, his word stays.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Model

from genjin.playbook.facts import Stage
from genjin.scheduling.situation import Channel, Direction
from genjin.stores.records.models import Contact, Customer, Deal, DealStage, Inquiry, Touch, User
from genjin.workflows.customer_lists.cells import Value, split_quantity
from genjin.workflows.products.naming import NamedProducts

_CUSTOMER = (
    "name",
    "country",
    "subdivision",
    "city",
    "website",
    "source",
    "external_id",
    "note",
    "product_hs",
    "minimum_order_quantity",
    "usual_order_usd",
    "stated_orders",
    "do_not_contact",
)
_CONTACT = {
    "contact_name": "name",
    "role": "role",
    "email": "email",
    "phone": "phone",
    "whatsapp": "whatsapp",
    "wechat": "wechat",
    "language": "language",
    "preferred_channel": "preferred_channel",
}
_INQUIRY = {
    "inquiry_text": "text",
    "product": "product",
    "model": "model",
    "specification": "specification",
    "quantity": "quantity",
    "quantity_unit": "quantity_unit",
    "target_price_usd": "target_price_usd",
    "company_details": "company_details",
    "intent": "intent",
}
_DEAL = {"deal_title": "title", "amount_usd": "amount_usd", "margin_percent": "margin_percent"}
_LAST_KNOWN = ("last_contact_date", "last_order_date", "deal_stage_date")
ORDERED = (Stage.ORDER, Stage.REPEAT)


@dataclass
class Entry:
    """A customer of the list with what belongs to him, loaded or about to be made."""

    customer: Customer
    is_new: bool
    contacts: list[Contact] = field(default_factory=list)
    inquiry: Inquiry | None = None
    deal: Deal | None = None
    deal_stage: str | None = None
    order_days: set[date] = field(default_factory=set)
    new: list[Model] = field(default_factory=list)
    changed: dict[int, Model] = field(default_factory=dict)
    from_this_list: set[str] = field(default_factory=set)
    # What this list has said of each person, by the contact's identity in memory.
    people_of_this_list: dict[int, dict[str, Value]] = field(default_factory=dict)
    contradicted: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Entering:
    """Who enters the list, and when: the instant and the date that undated facts get.

    `products` are ours, to find which of them an inquiry asks for.
    """

    by: User
    now: datetime
    products: NamedProducts

    @property
    def zone(self) -> ZoneInfo:
        """The zone of times without one."""
        return self.by.zone

    @property
    def today(self) -> date:
        """The day of the person who enters the list."""
        return self.now.astimezone(self.zone).date()


def merge_row(entry: Entry, values: Mapping[str, Value], entering: Entering) -> bool:
    """Put the row onto the customer; whether it said anything new.

    Where two rows of one list name one customer, the first has the say, and the second adds
    people and orders. `contradicted` then names what the row says otherwise of a person.
    """
    entry.contradicted = []
    imported: dict[str, Any] = entry.customer.imported.setdefault("fields", {})
    news = {
        name: value
        for name, value in values.items()
        if name not in _CONTACT and name not in entry.from_this_list and imported.get(name) != value
    }
    entry.from_this_list |= set(values) - set(_CONTACT)
    taken = [
        _merge_customer(entry, news, imported),
        _merge_contact(entry, values),
        _merge_inquiry(entry, news, imported, entering),
        _merge_orders(entry, values, entering),
        _merge_deal(entry, news, imported, entering),
        _merge_last_contact(entry, values, news, entering),
    ]
    imported.update(news)
    return any(taken)


def _merge_customer(entry: Entry, news: Mapping[str, Value], imported: Mapping[str, Any]) -> bool:
    given = {name: name for name in _CUSTOMER if name in news}
    taken = _take(entry.customer, given, news, imported)
    if news and not entry.is_new:
        entry.changed[id(entry.customer)] = entry.customer
    return taken


def _merge_contact(entry: Entry, values: Mapping[str, Value]) -> bool:
    given = [name for name in _CONTACT if name in values]
    # A preferred channel alone is nobody: it needs a name or an address to belong to.
    if not given or set(given) == {"preferred_channel"}:
        return False
    contact = _contact_of(entry, values)
    is_new = contact is None
    if contact is None:
        contact = Contact(customer=entry.customer, is_main=not entry.contacts)
        entry.contacts.append(contact)
        entry.new.append(contact)
    key = str(values.get("email") or values.get("contact_name") or "")
    imported = entry.customer.imported.setdefault("contacts", {}).setdefault(key, {})
    said = entry.people_of_this_list.setdefault(id(contact), {})
    entry.contradicted += [name for name in given if said.get(name, values[name]) != values[name]]
    said |= {name: values[name] for name in given if name not in said}
    news = {name: said[name] for name in given if imported.get(name) != said[name]}
    taken = _take(contact, {name: _CONTACT[name] for name in news}, news, imported)
    imported.update(news)
    if news and not entry.is_new:
        entry.changed[id(entry.customer)] = entry.customer
    if taken and not is_new and contact.pk:
        entry.changed[id(contact)] = contact
    return taken or is_new


def _contact_of(entry: Entry, values: Mapping[str, Value]) -> Contact | None:
    email, name = values.get("email"), values.get("contact_name")
    for contact in entry.contacts:
        if email and contact.email.casefold() == email:
            return contact
    for contact in entry.contacts:
        if name and contact.name == name and not (email and contact.email):
            return contact
    nobody_named = not email and not name
    if entry.contacts and nobody_named:
        return entry.contacts[0]
    return None


def _merge_inquiry(
    entry: Entry, news: Mapping[str, Value], imported: Mapping[str, Any], entering: Entering
) -> bool:
    given = {name: attribute for name, attribute in _INQUIRY.items() if name in news}
    arrived = news.get("inquiry_date")
    if not given and not arrived:
        return False
    inquiry = entry.inquiry
    # Another date is another inquiry; the earlier one stays as it was.
    if inquiry is None or (arrived and imported.get("inquiry_date")):
        inquiry = entry.inquiry = Inquiry(
            customer=entry.customer,
            received_at=_asked_at(arrived, news, entering),
            source=entry.customer.source,
            from_list=True,
        )
        entry.new.append(inquiry)
        imported = {}
    elif arrived:
        inquiry.received_at = _instant(str(arrived), entering)
    _take(inquiry, given, news, imported)
    named = entering.products.find(inquiry.model, inquiry.product)
    inquiry.catalogue_product_id = named or inquiry.catalogue_product_id
    if inquiry.pk:
        entry.changed[id(inquiry)] = inquiry
    return True


def _asked_at(arrived: Value | None, news: Mapping[str, Value], entering: Entering) -> datetime:
    """When he asked. Where nobody says, it is before the last thing that the row tells of him."""
    if arrived:
        return _instant(str(arrived), entering)
    told = [str(news[name])[:10] for name in _LAST_KNOWN if news.get(name)]
    if not told:
        return entering.now
    return datetime.combine(date.fromisoformat(max(told)), time(0), entering.zone)


def _merge_orders(entry: Entry, values: Mapping[str, Value], entering: Entering) -> bool:
    stated = values.get("order_dates", [])
    days = {date.fromisoformat(day) for day in stated} if isinstance(stated, list) else set()
    if last := values.get("last_order_date"):
        days.add(date.fromisoformat(str(last)))
    added = sorted(days - entry.order_days)
    for day in added:
        deal = Deal(customer=entry.customer, created_at=entering.now, from_list=True)
        entry.new += [deal, _stage(deal, Stage.ORDER, day, entering)]
    entry.order_days |= days
    return bool(added)


def _merge_deal(
    entry: Entry, news: Mapping[str, Value], imported: Mapping[str, Any], entering: Entering
) -> bool:
    given = {name: attribute for name, attribute in _DEAL.items() if name in news}
    facts = {"deal_stage", "deal_stage_date", "price_agreed", "lost_reason"} & set(news)
    if not given and not facts:
        return False
    everything = {**imported, **news}
    stages = _stages_said(everything, entering)
    if {stage for stage, _ in stages} <= set(ORDERED) and not given:
        new_days = {day for _, day in stages} - entry.order_days
        if not new_days:
            return False  # The list's order dates already say so.
    deal = entry.deal
    # What comes after an order or a loss is another piece of business.
    if deal is None or imported.get("deal_stage") in (*ORDERED, Stage.LOST):
        deal = entry.deal = Deal(
            customer=entry.customer, created_at=entering.now, from_list=True, inquiry=entry.inquiry
        )
        entry.new.append(deal)
        entry.deal_stage = None
        imported = {}
    elif given:
        entry.changed[id(deal)] = deal
    _take(deal, given, news, imported)
    was_moved = entry.deal_stage is not None and entry.deal_stage != imported.get("deal_stage")
    if was_moved:
        return bool(given)  # A person has moved the deal since; his word stays.
    if facts or not imported.get("deal_stage"):
        reason = str(news.get("lost_reason", ""))
        entry.new += [_stage(deal, stage, day, entering, reason) for stage, day in stages]
        entry.order_days |= {day for stage, day in stages if stage in ORDERED}
    if everything.get("price_agreed") is False and everything.get("deal_stage") == Stage.SAMPLE:
        _mark_early_sample(entry)
    return True


def _stages_said(said: Mapping[str, Any], entering: Entering) -> list[tuple[Stage, date]]:
    """The stages that the row tells of, oldest first. A sample before the price is a quote (M2)."""
    stage = Stage(said.get("deal_stage", Stage.INQUIRY))
    agreed = said.get("price_agreed")
    if stage is Stage.SAMPLE and agreed is False:
        stage = Stage.QUOTED
    day = entering.today
    for name in ("deal_stage_date", "last_order_date", "inquiry_date", "last_contact_date"):
        if (name != "last_order_date" or stage in ORDERED) and said.get(name):
            day = date.fromisoformat(str(said[name])[:10])
            break
    stages = [(stage, day)]
    if isinstance(agreed, str) and stage not in (Stage.PRICE_AGREED, Stage.INQUIRY):
        stages.insert(0, (Stage.PRICE_AGREED, min(date.fromisoformat(agreed), day)))
    elif agreed and stage in (Stage.INQUIRY, Stage.QUOTED):
        agreed_on = date.fromisoformat(agreed) if isinstance(agreed, str) else day
        stages.append((Stage.PRICE_AGREED, max(agreed_on, day)))
    return stages


def _mark_early_sample(entry: Entry) -> None:
    if entry.inquiry is not None and not entry.inquiry.sample_requested_before_price:
        entry.inquiry.sample_requested_before_price = True
        if entry.inquiry.pk:
            entry.changed[id(entry.inquiry)] = entry.inquiry


def _merge_last_contact(
    entry: Entry, values: Mapping[str, Value], news: Mapping[str, Value], entering: Entering
) -> bool:
    if "last_contact_date" not in news:
        return False
    said = str(news["last_contact_date"])
    channel = values.get("last_contact_channel") or values.get("preferred_channel") or Channel.MAIL
    touch = Touch(
        customer=entry.customer,
        by=entry.customer.owner,
        channel=str(channel),
        direction=str(values.get("last_contact_direction") or Direction.OUT),
        at=_instant(said, entering),
        logged_at=entering.now,
    )
    entry.new.append(touch)
    return True


def _take(
    target: Model, given: Mapping[str, str], news: Mapping[str, Value], imported: Mapping[str, Any]
) -> bool:
    """Set what may be set; whether anything differs from before."""
    taken = False
    for name, attribute in given.items():
        new, unit = _as_stored(name, news[name])
        present = getattr(target, attribute)
        before, _ = _as_stored(name, imported[name]) if name in imported else (None, "")
        is_untouched = present in (None, "", False, before) or _is_default(target, attribute)
        if attribute == "do_not_contact" and present:
            continue  # For good: no list says otherwise.
        if is_untouched and present != new:
            setattr(target, attribute, new)
            taken = True
            if isinstance(target, Inquiry) and unit and "quantity_unit" not in news:
                target.quantity_unit = unit
    return taken


def _is_default(target: Model, attribute: str) -> bool:
    return attribute == "source" and getattr(target, attribute) == Customer.Source.OTHER


def _as_stored(name: str, value: Value) -> tuple[Any, str]:
    """The value as its column holds it, and the unit that was written with it."""
    match name:
        case "quantity" | "minimum_order_quantity":
            return split_quantity(str(value))
        case "usual_order_usd" | "amount_usd" | "target_price_usd":
            return Decimal(str(value)), ""
        case "stated_orders":
            return int(float(str(value))), ""
        case _:
            return value, ""


def _stage(
    deal: Deal, stage: Stage, day: date, entering: Entering, lost_reason: str = ""
) -> DealStage:
    return DealStage(
        deal=deal,
        stage=stage,
        on=day,
        by=entering.by,
        at=entering.now,
        lost_reason=lost_reason if stage is Stage.LOST else "",
    )


def _instant(said: str, entering: Entering) -> datetime:
    """The instant that a list tells; of a day without a time its noon, and never the future."""
    moment = datetime.fromisoformat(said)
    if len(said) == len("2026-03-05"):
        moment = datetime.combine(moment.date(), time(12), entering.zone)
    elif moment.tzinfo is None:
        moment = moment.replace(tzinfo=entering.zone)
    return min(moment, entering.now)
