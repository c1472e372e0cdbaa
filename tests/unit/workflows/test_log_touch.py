"""A touch is logged once, moves the plan with it, and can be taken back."""

from datetime import timedelta

import pytest

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.stores.records.models import CustomerPlan, Touch
from genjin.workflows.log_touch import log_touch, undo_touch


@pytest.fixture
def customer(owner, enter):
    return enter(owner, "Andes Ltda", email="ana@andes.com.br")


def test_a_touch_restarts_the_clock_of_the_customer(home, owner, customer, now):
    before = CustomerPlan.objects.get(pk=customer.pk).due
    logged = log_touch(home, owner, customer.pk, channel="mail", direction="out", now=now)
    assert not logged.was_known
    assert logged.next.due is not None
    assert before is not None
    assert logged.next.due > before
    assert CustomerPlan.objects.get(pk=customer.pk).due == logged.next.due


def test_a_word_of_the_buyer_asks_for_an_answer(home, owner, customer, now):
    logged = log_touch(home, owner, customer.pk, channel="whatsapp", direction="in", now=now)
    assert logged.next.purpose == "answer_reply"
    assert logged.next.due == now.date()


def test_logging_the_same_touch_twice_is_one_touch(home, owner, customer, now):
    first, second = (
        log_touch(
            home, owner, customer.pk, channel="mail", direction="out", note="Quote sent", now=moment
        )
        for moment in (now, now + timedelta(seconds=20))
    )
    assert second.was_known
    assert first.touch == second.touch
    assert Touch.objects.count() == 1


def test_another_minute_another_word_or_another_way_is_another_touch(home, owner, customer, now):
    for note, at, channel in (
        ("a", now, "mail"),
        ("b", now, "mail"),
        ("a", now - timedelta(minutes=1), "mail"),
        ("a", now, "call"),
    ):
        log_touch(
            home, owner, customer.pk, channel=channel, direction="out", note=note, at=at, now=now
        )
    assert Touch.objects.count() == 4


def test_a_touch_that_is_taken_back_leaves_the_plan_as_it_was(home, owner, customer, now):
    before = CustomerPlan.objects.values("due", "phase", "reasons").get(pk=customer.pk)
    logged = log_touch(home, owner, customer.pk, channel="mail", direction="out", now=now)
    undo_touch(home, owner, f"t{logged.touch.pk}", now=now)
    assert CustomerPlan.objects.values("due", "phase", "reasons").get(pk=customer.pk) == before
    assert Touch.objects.get().undone_at == now


def test_a_touch_taken_back_by_mistake_can_be_logged_again(home, owner, customer, now):
    logged = log_touch(home, owner, customer.pk, channel="mail", direction="out", now=now)
    undo_touch(home, owner, logged.touch.pk, now=now)
    again = log_touch(home, owner, customer.pk, channel="mail", direction="out", now=now)
    assert (again.touch.pk, again.was_known, again.touch.undone_at) == (
        logged.touch.pk,
        False,
        None,
    )


@pytest.mark.parametrize(
    ("facts", "problem"),
    [
        ({"channel": "pigeon"}, "problem-channel-unknown"),
        ({"direction": "sideways"}, "problem-direction-unknown"),
        ({"at": timedelta(hours=1)}, "problem-touch-in-future"),
        ({"note": "x" * 20_001}, "problem-note-too-long"),
    ],
)
def test_a_touch_that_cannot_be_is_refused(home, owner, customer, now, facts, problem):
    asked = {"channel": "mail", "direction": "out", **facts}
    if "at" in asked:
        asked["at"] = now + asked["at"]
    with pytest.raises(UnusableInputError) as refused:
        log_touch(home, owner, customer.pk, now=now, **asked)
    assert refused.value.problem.id == problem
    assert not Touch.objects.exists()


def test_a_colleague_neither_sees_nor_undoes_it(home, colleague, sales, enter, now):
    customer = enter(sales, "Held Ltd", "GB", email="x@held.uk")
    logged = log_touch(home, sales, customer.pk, channel="mail", direction="out", now=now)
    with pytest.raises(NotFoundError):
        log_touch(home, colleague, customer.pk, channel="mail", direction="out", now=now)
    with pytest.raises(NotFoundError):
        undo_touch(home, colleague, logged.touch.pk, now=now)
    assert Touch.objects.get().undone_at is None
