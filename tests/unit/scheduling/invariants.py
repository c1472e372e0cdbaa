"""What must hold for every next touch, whoever sells, whoever buys, whenever it is planned."""

from datetime import date, datetime

from genjin.playbook.cadences import step_after
from genjin.playbook.channels import WRITTEN, Channel
from genjin.playbook.milestones import due_day
from genjin.playbook.playbook import Playbook
from genjin.playbook.purposes import Purpose
from genjin.playbook.windows import window_for
from genjin.scheduling.contacts import last_contact
from genjin.scheduling.desk import Desks, desks_of, own_calendar
from genjin.scheduling.hours import seller_hours
from genjin.scheduling.planned import ANSWER, MILESTONE, RESEARCH, NextTouch
from genjin.scheduling.silence import silence_of
from genjin.scheduling.situation import Seller, Situation

LATE = {
    "reason-overdue",
    "reason-after-latest",
    "reason-snoozed",
    "reason-away",
    "reason-away-unnamed",
}
EARLY = {"reason-before-rhythm"}
AHEAD = {"reason-purchase-ahead", "reason-purchase-ahead-late"}


def assert_holds(
    plan: NextTouch, situation: Situation, playbook: Playbook, seller: Seller, now: datetime
) -> None:
    """Nothing of a plan contradicts the method, unless a reason says why."""
    why = {reason.id for reason in plan.because}
    today = now.astimezone(seller.zone).date()
    # In the salesperson's zone, on a real instant, not in the past.
    assert plan.opens.tzinfo == plan.closes.tzinfo == seller.zone
    assert plan.due >= today
    assert plan.opens.date() == plan.due
    assert plan.closes.timestamp() > now.timestamp()
    assert plan.opens.timestamp() < plan.closes.timestamp()
    for instant in (plan.opens, plan.closes):
        assert datetime.fromtimestamp(instant.timestamp(), seller.zone) == instant
    # He works that day.
    assert own_calendar(seller).is_working_day(plan.due)
    assert plan.value > 0
    assert plan.missed_on in (None, today)
    if plan.missed_on:
        assert plan.due > today
        assert why & {"reason-closed-today", "reason-day-over"}
    _assert_awake(plan, situation, playbook, why)
    if plan.phase == RESEARCH:
        assert (plan.channel, plan.window_id) == (None, RESEARCH)
        # Or only a phone, of somebody to whom nobody has spoken yet.
        assert not situation.channels or (
            not situation.touches and not WRITTEN & set(situation.channels)
        )
        assert plan.opens.timestamp() >= now.timestamp()
        return
    if plan.phase == ANSWER and plan.window_id == ANSWER:
        assert plan.opens.timestamp() >= now.timestamp()
        return
    if plan.phase == MILESTONE:
        _assert_milestone(plan, situation, playbook, seller, why, now)
    desks = desks_of(seller, situation.place, now.year, playbook.long_holidays)
    if plan.phase != MILESTONE:
        _assert_rhythm(plan, situation, playbook, desks, today, why)
    _assert_window(plan, situation, playbook, seller, why)
    assert desks.theirs.is_working_day(plan.due)
    assert desks.theirs.is_working_day(plan.opens.astimezone(situation.place.zone).date())


def _assert_awake(plan: NextTouch, situation: Situation, playbook: Playbook, why: set[str]) -> None:
    """A chat or a call never wakes the buyer, unless a reason says why."""
    if plan.channel not in (Channel.WHATSAPP, Channel.WECHAT, Channel.CALL):
        return
    waking, zone = playbook.profile.waking, situation.place.zone
    opens, closes = plan.opens.astimezone(zone), plan.closes.astimezone(zone)
    awake = (
        opens.date() == closes.date()
        and waking.from_ <= opens.time()
        and closes.time() <= waking.to
    )
    assert awake or why & {"reason-answer-asleep-anyway", "reason-no-window"}


