"""Grade customers and find their next touches, as of an instant, without writing anything.

The answer is an unsaved `CustomerPlan`: `plan_customers` saves it when something happened, and
readers take it as it is where the stored one doesn't hold for the instant that is asked about.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache, cached_property

from genjin.kernel.reason import reasons_as_data, reasons_from_data
from genjin.playbook.facts import CustomerFacts, ImportRecord, Stage
from genjin.playbook.grades import GradeResult, grade
from genjin.playbook.likelihood import Chance, Outcomes, chance_at
from genjin.playbook.playbook import Playbook
from genjin.scheduling.foreseen import ForeseenPurchase
from genjin.scheduling.next_touch import next_touch
from genjin.scheduling.planned import MILESTONE, Escalation, NextTouch, NotFollowed, Plan
from genjin.scheduling.room import Standing, standing_of, waiting_for_room
from genjin.scheduling.situation import Channel, Seller, Situation
from genjin.stores.records.models import CustomerCompany, CustomerPlan, ListedMarket
from genjin.workflows.customer_facts import (
    facts_of,
    has_business_under_way,
    import_record_of,
    situation_of,
)
from genjin.workflows.customer_record import BATCH, CustomerRecord, load_records
from genjin.workflows.deal_outcomes import outcomes_up_to
from genjin.workflows.foreseen_purchases import foreseen_purchases
from genjin.workflows.home import Home
from genjin.workflows.keep_room import kept_lines
from genjin.workflows.load_playbook import load_playbook
from genjin.workflows.people import day_of, get_user, seller_of
from genjin.workflows.pricing.asked_products import asked_products

FOLLOWED = "followed"
_MOST_LATER_DAYS = 30


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a customer's plan came about: what was known, the grade, and the plan.

    `unlimited` is the plan that he would have if his salesperson's list had room for everybody.
    """

    record: CustomerRecord
    facts: CustomerFacts
    graded: GradeResult
    situation: Situation
    seller: Seller
    plan: Plan
    unlimited: Plan
    standing: Standing


