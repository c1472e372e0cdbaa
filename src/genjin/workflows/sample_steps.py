"""A sample moves on: its fee comes, it is sent, it arrives, it is tested (M5)."""

from datetime import date, datetime

from django.db import transaction

from genjin.stores.records.models import SampleEvent, User
from genjin.trade.milestones import SampleStep
from genjin.workflows.home import Home
from genjin.workflows.people import day_of
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.record_steps import (
    LONGEST_NOTE,
    check_day,
    get_sample,
    read_step,
    word_before,
)


def record_sample_step(  # noqa: PLR0913 - a step has this many facts
    home: Home,
    user: User,
    sample_id: int,
    step: str,
    *,
    now: datetime,
    on: date | None = None,
    is_expected: bool = False,
    courier: str = "",
    tracking_number: str = "",
    note: str = "",
) -> SampleEvent:
    """Enter that a step happened on a day (today, if not given) or is expected then.

    The newest word on a step counts; none is rewritten. A courier and a tracking number are kept
    with the sample. Raises UnusableInputError for an unknown step, or one that happened in the
    future.
    """
    sample = get_sample(user, sample_id)
    kind = read_step(SampleStep, step)
    day = on or day_of(user, now)
    check_day(user, day, now, is_expected=is_expected)
    with transaction.atomic():
        for name, text in (("courier", courier), ("tracking_number", tracking_number)):
            if text.strip():
                setattr(sample, name, text.strip()[:60])
        sample.save(update_fields=["courier", "tracking_number"])
        event = SampleEvent.objects.create(
            sample=sample,
            kind=kind,
            on=day,
            is_expected=is_expected,
            note=note.strip()[:LONGEST_NOTE],
            by=user,
            at=now,
        )
        plan_customers(home, [sample.deal.customer_id], now=now)
    return event


def take_back_sample_step(
    home: Home, user: User, sample_id: int, step: str, *, now: datetime
) -> SampleEvent:
    """Take back the newest word on a step: what was said before counts again.

    Nothing is removed: a newer word says it. Raises UnusableInputError where nothing is left.
    """
    sample = get_sample(user, sample_id)
    kind = read_step(SampleStep, step)
    events = list(SampleEvent.objects.filter(sample=sample, kind=kind).order_by("at", "id"))
    before = word_before(events)
    with transaction.atomic():
        event = SampleEvent.objects.create(
            sample=sample,
            kind=kind,
            on=before.on if before else events[-1].on,
            is_expected=before.is_expected if before else True,
            is_withdrawn=before is None,
            by=user,
            at=now,
        )
        plan_customers(home, [sample.deal.customer_id], now=now)
    return event
