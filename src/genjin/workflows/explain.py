"""Why it was decided so (X1): the decision, the rules behind it, the facts, and their rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from genjin.kernel.reason import Reason, Term
from genjin.kernel.row_selection import RowSelection
from genjin.playbook.playbook import Playbook
from genjin.stores.records.models import CustomerPlan, Touch, User
from genjin.stores.trade.contract import EvidenceRow
from genjin.workflows.derive_plans import Derivation, Deriving
from genjin.workflows.get_dossier import get_rows
from genjin.workflows.home import Home
from genjin.workflows.log_touch import get_touch
from genjin.workflows.permissions import get_customer

FactValue = str | int | float | bool | date | datetime | Term
_A_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that the rules looked at, and the ids of the records and shipments that say so.

    Of many shipments `rows` are the newest, and `selection` finds them all.
    """

    name: str
    value: FactValue
    rows: tuple[str, ...] = ()
    selection: RowSelection | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """The whole chain of one plan.

    For a touch, `touch` is it and the plan is the one that stood just before it was made.
    `evidence` holds the customs rows among `facts`, as they were printed.
    """

    derivation: Derivation
    plan: CustomerPlan
    playbook: Playbook
    as_of: datetime
    facts: tuple[Fact, ...]
    evidence: tuple[EvidenceRow, ...]
    touch: Touch | None = None

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Every reason, of the grade and then of the touch."""
        return (*self.derivation.graded.because, *self.derivation.plan.because)


def explain(home: Home, user: User, asked_id: str, *, now: datetime) -> Explanation:
    """Why a customer is graded and planned as he is at `now`, or why a touch was made.

    `asked_id` is a customer's, or a touch's (`t12`). Reads only. Raises NotFoundError if it is
    neither, or isn't the person's to see.
    """
    text = asked_id.strip()
    touch = None
    if text[:1] == "t" and text[1:].isdigit():
        touch = get_touch(user, text)
        customer_id, moment = touch.customer_id, touch.at - _A_MOMENT
    else:
        customer_id, moment = get_customer(user, text).pk, now
    deriving = Deriving(home, moment)
    derivation = next(deriving.derivations([customer_id]))
    facts = tuple(_facts(derivation))
    return Explanation(
        derivation=derivation,
        plan=deriving.as_row(derivation),
        playbook=deriving.playbook,
        as_of=moment,
        facts=facts,
        evidence=tuple(get_rows(home, _shipments(facts))),
        touch=touch,
    )


def _shipments(facts: tuple[Fact, ...]) -> list[str]:
    # A shipment's id is its segment and line; the ids of the book's own records have no colon.
    return [row for fact in facts for row in fact.rows if ":" in row]


def _facts(derivation: Derivation) -> Iterator[Fact]:
    record, facts, situation = derivation.record, derivation.facts, derivation.situation
    customer = f"k{record.customer.pk}"
    yield Fact("today", facts.today)
    if facts.country:
        yield Fact("country", Term("country", facts.country), (customer,))
    yield Fact("has_written", facts.has_written)
    if facts.listed_market:
        yield Fact("listed_market", value=True)
    yield from _business(derivation)
    if facts.import_record is not None:
        seen = facts.import_record
        yield Fact(
            "import_shipments_24_months", seen.shipments_24_months, seen.row_ids, seen.selection
        )
        yield Fact("import_last_date", seen.last_date, seen.row_ids[-1:])
    if record.override is not None:
        yield Fact("override", record.override.grade, (f"g{record.override.pk}",))
    yield Fact("zone", situation.place.zone.key, (customer,))
    if situation.place.zone_is_assumed:
        yield Fact("zone_is_assumed", value=True)
    if situation.place.state_is_assumed:
        yield Fact("state_is_assumed", value=True)
    if situation.touches:
        last = situation.touches[-1]
        yield Fact("last_contact", last.at.astimezone(derivation.seller.zone), (last.touch_id,))
    yield from _ahead(derivation)
    if situation.snooze is not None and record.postponement is not None:
        yield Fact("postponed_until", situation.snooze.until, (f"p{record.postponement.pk}",))


def _ahead(derivation: Derivation) -> Iterator[Fact]:
    """What is expected of him on a day."""
    for purchase in derivation.situation.foreseen:
        yield Fact("predicted_purchase", purchase.next_date, purchase.rows)
    for milestone in derivation.situation.milestones:
        yield Fact(f"milestone_{milestone.awaited}", milestone.on, (milestone.row,))


def _business(derivation: Derivation) -> Iterator[Fact]:
    record, facts = derivation.record, derivation.facts
    if facts.order_dates:
        ordered = set(facts.order_dates)
        rows = tuple(
            f"s{stage.pk}"
            for _, history in record.deals
            for stage in history
            if stage.on in ordered
        )
        yield Fact("orders", len(facts.order_dates), rows)
        yield Fact("last_order", facts.order_dates[-1], rows[-1:])
    if facts.stated_orders:
        yield Fact("stated_orders", facts.stated_orders, (f"k{record.customer.pk}",))
    for deal, history in record.deals:
        if history[-1].stage in {open_deal.stage for open_deal in facts.open_deals}:
            yield Fact("deal_stage", Term("stage", history[-1].stage), (f"d{deal.pk}",))
    if facts.inquiry is not None:
        inquiry = (f"q{record.inquiries[-1].pk}",)
        for name in ("product", "model", "specification", "company_details", "intent"):
            if words := getattr(facts.inquiry, name):
                yield Fact(f"inquiry_{name}", words, inquiry)
        if facts.inquiry.quantity is not None:
            yield Fact("inquiry_quantity", facts.inquiry.quantity, inquiry)
        yield Fact("inquiry_received", facts.inquiry.received_on, inquiry)
    if facts.minimum_order_quantity is not None:
        yield Fact(
            "minimum_order_quantity", facts.minimum_order_quantity, (f"k{record.customer.pk}",)
        )
