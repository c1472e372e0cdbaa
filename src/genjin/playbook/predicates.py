"""The closed list of questions that a rule may ask of a customer.

Each is one function over `CustomerFacts`; its docstring is what the editor of a playbook reads.
An answer says why, quotes its evidence, names the rows it rests on, and says what would have to
be so for the answer to turn: that is what a `b` still lacks, and what would revive a decline.
"""

import inspect
import statistics
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.reason import ParamValue, Reason, Term
from genjin.playbook.facts import CustomerFacts, DealFacts, ImportRecord, InquiryFacts, Stage

_LONGEST_QUOTE = 120
_MOST_ROWS = 20
_DAYS_IN_MONTH = 30.44
_AGREED = frozenset({Stage.PRICE_AGREED, Stage.ORDER, Stage.REPEAT})


@dataclass(frozen=True, slots=True)
class Finding:
    """What a predicate found: whether it holds, why, and what would turn the answer."""

    matched: bool
    because: tuple[Reason, ...]
    turns: tuple[Reason, ...]


Predicate = Callable[..., Finding]

PREDICATES: dict[str, Predicate] = {}
"""Name → function, in the order in which they are written."""


def parameters_of(name: str) -> dict[str, type]:
    """The parameters of a predicate that a rule must give: name → `int` or `float`."""
    signature = inspect.signature(PREDICATES[name])
    return {
        parameter.name: parameter.annotation
        for parameter in signature.parameters.values()
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY
    }


def _predicate(function: Predicate) -> Predicate:
    PREDICATES[function.__name__] = function
    return function


# ── orders and deals ─────────────────────────────────────────────────────────────────────────────


@_predicate
def orders_regularly(
    facts: CustomerFacts,
    *,
    at_least: int,
    within_months: int,
    gap_variation_at_most: float,
    same_order_days: int,
) -> Finding:
    """At least so many orders in so many months, at gaps that vary little.

    Orders that follow within `same_order_days` of one another are one. The variation is the
    standard deviation of the gaps over their mean (M2: loyal, regular, stable orders).
    """
    orders = _separate(_recent(facts.order_dates, facts.today, within_months), same_order_days)
    wanted: dict[str, ParamValue] = {"needed": at_least, "months": within_months}
    turns = Reason("reason-turns-orders", wanted)
    if len(orders) < max(at_least, 2):
        return _no(Reason("reason-orders-few", {"count": len(orders), **wanted}), turns)
    gaps = [(later - earlier).days for earlier, later in pairwise(orders)]
    mean = statistics.fmean(gaps)
    variation = statistics.pstdev(gaps) / mean
    found: dict[str, ParamValue] = {
        "count": len(orders),
        "months": within_months,
        "gap_days": round(mean),
        "variation_percent": round(variation * 100),
    }
    if variation > gap_variation_at_most:
        return _no(Reason("reason-orders-irregular", found), turns)
    return _yes(Reason("reason-orders-regular", found), Reason("reason-turns-orders-stop"))


@_predicate
def ordered_within(facts: CustomerFacts, *, months: int) -> Finding:
    """He has ordered in the last so many months."""
    orders = _recent(facts.order_dates, facts.today, months)
    if not orders:
        return _no(Reason("reason-not-ordered", {"months": months}), Reason("reason-turns-order"))
    found: dict[str, ParamValue] = {"count": len(orders), "last": orders[-1]}
    return _yes(Reason("reason-ordered", found), Reason("reason-turns-orders-stop"))


@_predicate
def ordered_without_dates(facts: CustomerFacts, *, at_least: int) -> Finding:
    """A list counts at least so many orders of his, and nobody has entered when they were.

    Once the date of one is known, the dates speak.
    """
    stated = facts.stated_orders or 0
    params: dict[str, ParamValue] = {"count": stated, "needed": at_least}
    if facts.order_dates or stated < at_least:
        return _no(Reason("reason-no-undated-orders", params), Reason("reason-turns-order"))
    return _yes(Reason("reason-undated-orders", params), Reason("reason-turns-order-dates"))


@_predicate
def sample_after_price_agreed(facts: CustomerFacts) -> Finding:
    """A deal is at the sample stage, and the sample was asked for after the price was agreed (M2)."""
    turns = Reason("reason-turns-sample")
    for deal in reversed(facts.open_deals):
        if deal.stage is Stage.SAMPLE and deal.sample_after_price_agreed:
            found = Reason("reason-sample-after-price", {"since": deal.since})
            return _yes(found, Reason("reason-turns-sample-over"))
    asked_early = facts.inquiry is not None and facts.inquiry.sample_requested_before_price
    if asked_early or any(deal.stage is Stage.SAMPLE for deal in facts.open_deals):
        return _no(Reason("reason-sample-before-price"), turns)
    return _no(Reason("reason-no-sample"), turns)


