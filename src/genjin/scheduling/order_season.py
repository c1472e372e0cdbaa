"""The last date to order before the factory closes: once a year, in place of the next step (M5)."""

from collections.abc import Sequence
from dataclasses import replace

from genjin.kernel.reason import ParamValue, Reason
from genjin.playbook.channels import Channel
from genjin.playbook.long_holidays import OrderSeason
from genjin.playbook.purposes import Purpose
from genjin.playbook.talk_tracks import track_for
from genjin.scheduling import explaining
from genjin.scheduling.case import Case
from genjin.scheduling.contacts import last_contact
from genjin.scheduling.days import Allowed, open_days
from genjin.scheduling.planned import NextTouch
from genjin.scheduling.reaching import reach
from genjin.scheduling.situation import Direction
from genjin.scheduling.value import urgency_of_rhythm, value_factors, value_of

_PUT_OFF = {"reason-snoozed", "reason-away", "reason-away-unnamed"}
_DAYS_APART = 2
"""Shared working days between the last contact and a touch that comes before its rhythm."""


def order_touch(case: Case, rhythm: NextTouch, channels: Sequence[Channel]) -> NextTouch:
    """The next touch, with the last date to order as its purpose where the season has come.

    It takes the place of the rhythm's step if that falls into the season, and comes before it if
    that would be too late. What a person put off, or an absence, isn't overruled.
    """
    season = _season(case)
    if season is None or rhythm.due < season.opens:
        return rhythm
    if rhythm.due <= season.order_by:
        return _with_purpose(case, rhythm, season)
    if any(reason.id in _PUT_OFF for reason in rhythm.because):
        return rhythm
    return _sooner(case, rhythm, channels, season) or rhythm


def season_ahead(case: Case) -> OrderSeason | None:
    """The next season whose last date to order hasn't passed, where the factory closes at all."""
    long_holidays = case.policy.long_holidays
    if not long_holidays.closes_in(case.desks.seller.country):
        return None
    seasons = (long_holidays.order_season(case.today.year + n) for n in (0, 1))
    return next((each for each in seasons if each and each.order_by >= case.today), None)


def _season(case: Case) -> OrderSeason | None:
    """The season, for one who may order and hasn't been told yet."""
    rule, situation = case.policy.long_holidays.rules.order_before, case.situation
    if rule is None or not situation.may_order or situation.grade not in rule.grades:
        return None
    season = season_ahead(case)
    if season is None:
        return None
    zone = case.desks.seller.zone
    told = any(
        touch.direction is Direction.OUT
        and touch.purpose == Purpose.ORDER_BEFORE_HOLIDAY
        and touch.at.astimezone(zone).date() >= season.opens
        for touch in situation.touches
    )
    return None if told else season


def _with_purpose(case: Case, touch: NextTouch, season: OrderSeason) -> NextTouch:
    """The touch with the season's purpose, words and reason; urgent on the last date to order."""
    purpose = Purpose.ORDER_BEFORE_HOLIDAY
    track = track_for(case.policy, purpose, touch.grade)
    latest = max(touch.due, min(touch.latest, season.order_by))
    urgency = urgency_of_rhythm(case.policy, touch.due, min(touch.latest, season.order_by))
    grade = case.policy.get_grade(touch.grade)
    factors = value_factors(case.policy, grade, case.situation.deal_value_usd, urgency)
    return replace(
        touch,
        purpose=purpose.value,
        talk_track=track.id if track else None,
        latest=latest,
        later=tuple(day for day in touch.later if day <= latest),
        value=value_of(factors),
        factors=factors,
        because=(_why(season), *touch.because),
    )


def _sooner(
    case: Case, rhythm: NextTouch, channels: Sequence[Channel], season: OrderSeason
) -> NextTouch | None:
    """The touch before its rhythm, on a day of the season; None if no such day is left."""
    desks, last = case.desks, last_contact(case.situation)
    earliest = desks.days.first_from(max(season.opens, case.today))
    if last is not None:
        spoken_on = last.at.astimezone(desks.seller.zone).date()
        earliest = max(earliest, desks.days.nth_shared_working_day(spoken_on, _DAYS_APART))
    if earliest > season.order_by:
        return None
    allowed = Allowed(earliest, earliest, season.order_by)
    found = reach(case.policy, desks, allowed, channels, case.now)
    if found.slot.day > season.order_by:
        return None
    zone = desks.seller.zone
    opens = found.slot.span.opens.astimezone(zone)
    moved = replace(
        rhythm,
        due=opens.date(),
        earliest=allowed.earliest,
        latest=allowed.latest,
        opens=opens,
        closes=found.slot.span.closes.astimezone(zone),
        channel=found.channel,
        window_id=found.window.id,
        missed_on=None,
        later=()
        if rhythm.protected
        else open_days(found.window, desks, opens.date(), season.order_by),
        because=(
            Reason("reason-before-rhythm", {"due": rhythm.due}),
            *found.because,
            *explaining.window(desks, found.window, found.slot, found.channel),
        ),
    )
    return _with_purpose(case, moved, season)


def _why(season: OrderSeason) -> Reason:
    params: dict[str, ParamValue] = {
        "holiday": season.title,
        "starts": season.holiday,
        "order_by": season.order_by,
    }
    return Reason("reason-order-season", params)
