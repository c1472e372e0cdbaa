"""When buyers answer is told by their own clock, from touches that they had time to answer."""

from genjin.insights.answers import answers_by_hour, answers_by_weekday, answers_of, made_touches
from tests.unit.insights.histories import MARCH, answer, at, history, out

NOW = at(31)


def test_an_answer_within_a_week_and_before_our_next_touch_counts():
    customer = history("1", out(at(3)), answer(at(5)), out(at(6)), out(at(10)), answer(at(30)))
    assert [each.is_answered for each in made_touches([customer], MARCH, NOW)] == [
        True,
        False,
        False,
    ]


def test_a_touch_of_yesterday_is_not_yet_unanswered():
    assert not list(made_touches([history("1", out(at(30)))], MARCH, NOW))


def test_the_hour_and_the_weekday_are_the_buyers():
    made = list(made_touches([history("1", out(at(4, 8)), answer(at(5)))], MARCH, NOW))
    assert list(answers_by_weekday(made)) == [2]  # Tuesday evening in Lima
    assert list(answers_by_hour(made)) == [18]


def test_a_few_touches_are_called_thin():
    made = list(made_touches([history("1", out(at(3)), answer(at(5)))], MARCH, NOW))
    rate = answers_of(made)
    assert (rate.touches, rate.answered, rate.rate, rate.is_thin) == (1, 1, 1.0, True)
    assert answers_of([]).rate is None
