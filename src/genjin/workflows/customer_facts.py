"""What grading and planning look at, taken from a customer's record (M2, M5, M6)."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType
from zoneinfo import ZoneInfo

from genjin.buyers.purchase import Purchase
from genjin.kernel.row_selection import RowSelection
from genjin.kernel.states import state_of
from genjin.kernel.zones import zone_of
from genjin.playbook.facts import (
    CustomerFacts,
    DealFacts,
    GradeOverride,
    ImportRecord,
    InquiryFacts,
    Stage,
)
from genjin.playbook.grades import GradeResult
from genjin.scheduling.foreseen import ForeseenPurchase
from genjin.scheduling.situation import (
    Away,
    Channel,
    Direction,
    PastTouch,
    Place,
    Situation,
    Snooze,
)
from genjin.stores.records.models import Contact, Customer, Deal, DealStage, Inquiry
from genjin.trade.shipment import Grain
from genjin.workflows.customer_record import CustomerRecord
from genjin.workflows.open_inquiries import (
    OFFERED,
    OPEN,
    ORDERED,
    inquiry_to_answer,
    is_undecided,
    newest_order,
    still_open,
    was_quoted_before,
)
from genjin.workflows.pricing.asked_products import AskedProduct

_ORDER_TAKES = timedelta(days=120)
NOTHING_KNOWN: Mapping[int, AskedProduct] = MappingProxyType({})
_ROWS_NAMED = 50
_MONTHS_LOOKED_AT = 24


def facts_of(
    record: CustomerRecord,
    today: date,
    listed_markets: Collection[str],
    import_record: ImportRecord | None,
    asked: Mapping[int, AskedProduct] = NOTHING_KNOWN,
) -> CustomerFacts:
    """The facts that grade the customer on the seller's `today`.

    `asked` is what our catalogue says of each inquiry's product, by the inquiry's id. A minimum
    order that was agreed with him outranks that of the product he asks for.
    """
    inquiry = record.inquiries[-1] if record.inquiries else None
    facts = _facts_with(record, inquiry, today, listed_markets, import_record, asked)
    if inquiry is None:
        return facts
    earlier = still_open(record, record.inquiries[:-1])
    quoted = [
        each
        for each in record.deals_by_stage(*OFFERED)
        if was_quoted_before(record, each[0], inquiry)
    ]
    if earlier is None and not quoted:
        return facts
    before = _facts_with(record, earlier, today, listed_markets, import_record, asked)
    before = replace(before, open_deals=tuple(_deal(deal, stage) for deal, stage in quoted))
    return replace(facts, before_inquiry=before)


def _facts_with(
    record: CustomerRecord,
    inquiry: Inquiry | None,
    today: date,
    listed_markets: Collection[str],
    import_record: ImportRecord | None,
    known: Mapping[int, AskedProduct],
) -> CustomerFacts:
    customer = record.customer
    asked = known.get(inquiry.pk) if inquiry is not None else None
    return CustomerFacts(
        today=today,
        country=customer.country or None,
        has_written=has_written(record),
        order_dates=tuple(
            sorted(
                stage.on
                for _, history in record.deals
                for stage in history
                if stage.stage in ORDERED
            )
        ),
        stated_orders=customer.stated_orders,
        open_deals=tuple(_deal(deal, stage) for deal, stage in record.deals_by_stage(*OPEN)),
        inquiry=_inquiry(inquiry, record.owner.zone) if inquiry else None,
        minimum_order_quantity=_minimum(customer, asked),
        break_even_price_usd=asked.break_even_price_usd if asked else None,
        listed_market=customer.country in listed_markets,
        import_record=import_record,
        override=_override(record),
    )


def situation_of(
    record: CustomerRecord,
    graded: GradeResult,
    now: datetime,
    foreseen: tuple[ForeseenPurchase, ...] = (),
) -> Situation:
    """The customer as planning sees him, once he is graded."""
    customer = record.customer
    inquiry, is_answered = inquiry_to_answer(record)
    postponement = record.postponement
    return Situation(
        customer_id=str(customer.pk),
        grade=graded.grade,
        place=place_of(record),
        channels=channels_of(record),
        touches=tuple(
            PastTouch(
                f"t{touch.pk}",
                touch.at,
                Direction(touch.direction),
                Channel(touch.channel),
                touch.purpose,
            )
            for touch in record.touches
        ),
        followed_since=min(customer.created_at, now),
        inquired_at=inquiry.received_at if inquiry else None,
        inquiry_id=f"q{inquiry.pk}" if inquiry else None,
        inquiry_answered=is_answered,
        deal_value_usd=_worth(record),
        snooze=Snooze(postponement.until, postponement.at) if postponement else None,
        decline_answer=graded.answer or "courteous",
        inquiry_answer=(
            graded.inquiry_answer if inquiry and inquiry == record.inquiries[-1] else None
        ),
        may_contact=not customer.do_not_contact,
        milestones=tuple(record.milestones),
        away=_away(record),
        may_order=any(record.deals_by_stage(*OPEN, *ORDERED)),
        foreseen=foreseen,
        has_ordered=bool(customer.stated_orders) or any(record.deals_by_stage(*ORDERED)),
        ordered=newest_order(record),
        has_open_offer=any(record.deals_by_stage(*OFFERED)),
        inquiry_is_undecided=is_undecided(record),
    )


def has_business_under_way(facts: CustomerFacts) -> bool:
    """Whether a sample or an order of his is under way.

    An order is for four months after it was placed: made, shipped, arrived, used.
    """
    if any(deal.stage is Stage.SAMPLE for deal in facts.open_deals):
        return True
    return bool(facts.order_dates) and (facts.today - facts.order_dates[-1]) <= _ORDER_TAKES


def has_written(record: CustomerRecord) -> bool:
    """Whether the buyer has sent us anything: an inquiry, an answer, an order."""
    return bool(
        record.inquiries
        or any(touch.direction == Direction.IN for touch in record.touches)
        or record.customer.stated_orders
        or any(record.deals_by_stage(*ORDERED, Stage.PRICE_AGREED, Stage.SAMPLE))
    )


def place_of(record: CustomerRecord) -> Place:
    """Where the contact is, else where the firm is (M6)."""
    contact, customer = record.contact, record.customer
    where: Contact | Customer = customer
    if contact is not None and (
        contact.country or contact.time_zone or contact.subdivision or contact.city
    ):
        where = contact
    country = where.country or customer.country
    named = where.time_zone or (customer.time_zone if country == customer.country else "")
    given, city = where.subdivision or None, where.city or None
    state = state_of(country, given, city)
    # What isn't known as a state of its own may still tell the zone.
    found = None if named else zone_of(country, given, city)
    zone = ZoneInfo(named) if named else found.zone if found else ZoneInfo("UTC")
    return Place(
        country,
        zone,
        state.code or given,
        zone_is_assumed=not named and (found is None or found.assumed),
        state_is_assumed=state.is_assumed,
    )


def channels_of(record: CustomerRecord) -> tuple[Channel, ...]:
    """The ways in which the customer can be reached, the preferred first."""
    contacts = sorted(record.contacts, key=lambda each: not each.is_main)
    ways: list[Channel] = []
    for contact in contacts:
        reached = [
            channel
            for channel, address in (
                (Channel.MAIL, contact.email),
                (Channel.WHATSAPP, contact.whatsapp),
                (Channel.WECHAT, contact.wechat),
                (Channel.CALL, contact.phone),
            )
            if address
        ]
        if contact.preferred_channel in {*reached, Channel.PORTAL, Channel.VISIT}:
            reached.insert(0, Channel(contact.preferred_channel))
        ways.extend(reached)
    if record.customer.source == Customer.Source.ALIBABA:
        ways.append(Channel.PORTAL)
    return tuple(dict.fromkeys(ways))


def import_record_of(
    purchases: Collection[Purchase], today: date, company_id: str = ""
) -> ImportRecord | None:
    """The last 24 months of a firm's purchases up to `today`; None if it has none at all."""
    seen = sorted((each for each in purchases if each.date <= today), key=lambda each: each.date)
    if not seen:
        return None
    since = _months_before(today, _MONTHS_LOOKED_AT)
    recent = [purchase for purchase in seen if purchase.date > since]
    window = RowSelection(company_id).between(since + timedelta(days=1), today)
    return ImportRecord(
        shipments_24_months=sum(purchase.grain is Grain.SHIPMENT for purchase in recent),
        months_with_purchases_24=len({(each.date.year, each.date.month) for each in recent}),
        last_date=seen[-1].date,
        row_ids=tuple(purchase.row_id for purchase in recent[-_ROWS_NAMED:]),
        selection=window.counting(len(recent)),
    )


