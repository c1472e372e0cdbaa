"""Where a person's time went, where orders came from, and whether the method was kept (M10).

What is said of a salesperson, he sees too: his own report is the same one that a manager sees.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q

from genjin.insights.answers import (
    AnswerRate,
    answers_by_hour,
    answers_by_weekday,
    answers_of,
    made_touches,
)
from genjin.insights.effort import Few, GradeEffort, Pace, effort_by_grade, pace, the_few
from genjin.insights.history import CustomerHistory, DealEnd, OrderMade, Period, TimedTouch
from genjin.insights.method import Breach, JudgedTouch, judged
from genjin.kernel.errors import NotAllowedError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.facts import Stage
from genjin.playbook.likelihood import ended_deal
from genjin.playbook.playbook import Playbook
from genjin.scheduling.situation import Channel, Direction, PastTouch
from genjin.stores.records.models import Customer, Deal, DealStage, User
from genjin.workflows.customer_facts import place_of
from genjin.workflows.customer_record import BATCH, CustomerRecord, load_records
from genjin.workflows.home import Home
from genjin.workflows.load_playbook import load_playbook
from genjin.workflows.people import day_of, day_starts_at, get_user, seller_of
from genjin.workflows.permissions import sees_everything

USUAL_DAYS = 90
MOST_DAYS = 366 * 3
MOST_BREACHES_SHOWN = 50
_ORDERED = (Stage.ORDER, Stage.REPEAT)


@dataclass(frozen=True, slots=True)
class Report:
    """The report of a period. `person` is None for the whole firm.

    `kept` and `broken` are the answers to touches that kept the method, and to those that didn't;
    `breaches` counts what was broken, `broken_touches` are the newest of them.
    """

    person: User | None
    period: Period
    playbook: Playbook
    grades: tuple[GradeEffort, ...]
    few: Few | None
    pace: Pace
    by_weekday: dict[int, AnswerRate]
    by_hour: dict[int, AnswerRate]
    kept: AnswerRate
    broken: AnswerRate
    breaches: dict[Breach, int]
    broken_touches: tuple[JudgedTouch, ...]


def report(
    home: Home,
    user: User,
    *,
    now: datetime,
    since: date | None = None,
    until: date | None = None,
    person: User | None = None,
) -> Report:
    """The report of a person's customers, or of all that the user sees. Reads only.

    Without dates it is of the last `USUAL_DAYS`. Raises UnusableInputError for a period that ends
    before it begins or is longer than three years, NotAllowedError for a colleague's report.
    """
    asked = person if sees_everything(user) else user
    if person is not None and asked != person:
        raise NotAllowedError(Problem("problem-report-not-yours"))
    period = _period(day_of(user, now), since, until)
    playbook = load_playbook(home)
    histories = _histories(asked, period, playbook, now)
    touches = list(made_touches(histories, period, now))
    verdicts = judged(touches, playbook)
    broken = [each for each in verdicts if each.breaches]
    broken.sort(key=lambda each: each.made.touch.at, reverse=True)
    return Report(
        person=asked,
        period=period,
        playbook=playbook,
        grades=effort_by_grade(histories, period, list(playbook.grades)),
        few=the_few(histories, period),
        pace=pace(histories, period),
        by_weekday=answers_by_weekday(touches),
        by_hour=answers_by_hour(touches),
        kept=answers_of(each.made for each in verdicts if not each.breaches),
        broken=answers_of(each.made for each in broken),
        breaches=dict(Counter(breach for each in broken for breach in each.breaches)),
        broken_touches=tuple(broken[:MOST_BREACHES_SHOWN]),
    )


def _period(today: date, since: date | None, until: date | None) -> Period:
    last = min(until or today, today)
    first = since or last - timedelta(days=USUAL_DAYS)
    if first > last or (last - first).days > MOST_DAYS:
        raise UnusableInputError(
            Problem("problem-report-period", {"since": first, "until": last, "most": MOST_DAYS})
        )
    return Period(first, last)


def _histories(
    person: User | None, period: Period, playbook: Playbook, now: datetime
) -> list[CustomerHistory]:
    """Everyone with whom anything happened in the period."""
    deputy = person or get_user()
    customers = Customer.objects.filter(owner=person) if person else Customer.objects.all()
    begins = day_starts_at(deputy, period.since) - timedelta(days=1)
    ends = day_starts_at(deputy, period.until) + timedelta(days=2)
    stages = DealStage.objects.filter(on__gte=period.since, on__lte=period.until)
    ids = sorted(
        customers.filter(
            Q(touches__at__gte=begins, touches__at__lt=ends, touches__undone_at=None)
            | Q(deals__in=Deal.objects.filter(stages__in=stages))
        )
        .distinct()
        .values_list("pk", flat=True)
    )
    grades = dict(
        Customer.objects.filter(pk__in=ids, plan__isnull=False).values_list("pk", "plan__grade")
    )
    found = []
    for start in range(0, len(ids), BATCH):
        for record in load_records(ids[start : start + BATCH], now, deputy):
            grade = grades.get(record.customer.pk, "")
            found.append(_history(record, grade, playbook))
    return found


def _history(record: CustomerRecord, grade: str, playbook: Playbook) -> CustomerHistory:
    minutes = playbook.profile.minutes
    return CustomerHistory(
        customer_id=str(record.customer.pk),
        name=record.customer.name,
        grade=grade,
        seller=seller_of(record.owner),
        place=place_of(record),
        touches=tuple(
            TimedTouch(
                PastTouch(f"t{each.pk}", each.at, Direction(each.direction), Channel(each.channel)),
                purpose=each.purpose,
                minutes=minutes[Channel(each.channel)] if each.minutes is None else each.minutes,
                is_estimated=each.minutes is None,
            )
            for each in record.touches
        ),
        inquiries=tuple(_inquiries(record)),
        orders=tuple(
            sorted(
                (
                    _order(record, deal, stage)
                    for deal, history in record.deals
                    for stage in history
                    if stage.stage in _ORDERED
                ),
                key=lambda each: each.on,
            )
        ),
        ends=tuple(end for _, history in record.deals if (end := _end_of(history)) is not None),
    )


def _end_of(history: Sequence[DealStage]) -> DealEnd | None:
    """When and how a deal ended; the orders that follow the first one are no deals of their own."""
    ended = ended_deal((stage.stage, stage.grade) for stage in history)
    if ended is None:
        return None
    stages = list(history)
    last_open = max(at for at, stage in enumerate(stages) if stage.stage in ended.passed)
    return DealEnd(stages[last_open + 1].on, ended.is_won, ended.grade)


def _inquiries(record: CustomerRecord) -> Iterator[datetime]:
    """When he asked, apart from what was answered by its deal before any touch of ours was logged."""
    zone = record.owner.zone
    for inquiry in record.inquiries:
        written = (
            touch.at.astimezone(zone).date()
            for touch in record.touches
            if touch.direction == Direction.OUT and touch.at >= inquiry.received_at
        )
        moved = (
            stage.on
            for deal, history in record.deals
            for stage in history
            if deal.inquiry_id == inquiry.pk and stage.stage != Stage.INQUIRY
        )
        answered_on = min(moved, default=None)
        if answered_on is None or min(written, default=answered_on) <= answered_on:
            yield inquiry.received_at


def _order(record: CustomerRecord, deal: Deal, stage: DealStage) -> OrderMade:
    zone = record.owner.zone
    amount = float(deal.amount_usd) if deal.amount_usd is not None else None
    margin = deal.margin_percent
    inquiry = next((each for each in record.inquiries if each.pk == deal.inquiry_id), None)
    inquired_on = inquiry.received_at.astimezone(zone).date() if inquiry else None
    return OrderMade(
        on=stage.on,
        amount_usd=amount,
        profit_usd=amount * margin / 100 if amount is not None and margin is not None else None,
        inquired_on=inquired_on if inquired_on is not None and inquired_on <= stage.on else None,
    )