class Deriving:
    """Derives plans as of one instant; what all customers share is read once."""

    def __init__(self, home: Home, now: datetime, playbook: Playbook | None = None) -> None:
        """Plan by the playbook in use, or by another to see what it would change."""
        self.now = now
        self.playbook = playbook or load_playbook(home)
        self.lines = kept_lines()
        self._home = home
        self._deputy = get_user()
        self._listed = frozenset(
            ListedMarket.objects.filter(at__lte=now).values_list("country", flat=True)
        )
        self._seller = cache(seller_of)

    def derivations(self, customer_ids: Iterable[int]) -> Iterator[Derivation]:
        """How the plan of each of these customers comes about."""
        ids = list(customer_ids)
        for start in range(0, len(ids), BATCH):
            yield from self._batch(ids[start : start + BATCH])

    def plans(self, customer_ids: Iterable[int]) -> Iterator[CustomerPlan]:
        """The unsaved plan of each of these customers."""
        for derivation in self.derivations(customer_ids):
            yield self.as_row(derivation)

    def as_row(self, derivation: Derivation) -> CustomerPlan:
        """The derivation as a row of the book, unsaved."""
        record, graded, plan = derivation.record, derivation.graded, derivation.plan
        row = CustomerPlan(
            customer=record.customer,
            owner=record.customer.owner,
            grade=graded.grade,
            grade_reasons=reasons_as_data(graded.because),
            missing=reasons_as_data(graded.missing),
            revives=reasons_as_data(graded.revives),
            buyer_zone=derivation.situation.place.zone.key,
            playbook_version=self.playbook.version,
            planned_at=self.now,
        )
        row.worth = derivation.standing.worth
        row.keeps_room = derivation.standing.keeps_room
        if isinstance(plan, NotFollowed):
            row.state = plan.state
            row.state_reasons = reasons_as_data(plan.because)
            row.revives = reasons_as_data(plan.revives or graded.revives)
            return row
        row.state = FOLLOWED
        row.due, row.earliest, row.latest = plan.due, plan.earliest, plan.latest
        row.opens, row.closes = plan.opens, plan.closes
        row.channel, row.window, row.phase = plan.channel or "", plan.window_id, plan.phase
        row.purpose, row.talk_track = plan.purpose, plan.talk_track or ""
        row.protected, row.value = plan.protected, plan.value
        row.missed_on = plan.missed_on
        row.later_days = later_days_as_bits(plan.due, plan.later)
        if plan.escalation is not None:
            row.answer_by = plan.escalation.answer_by
            row.manager_from = plan.escalation.manager_from
            row.others_from = plan.escalation.others_from
        row.factors = reasons_as_data(plan.factors)
        row.reasons = reasons_as_data(plan.because)
        return row

    def _batch(self, ids: Sequence[int]) -> Iterator[Derivation]:
        records = load_records(ids, self.now, self._deputy)
        confirmed = self._confirmed(records)
        purchases = self._import_records(confirmed)
        foreseen = self._foreseen(confirmed)
        inquiries = [inquiry for record in records for inquiry in record.inquiries]
        asked = asked_products(inquiries, day_of(self._deputy, self.now))
        for record in records:
            today = day_of(record.owner, self.now)
            facts = facts_of(
                record,
                today,
                self._listed,
                purchases.get(record.customer.pk),
                asked,
            )
            graded = grade(facts, self.playbook)
            situation = situation_of(record, graded, self.now, foreseen.get(record.customer.pk, ()))
            chance = self._chance(facts, graded)
            situation = replace(situation, chance=chance)
            seller = self._seller(record.owner)
            plan = next_touch(situation, self.playbook, seller, now=self.now)
            standing = self._standing(record, facts, situation, plan)
            placed = self._placed(record, plan, standing)
            yield Derivation(record, facts, graded, situation, seller, placed, plan, standing)

    def _chance(self, facts: CustomerFacts, graded: GradeResult) -> Chance | None:
        """How likely his newest open deal is won, or what he asked for where no deal is open yet."""
        stage = facts.open_deals[-1].stage if facts.open_deals else None
        if stage is None and facts.inquiry is not None and not facts.order_dates:
            stage = Stage.INQUIRY
        if stage is None:
            return None
        return chance_at(self.playbook, graded.grade, stage, self.outcomes)

    @cached_property
    def outcomes(self) -> Outcomes:
        """One's own deals that had ended by then."""
        return outcomes_up_to(day_of(self._deputy, self.now))

    def _standing(
        self, record: CustomerRecord, facts: CustomerFacts, situation: Situation, plan: Plan
    ) -> Standing:
        override = record.override
        by_hand = override is not None and not self.playbook.declines(situation.grade)
        is_milestone = isinstance(plan, NextTouch) and plan.phase == MILESTONE
        has_business = is_milestone or has_business_under_way(facts)
        return standing_of(situation, plan, has_business=has_business, is_by_hand=by_hand)

    def _placed(self, record: CustomerRecord, plan: Plan, standing: Standing) -> Plan:
        """The plan as it is where his salesperson can't follow everybody."""
        line = self.lines.lines.get(record.customer.owner_id or 0)
        if line is None or standing.worth is None or isinstance(plan, NotFollowed):
            return plan
        if line.has_room_for(standing):
            return plan
        return waiting_for_room(plan, line, standing.worth)

    def _confirmed(self, records: Sequence[CustomerRecord]) -> dict[int, tuple[str, date]]:
        """The company of those who are confirmed to be one, and their seller's day."""
        return {
            record.customer.pk: (record.company.company_id, day_of(record.owner, self.now))
            for record in records
            if record.company is not None
            and record.company.state == CustomerCompany.State.CONFIRMED
            and record.company.at <= self.now
        }

    def _foreseen(
        self, confirmed: dict[int, tuple[str, date]]
    ) -> dict[int, tuple[ForeseenPurchase, ...]]:
        """The purchases that are predicted of them."""
        if not confirmed:
            return {}
        companies = {id_: company for id_, (company, _) in confirmed.items()}
        days = {id_: day for id_, (_, day) in confirmed.items()}
        return foreseen_purchases(companies, days, self.now)

    def _import_records(self, confirmed: dict[int, tuple[str, date]]) -> dict[int, ImportRecord]:
        """What the trade data shows of those who are confirmed to be one of its firms."""
        if not confirmed:
            return {}
        # DuckDB takes a tenth of a second to load, and only linked customers need it.
        from genjin.workflows.open_trade_store import open_trade_store  # noqa: PLC0415

        store = open_trade_store(self._home)
        found = {
            customer_id: import_record_of(store.purchases(company_id, today), today, company_id)
            for customer_id, (company_id, today) in confirmed.items()
        }
        return {customer_id: record for customer_id, record in found.items() if record}


def next_touch_of(row: CustomerPlan, seller: Seller) -> NextTouch | None:
    """The next touch that a row holds, with its instants in the seller's zone; None if none."""
    if row.state != FOLLOWED or row.due is None or row.earliest is None or row.latest is None:
        return None
    if row.opens is None or row.closes is None:
        return None
    return NextTouch(
        customer_id=str(row.customer_id),
        grade=row.grade,
        due=row.due,
        earliest=row.earliest,
        latest=row.latest,
        opens=row.opens.astimezone(seller.zone),
        closes=row.closes.astimezone(seller.zone),
        channel=Channel(row.channel) if row.channel else None,
        window_id=row.window,
        phase=row.phase,
        purpose=row.purpose,
        talk_track=row.talk_track or None,
        protected=row.protected,
        value=row.value,
        factors=reasons_from_data(row.factors),
        because=reasons_from_data(row.reasons),
        missed_on=row.missed_on,
        escalation=_escalation_of(row, seller),
        later=later_days_from_bits(row.due, row.later_days),
    )


def later_days_as_bits(due: date, later: Iterable[date]) -> int:
    """Days after `due` as one number: bit n is n days later, up to a month."""
    return sum(1 << n for day in later if (n := (day - due).days) <= _MOST_LATER_DAYS)


def later_days_from_bits(due: date, bits: int) -> tuple[date, ...]:
    """The days that `later_days_as_bits` noted."""
    return tuple(due + timedelta(days=n) for n in range(bits.bit_length()) if bits >> n & 1)


def _escalation_of(row: CustomerPlan, seller: Seller) -> Escalation | None:
    if row.answer_by is None or row.manager_from is None or row.others_from is None:
        return None
    instants = (row.answer_by, row.manager_from, row.others_from)
    return Escalation(*(at.astimezone(seller.zone) for at in instants))
