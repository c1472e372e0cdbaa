"""What a draft's placeholders are filled with: one supplier for each, from what the book knows (M7).

Nothing is made up: what isn't known is an empty text, and stays visible in the draft.
"""

import statistics
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise

import babel
from babel.dates import format_date, format_skeleton

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.reason import ParamValue, reasons_from_data
from genjin.playbook.facts import Stage
from genjin.playbook.open_questions import questions_in
from genjin.playbook.playbook import Playbook
from genjin.playbook.purposes import Purpose
from genjin.stores.records.models import CustomerPlan, Inquiry, Product, Quote, QuoteTier
from genjin.trade.open_milestones import Awaited
from genjin.workflows.customer_record import CustomerRecord
from genjin.workflows.milestone_words import milestone_facts
from genjin.workflows.pricing.asked_products import counts_as_we_do
from genjin.workflows.pricing.firm import get_firm

WRITTEN_BY_HAND = frozenset({"market_fact"})
"""What no record can supply: which piece of news is worth a line is the salesperson's choice."""

_ORDERED = (Stage.ORDER, Stage.REPEAT)
_OFFERING = frozenset(
    {
        Purpose.ANSWER_INQUIRY,
        Purpose.OFFER_CHOICE,
        Purpose.PLAN_NEXT_ORDER,
        Purpose.ORDER_BEFORE_HOLIDAY,
    }
)
"""The purposes whose two options are quantities and prices, as a quote has them."""

_RHYTHM_FROM = 3  # orders: two gaps are the fewest that can agree
_UNIT_WORDS = {"C62": "pcs", "SET": "sets", "PR": "pairs", "KGM": "kg", "MTR": "m", "MTK": "m²"}


@dataclass(frozen=True, slots=True)
class Told:
    """What a draft is written from: the customer, his plan, the rules, and the draft's language."""

    playbook: Playbook
    record: CustomerRecord
    plan: CustomerPlan
    language: str

    @property
    def inquiry(self) -> Inquiry | None:
        """The newest one."""
        return self.record.inquiries[-1] if self.record.inquiries else None

    def day(self, value: date | datetime) -> str:
        """A day as the draft's language writes it."""
        return format_date(value, "long", locale=_locale(self.language))


def draft_facts(told: Told, wanted: frozenset[str]) -> dict[str, str]:
    """What is known of the placeholders that a draft has, by name; unknown ones are empty."""
    return {name: SUPPLIERS[name](told) for name in wanted & SUPPLIERS.keys()}


def _contact(told: Told) -> str:
    return told.record.contact.name if told.record.contact is not None else ""


def _company(told: Told) -> str:
    return told.record.customer.name


def _country(told: Told) -> str:
    code = told.record.customer.country
    return str(_locale(told.language).territories.get(code, code))


def _product(told: Told) -> str:
    said = _foreseen(told)
    named = said.get("product")
    # A letter never speaks of customs data: a bare code is nobody's name for goods.
    if isinstance(named, Bilingual) and said.get("is_ours") and not named.en.startswith("HS "):
        return named.zh if told.language == "zh" else named.en
    inquiry = told.inquiry
    if inquiry is None:
        return ""
    words = " ".join(part for part in (inquiry.product, inquiry.model) if part)
    return words or _product_name(inquiry.catalogue_product, told.language)


def _product_name(product: Product | None, language: str) -> str:
    if product is None:
        return ""
    ours, other = product.name_en, product.name_zh
    if language == "zh":
        ours, other = other, ours
    return ours or other or product.code


def _quantity(told: Told) -> str:
    inquiry = told.inquiry
    return "" if inquiry is None else _amount(inquiry.quantity, inquiry.quantity_unit)


def _minimum_quantity(told: Told) -> str:
    """What was agreed with the customer, else what the product's page says."""
    inquiry, minimum = told.inquiry, told.record.customer.minimum_order_quantity
    if inquiry is None:
        return ""
    product = inquiry.catalogue_product
    if minimum is not None:
        return _amount(minimum, inquiry.quantity_unit)
    if product is None or not counts_as_we_do(inquiry, product):
        return ""
    return _amount(product.minimum_order_quantity, inquiry.quantity_unit or _unit(product.unit))


def _newest_day(*stages: Stage) -> Callable[[Told], str]:
    def newest(told: Told) -> str:
        days = _days(told.record, stages)
        return told.day(max(days)) if days else ""

    return newest


def _days(record: CustomerRecord, stages: tuple[Stage, ...]) -> set[date]:
    return {stage.on for _, history in record.deals for stage in history if stage.stage in stages}


def _order_by_date(told: Told) -> str:
    """The last date to order before the holiday that the planned touch speaks of."""
    plan, holidays = told.plan, told.playbook.long_holidays
    if plan.purpose != Purpose.ORDER_BEFORE_HOLIDAY or plan.due is None:
        return ""
    seasons = (holidays.order_season(plan.due.year + n) for n in (0, 1))
    season = next((each for each in seasons if each and each.order_by >= plan.due), None)
    return told.day(season.order_by) if season else ""