@_predicate
def price_agreed(facts: CustomerFacts) -> Finding:
    """An open deal has come as far as an agreed price, or further."""
    for deal in reversed(facts.open_deals):
        if _is_agreed(deal):
            stage: dict[str, ParamValue] = {
                "stage": Term("stage", deal.stage.value),
                "since": deal.since,
            }
            return _yes(Reason("reason-deal-stage", stage), Reason("reason-turns-deal-lost"))
    return _no(Reason("reason-price-not-agreed"), Reason("reason-turns-price"))


@_predicate
def margin_below(facts: CustomerFacts, *, percent: float) -> Finding:
    """The margin of the newest open deal is below the rule's least, in percent (M3). Unknown is not below."""
    margins = [d.margin_percent for d in facts.open_deals if d.margin_percent is not None]
    if not margins:
        return _no(Reason("reason-margin-unknown"), Reason("reason-turns-margin-drop"))
    params: dict[str, ParamValue] = {"margin_percent": margins[-1], "least_percent": percent}
    if margins[-1] < percent:
        return _yes(
            Reason("reason-margin-below", params),
            Reason("reason-turns-margin", {"least_percent": percent}),
        )
    return _no(Reason("reason-margin-enough", params), Reason("reason-turns-margin-drop"))


# ── the inquiry ──────────────────────────────────────────────────────────────────────────────────


@_predicate
def has_written(facts: CustomerFacts) -> Finding:
    """The buyer has sent us anything at all."""
    if facts.has_written:
        return _yes(Reason("reason-has-written"), Reason("reason-turns-nothing-written"))
    return _no(Reason("reason-has-not-written"), Reason("reason-turns-writes"))


@_predicate
def states_product(facts: CustomerFacts) -> Finding:
    """The inquiry names the product."""
    return _stated(facts, "product", lambda inquiry: inquiry.product)


@_predicate
def states_model_or_specification(facts: CustomerFacts) -> Finding:
    """The inquiry names a concrete model, or gives a specification or parameters."""
    return _stated(facts, "model", lambda inquiry: inquiry.model or inquiry.specification)


@_predicate
def states_quantity(facts: CustomerFacts) -> Finding:
    """The inquiry names a quantity of more than zero."""

    def words(inquiry: InquiryFacts) -> str | None:
        if not inquiry.quantity or inquiry.quantity <= 0:
            return None
        return _amount(inquiry.quantity, inquiry.quantity_unit)

    return _stated(facts, "quantity", words)


@_predicate
def states_company(facts: CustomerFacts) -> Finding:
    """The inquiry gives the company's details: name, address, website, role."""
    return _stated(facts, "company", lambda inquiry: inquiry.company_details)


@_predicate
def states_intent(facts: CustomerFacts) -> Finding:
    """The inquiry makes clear what he is about: a project, a date, a market, a next step."""
    return _stated(facts, "intent", lambda inquiry: inquiry.intent)


@_predicate
def quantity_below_minimum(facts: CustomerFacts, *, share: float) -> Finding:
    """The quantity asked for is less than this share of the product's minimum order (M3).

    Unknown quantity or minimum is not below.
    """
    quantity = facts.inquiry.quantity if facts.inquiry else None
    minimum = facts.minimum_order_quantity
    if not quantity or not minimum:
        return _no(Reason("reason-minimum-unknown"), Reason("reason-turns-quantity-drop"))
    unit = facts.inquiry.quantity_unit if facts.inquiry else None
    params: dict[str, ParamValue] = {
        "quantity": _amount(quantity, unit),
        "minimum": _amount(minimum, unit),
        "share_percent": round(share * 100),
    }
    if quantity < minimum * share:
        needed: dict[str, ParamValue] = {"needed": _amount(minimum * share, unit)}
        return _yes(
            Reason("reason-quantity-below", params), Reason("reason-turns-quantity", needed)
        )
    return _no(Reason("reason-quantity-enough", params), Reason("reason-turns-quantity-drop"))


@_predicate
def no_option_left(facts: CustomerFacts) -> Finding:
    """He asks for something unusual, and a person has found that nothing is left to offer (M3).

    As long as nobody has looked, it isn't so: an odd requirement alone declines nobody.
    """
    inquiry = facts.inquiry
    words = (inquiry.unusual_requirement or "").strip() if inquiry else ""
    if inquiry is None or not words:
        return _no(Reason("reason-nothing-unusual"), Reason("reason-turns-no-option"))
    quoted: dict[str, ParamValue] = {"words": _quoted(words), "on": inquiry.received_on}
    if inquiry.is_option_left is None:
        return _no(Reason("reason-option-unknown", quoted), Reason("reason-turns-no-option"))
    if inquiry.is_option_left:
        return _no(Reason("reason-option-left", quoted), Reason("reason-turns-no-option"))
    return _yes(Reason("reason-no-option", quoted), Reason("reason-turns-option"))