def _assert_milestone(
    plan: NextTouch,
    situation: Situation,
    playbook: Playbook,
    seller: Seller,
    why: set[str],
    now: datetime,
) -> None:
    """The touch names an open milestone of his, and comes on its day or says why not."""
    first = plan.because[0]
    rule = playbook.milestones[str(first.params["rule"])]
    named = [
        each
        for each in situation.milestones
        if (each.row,) == first.rows
        and each.awaited is rule.waits_for
        and each.on == first.params["on"]
    ]
    assert named
    assert plan.purpose == rule.purpose
    days = desks_of(seller, situation.place, now.year, playbook.long_holidays).days
    asked_again = rule.again_after is not None
    assert asked_again or plan.due >= min(due_day(rule, each.on, days) for each in named)
    if plan.due > plan.latest:
        assert why & LATE
    if plan.due != plan.earliest and plan.earliest >= now.astimezone(seller.zone).date():
        moved = {"reason-better-weekday", "reason-target-closed", "reason-closed-today"}
        assert why & (moved | LATE)


def _assert_rhythm(
    plan: NextTouch,
    situation: Situation,
    playbook: Playbook,
    desks: Desks,
    today: date,
    why: set[str],
) -> None:
    if plan.due > plan.latest:
        assert why & LATE
    if plan.phase == ANSWER:
        return
    # Nothing of a rhythm falls into his long holidays, which don't count.
    assert desks.days.includes(plan.due)
    last = last_contact(situation)
    if last is None:
        return
    silence = silence_of(situation, desks, today).counted
    step = step_after(playbook.cadence_of(situation.grade), len(silence))
    assert step is not None
    in_season = "reason-order-season" in why
    assert plan.phase == step.phase.id
    expected = {Purpose.ORDER_BEFORE_HOLIDAY if in_season else step.purpose}
    if not in_season and why & AHEAD and situation.grade in playbook.before_purchase.grades:
        expected = {Purpose.BEFORE_PURCHASE}
    assert plan.purpose in expected
    _assert_before_purchase(plan, today, why)
    spoken_on = last.at.astimezone(desks.seller.zone).date()
    days = desks.days.shared_days_between(spoken_on, plan.due)
    assert days >= step.phase.every.min or why & EARLY
    if not why & LATE:
        assert days <= step.phase.every.max


def _assert_before_purchase(plan: NextTouch, today: date, why: set[str]) -> None:
    """In time for the purchase that the reason names, or it says what is in the way."""
    ahead = [each for each in plan.because if each.id in AHEAD]
    assert len(ahead) <= 1
    for reason in ahead:
        contact_by = reason.params["by"]
        assert isinstance(contact_by, date)
        if contact_by < today:
            assert reason.id == "reason-purchase-ahead-late"
        else:
            assert plan.due <= contact_by or "reason-purchase-not-in-time" in why


def _assert_window(
    plan: NextTouch, situation: Situation, playbook: Playbook, seller: Seller, why: set[str]
) -> None:
    assert plan.channel is not None
    window = window_for(playbook, plan.channel, situation.place.country)
    assert plan.window_id == window.id
    assert plan.channel in situation.channels
    zone = seller.zone if window.clock == "seller" else situation.place.zone
    opens, closes = plan.opens.astimezone(zone), plan.closes.astimezone(zone)
    assert any(hours.from_ <= opens.time() and closes.time() <= hours.to for hours in window.hours)
    if opens.isoweekday() not in window.weekdays:
        assert "reason-weekday-not-best" in why
    inside = any(
        span.opens <= plan.opens and plan.closes <= span.closes
        for span in seller_hours(seller, plan.due)
    )
    # Who visits a buyer is at his place, whatever the hours of the desk at home.
    away = window.clock == "buyer" and not window.needs_seller_at_work
    assert inside or away or why & {"reason-outside-own-hours", "reason-call-outside-own-hours"}