def _next_order_month(told: Told) -> str:
    """The month of the predicted purchase, else of the expected repeat, else as his orders point."""
    foreseen = _foreseen(told).get("next")
    if isinstance(foreseen, date):
        return str(format_skeleton("yMMMM", foreseen, locale=_locale(told.language)))
    expected = [
        each.on for each in told.record.milestones if each.awaited is Awaited.REPEAT_DUE
    ] or _by_rhythm(told.record, told.plan.due)
    if not expected:
        return ""
    return str(format_skeleton("yMMMM", min(expected), locale=_locale(told.language)))


def _foreseen(told: Told) -> Mapping[str, ParamValue]:
    """What is said of the predicted purchase that the planned touch comes before."""
    if told.plan.purpose != Purpose.BEFORE_PURCHASE:
        return {}
    said = (
        reason.params
        for reason in reasons_from_data(told.plan.reasons)
        if reason.id.startswith("reason-purchase-ahead")
    )
    return next(said, {})


def _lead_days(told: Told) -> str:
    return str(_foreseen(told).get("days", ""))


def _by_rhythm(record: CustomerRecord, planned: date | None) -> list[date]:
    days = sorted(_days(record, _ORDERED))
    if len(days) < _RHYTHM_FROM:
        return []
    gap = statistics.median((later - earlier).days for earlier, later in pairwise(days))
    due = days[-1] + timedelta(days=round(gap))
    return [due] if planned is None or due >= planned else []


def _missing_questions(told: Told) -> str:
    return questions_in(reasons_from_data(told.plan.missing), told.language)


def _option(position: int) -> Callable[[Told], str]:
    """The price of a quantity in his newest quote, where it has at least two."""

    def option(told: Told) -> str:
        tiers = _offered(told)
        return _price_of(tiers[position], told.language) if len(tiers) > position else ""

    return option


def _offered(told: Told) -> list[QuoteTier]:
    if told.plan.purpose not in _OFFERING:
        return []
    deals = [deal.pk for deal, _ in told.record.deals]
    quote = Quote.objects.filter(deal__in=deals, at__lte=told.plan.planned_at).last()
    if quote is None:
        return []
    tiers = QuoteTier.objects.filter(line__quote=quote).select_related("line__quote")
    by_line: dict[int, list[QuoteTier]] = {}
    for tier in tiers.order_by("line__position", "quantity"):
        by_line.setdefault(tier.line_id, []).append(tier)
    return next((each for each in by_line.values() if len(each) > 1), [])


def _price_of(tier: QuoteTier, language: str) -> str:
    quote, unit = tier.line.quote, _unit(tier.line.unit)
    terms = " ".join(part for part in (quote.incoterm, quote.port) if part)
    quantity, price = _amount(tier.quantity, unit), f"{quote.currency} {tier.price.normalize():,f}"
    match language:
        case "zh":
            return f"{quantity}起，单价 {price}，{terms}"
        case "es":
            return f"desde {quantity}: {price} por unidad, {terms}"
        case _:
            return f"from {quantity}: {price} each, {terms}"


def _sender(told: Told) -> str:
    """His name as he signs; a login name is nobody's signature."""
    return told.record.owner.get_full_name()


def _our_company(told: Told) -> str:
    firm = get_firm()
    names = (firm.name_zh, firm.name_en) if told.language == "zh" else (firm.name_en, firm.name_zh)
    return next((name for name in names if name), "")


def _of_the_milestone(name: str) -> Callable[[Told], str]:
    return lambda told: milestone_facts(told.plan, told.day).get(name, "")


SUPPLIERS: Mapping[str, Callable[[Told], str]] = {
    "contact": _contact,
    "company": _company,
    "country": _country,
    "product": _product,
    "quantity": _quantity,
    "minimum_quantity": _minimum_quantity,
    "quote_date": _newest_day(Stage.QUOTED),
    "sample_date": _newest_day(Stage.SAMPLE),
    "last_order_date": _newest_day(*_ORDERED),
    "order_by_date": _order_by_date,
    "next_order_month": _next_order_month,
    "lead_days": _lead_days,
    "missing_questions": _missing_questions,
    "record": _of_the_milestone("record"),
    "milestone_date": _of_the_milestone("milestone_date"),
    "amount": _of_the_milestone("amount"),
    "tracking": _of_the_milestone("tracking"),
    "option_one": _option(0),
    "option_two": _option(1),
    "sender": _sender,
    "our_company": _our_company,
}
"""Placeholder → what fills it."""


def _amount(quantity: float | None, unit: str) -> str:
    return "" if quantity is None else f"{quantity:,.10g} {unit}".strip()


def _unit(code: str) -> str:
    return _UNIT_WORDS.get(code, code)


@cache
def _locale(language: str) -> babel.Locale:
    try:
        return babel.Locale.parse(language)
    except (babel.UnknownLocaleError, ValueError):
        return babel.Locale.parse("en")
