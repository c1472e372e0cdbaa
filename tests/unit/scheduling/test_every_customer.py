"""What holds for every customer, whatever has passed between the two."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.bilingual import Bilingual
from genjin.scheduling.foreseen import ForeseenPurchase
from genjin.scheduling.planned import NextTouch, NotFollowed, NotFollowedState
from genjin.scheduling.situation import (
    Away,
    Channel,
    Direction,
    PastTouch,
    Seller,
    Situation,
    Snooze,
)
from genjin.surfaces.wording.catalogue import words_in
from genjin.trade.open_milestones import Awaited, OpenMilestone
from tests.unit.scheduling.invariants import assert_holds
from tests.unit.scheduling.situations import (
    PLAYBOOK,
    SHANGHAI,
    THURSDAY,
    at,
    place,
    plan,
)

MILESTONES = st.builds(
    OpenMilestone,
    awaited=st.sampled_from(Awaited),
    on=st.dates(date(2026, 1, 20), date(2026, 4, 20)),
    row=st.sampled_from(["o1", "o2", "m1", "u1"]),
    name=st.just("LX-1"),
    entered_at=st.integers(0, 6_000).map(
        lambda quarters: THURSDAY - timedelta(minutes=15 * quarters)
    ),
    amount_usd=st.none() | st.floats(1, 1e7),
    amount=st.sampled_from(["", "USD 3,000.00"]),
    is_order=st.booleans(),
)
FORESEEN = st.builds(
    lambda known, wait, half, **fields: ForeseenPurchase(
        known_until=known,
        low=known + timedelta(days=1),
        next_date=known + timedelta(days=wait),
        high=known + timedelta(days=wait + half),
        **fields,
    ),
    known=st.dates(date(2025, 12, 1), date(2026, 3, 5)),
    wait=st.integers(1, 200),
    half=st.integers(0, 200),
    hs6=st.just("940542"),
    product=st.just(Bilingual("投光灯", "floodlights")),
    is_ours=st.booleans(),
    p_alive=st.sampled_from([0.2, 0.9]),
    thin=st.booleans(),
    lead_days=st.none() | st.integers(1, 90),
    lead_of=st.sampled_from(["", "FL-100"]),
    rows=st.just(("s1:2",)),
)
SITUATIONS = st.builds(
    Situation,
    customer_id=st.just("1"),
    grade=st.sampled_from(list(PLAYBOOK.grades)),
    place=st.sampled_from(
        [place("DE"), place("US"), place("SA"), place("NZ"), place("BR"), place("IR"), place("CN")]
    ),
    channels=st.lists(st.sampled_from(Channel), unique=True, max_size=4).map(tuple),
    touches=st.lists(
        st.builds(
            PastTouch,
            st.just("t"),
            st.integers(1, 12_000).map(
                lambda quarters: THURSDAY - timedelta(minutes=15 * quarters)
            ),
            st.sampled_from(Direction),
            st.sampled_from(Channel),
        ),
        max_size=14,
    ).map(lambda touches: tuple(sorted(touches, key=lambda touch: touch.at))),
    followed_since=st.none() | st.just(at("2026-01-05 10:00")),
    inquired_at=st.none() | st.just(at("2026-03-04 02:00")),
    inquiry_answered=st.booleans(),
    deal_value_usd=st.none() | st.floats(0, 1e9),
    snooze=st.none()
    | st.builds(
        Snooze,
        st.dates(date(2026, 2, 1), date(2026, 12, 31)),
        st.sampled_from([at("2026-01-01 10:00"), at("2026-03-05 09:00")]),
    ),
    milestones=st.lists(MILESTONES, max_size=4).map(tuple),
    away=st.none()
    | st.builds(
        Away,
        st.sampled_from(["", "Ana"]),
        st.dates(date(2026, 2, 1), date(2026, 6, 30)),
        st.sampled_from([at("2026-02-01 10:00"), at("2026-03-04 21:00")]),
    ),
    may_order=st.booleans(),
    foreseen=st.lists(FORESEEN, max_size=2).map(tuple),
)
SELLERS = st.builds(
    Seller,
    zone=st.sampled_from([SHANGHAI, ZoneInfo("Asia/Kolkata"), ZoneInfo("America/New_York")]),
    weekdays=st.sampled_from([frozenset({1, 2, 3, 4, 5}), frozenset({1, 2, 3, 4, 5, 6})]),
    alternate_saturday=st.none() | st.just(date(2026, 3, 7)),
    shifts=st.sampled_from([(), ((time(21), time(1)),), ((time(5), time(8)),)]),
)


@given(SITUATIONS, SELLERS)
def test_every_customer_has_one_plan_that_keeps_the_method_and_reads_in_both_languages(
    situation: Situation, seller: Seller
) -> None:
    planned = plan(situation, seller=seller)
    assert planned == plan(situation, seller=seller)
    assert isinstance(planned, NextTouch) or planned.state is not NotFollowedState.DO_NOT_CONTACT
    if isinstance(planned, NextTouch):
        assert_holds(planned, situation, PLAYBOOK, seller, THURSDAY)
        reasons = (*planned.because, *planned.factors)
    else:
        assert planned.because
        reasons = (*planned.because, *planned.revives)
    for reason in reasons:
        for language in ("zh", "en"):
            text = words_in(language).reason(reason)
            assert text
            assert "{" not in text


@given(SITUATIONS)
def test_a_key_account_is_never_released_waiting_or_declined(situation: Situation) -> None:
    # With contact details or without: somebody has to be found then.
    planned = plan(replace(situation, grade="key"))
    assert isinstance(planned, NextTouch)
    assert planned.protected


@given(SITUATIONS, st.datetimes(datetime(2025, 11, 20), datetime(2027, 3, 20)))  # noqa: DTZ001 - given a zone below
def test_whoever_was_never_contacted_is_never_released(
    situation: Situation, moment: datetime
) -> None:
    now = moment.replace(tzinfo=SHANGHAI)
    inbound = tuple(each for each in situation.touches if each.direction is Direction.IN)
    untouched = replace(situation, touches=inbound, inquired_at=None)
    planned = plan(untouched, now)
    if isinstance(planned, NotFollowed):
        assert planned.state is NotFollowedState.DECLINED


@given(SITUATIONS)
def test_whether_a_customer_is_followed_does_not_depend_on_his_contact_details(
    situation: Situation,
) -> None:
    reached = plan(replace(situation, channels=(Channel.MAIL,)))
    unreached = plan(replace(situation, channels=()))
    if isinstance(unreached, NextTouch):
        assert isinstance(reached, NextTouch)
    elif isinstance(reached, NextTouch):
        assert unreached.state is NotFollowedState.DECLINED


@given(SITUATIONS)
def test_nobody_who_is_not_to_be_contacted_has_a_next_touch(situation: Situation) -> None:
    planned = plan(replace(situation, may_contact=False))
    assert isinstance(planned, NotFollowed)
    assert planned.state is NotFollowedState.DO_NOT_CONTACT