def _months_before(day: date, months: int) -> date:
    month = day.year * 12 + day.month - 1 - months
    first = date(month // 12, month % 12 + 1, 1)
    return first.replace(day=min(day.day, 28))


def _minimum(customer: Customer, asked: AskedProduct | None) -> float | None:
    if customer.minimum_order_quantity is not None or asked is None:
        return customer.minimum_order_quantity
    return asked.minimum_order_quantity


def _inquiry(inquiry: Inquiry, zone: ZoneInfo) -> InquiryFacts:
    target = inquiry.target_price_usd
    return InquiryFacts(
        received_on=inquiry.received_at.astimezone(zone).date(),
        product=inquiry.product or None,
        model=inquiry.model or None,
        specification=inquiry.specification or None,
        quantity=inquiry.quantity,
        quantity_unit=inquiry.quantity_unit or None,
        company_details=inquiry.company_details or None,
        intent=inquiry.intent or None,
        target_price_usd=float(target) if target is not None else None,
        sample_requested_before_price=inquiry.sample_requested_before_price,
        unusual_requirement=inquiry.unusual_requirement or None,
        is_option_left=inquiry.is_option_left,
    )


def _deal(deal: Deal, stage: DealStage) -> DealFacts:
    return DealFacts(
        stage=Stage(stage.stage),
        since=stage.on,
        # A sample before the price is agreed is kept as a quote, so the stage says it.
        sample_after_price_agreed=stage.stage == Stage.SAMPLE,
        amount_usd=_figure(deal.amount_usd),
        margin_percent=deal.margin_percent,
        lost_reason=stage.lost_reason or None,
        price_comparing=deal.price_comparing or None,
    )


def _override(record: CustomerRecord) -> GradeOverride | None:
    override = record.override
    if override is None:
        return None
    on = override.at.astimezone(record.owner.zone).date()
    return GradeOverride(override.grade, override.reason, str(override.by or ""), on)


def _away(record: CustomerRecord) -> Away | None:
    absence = record.absence
    if absence is None:
        return None
    person = next((each for each in record.contacts if each.pk == absence.contact_id), None)
    return Away(person.name if person is not None else "", absence.returns_on, absence.at)


def _worth(record: CustomerRecord) -> float | None:
    for stages in (OPEN, ORDERED):
        amounts = [
            deal.amount_usd
            for deal, _ in record.deals_by_stage(*stages)
            if deal.amount_usd is not None
        ]
        if amounts:
            return _figure(amounts[-1])
        if stages is OPEN and record.customer.usual_order_usd is not None:
            return _figure(record.customer.usual_order_usd)
    return None


def _figure(amount: Decimal | None) -> float | None:
    return float(amount) if amount is not None else None