@_predicate
def only_compares_prices(facts: CustomerFacts) -> Finding:
    """A person has said of an open deal, with the reason, that the buyer only compares prices (M3)."""
    for deal in reversed(facts.open_deals):
        words = (deal.price_comparing or "").strip()
        if words:
            found = Reason("reason-compares-prices", {"words": _quoted(words)})
            return _yes(found, Reason("reason-turns-compares-no-more"))
    return _no(Reason("reason-compares-unsaid"), Reason("reason-turns-compares"))


@_predicate
def target_below_break_even(facts: CustomerFacts) -> Finding:
    """At his target price we would lose money (M3). An unknown target or cost is not below.

    A target that leaves too little is another rule's matter, `margin_below`.
    """
    target = facts.inquiry.target_price_usd if facts.inquiry else None
    least = facts.break_even_price_usd
    if not target or not least:
        return _no(Reason("reason-break-even-unknown"), Reason("reason-turns-target-drop"))
    params: dict[str, ParamValue] = {"target_usd": target, "break_even_usd": least}
    if target < least:
        needed: dict[str, ParamValue] = {"break_even_usd": least}
        return _yes(Reason("reason-target-below", params), Reason("reason-turns-target", needed))
    return _no(Reason("reason-target-enough", params), Reason("reason-turns-target-drop"))


# ── the market and the record ────────────────────────────────────────────────────────────────────


@_predicate
def market_listed(facts: CustomerFacts) -> Finding:
    """His firm's country is on the user's own market list (M3). The list is empty until filled."""
    country: dict[str, ParamValue] = (
        {"country": Term("country", facts.country)}
        if facts.country
        else {"country": Bilingual("国家未知", "an unknown country")}
    )
    if facts.listed_market:
        return _yes(Reason("reason-market-listed", country), Reason("reason-turns-market", country))
    return _no(
        Reason("reason-market-not-listed", country), Reason("reason-turns-market-listed", country)
    )


@_predicate
def regular_import_record(
    facts: CustomerFacts, *, shipments: int, months_with_purchases: int
) -> Finding:
    """Customs data show so many imports of the product, in so many different months of 24 (M3)."""
    wanted: dict[str, ParamValue] = {"shipments": shipments, "months": months_with_purchases}
    turns = Reason("reason-turns-import-record", wanted)
    record = facts.import_record
    if record is None:
        return _no(Reason("reason-no-import-record"), turns)
    rows = record.row_ids[:_MOST_ROWS]
    if _is_regular(record, shipments, months_with_purchases):
        found = Reason("reason-import-record-regular", _counts(record), rows, record.selection)
        return _yes(found, Reason("reason-turns-import-record-stops"))
    return _no(Reason("reason-import-record-thin", _counts(record), rows, record.selection), turns)


# ── what they share ──────────────────────────────────────────────────────────────────────────────


def _yes(because: Reason, turns: Reason) -> Finding:
    return Finding(matched=True, because=(because,), turns=(turns,))


def _no(because: Reason, turns: Reason) -> Finding:
    return Finding(matched=False, because=(because,), turns=(turns,))


def _stated(
    facts: CustomerFacts, what: str, words: Callable[[InquiryFacts], str | None]
) -> Finding:
    """Whether the inquiry states something, quoted in the buyer's words."""
    said = (words(facts.inquiry) or "").strip() if facts.inquiry else ""
    if facts.inquiry is None or not said:
        return _no(Reason(f"reason-lacks-{what}"), Reason(f"reason-missing-{what}"))
    quoted: dict[str, ParamValue] = {"words": _quoted(said), "on": facts.inquiry.received_on}
    return _yes(Reason(f"reason-states-{what}", quoted), Reason(f"reason-turns-{what}-withdrawn"))


def _amount(quantity: float, unit: str | None) -> str:
    return f"{quantity:,.10g} {_quoted(unit or '')}".strip()


def _quoted(words: str) -> str:
    """The words on one line, cut where a quotation would be too long to read."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + "…"


def _recent(dates: tuple[date, ...], today: date, months: int) -> list[date]:
    oldest = today.toordinal() - months * _DAYS_IN_MONTH
    return sorted({day for day in dates if oldest <= day.toordinal() <= today.toordinal()})


def _separate(dates: list[date], same_order_days: int) -> list[date]:
    separate: list[date] = []
    for day in dates:
        if not separate or (day - separate[-1]).days > same_order_days:
            separate.append(day)
    return separate


def _is_agreed(deal: DealFacts) -> bool:
    return deal.stage in _AGREED or (deal.stage is Stage.SAMPLE and deal.sample_after_price_agreed)


def _is_regular(record: ImportRecord, shipments: int, months: int) -> bool:
    return record.shipments_24_months >= shipments and record.months_with_purchases_24 >= months


def _counts(record: ImportRecord) -> dict[str, Any]:
    return {
        "shipments": record.shipments_24_months,
        "months": record.months_with_purchases_24,
        "last": record.last_date,
    }
