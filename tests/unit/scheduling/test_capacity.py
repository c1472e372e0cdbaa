"""The most valuable set of tasks within their days."""

from datetime import date, timedelta
from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from genjin.scheduling.capacity import Task, most_valuable

MONDAY = date(2026, 3, 2)
DAYS = [MONDAY + timedelta(days=n) for n in range(3)]


def test_what_can_wait_makes_room_for_what_cannot() -> None:
    big = Task("big", (DAYS[0], DAYS[1]), 9)
    small = Task("small", (DAYS[0],), 1)
    placed = most_valuable([big, small], {DAYS[0]: 1, DAYS[1]: 1})
    assert placed == {"big": DAYS[1], "small": DAYS[0]}


def test_a_chain_of_tasks_moves_on() -> None:
    tasks = [
        Task("a", (DAYS[0], DAYS[1]), 9),
        Task("b", (DAYS[1], DAYS[2]), 8),
        Task("c", (DAYS[0],), 1),
    ]
    placed = most_valuable(tasks, dict.fromkeys(DAYS, 1))
    assert placed == {"a": DAYS[1], "b": DAYS[2], "c": DAYS[0]}


def test_where_not_all_fit_the_least_valuable_is_left() -> None:
    tasks = [Task(str(value), (DAYS[0],), value) for value in (3, 1, 2)]
    assert most_valuable(tasks, {DAYS[0]: 2}).keys() == {"3", "2"}


def test_a_task_keeps_the_day_that_it_prefers_where_there_is_room() -> None:
    tasks = [Task("a", (DAYS[1], DAYS[0]), 1), Task("b", (DAYS[0], DAYS[1]), 2)]
    assert most_valuable(tasks, dict.fromkeys(DAYS, 1)) == {"a": DAYS[1], "b": DAYS[0]}


TASKS = st.lists(
    st.tuples(st.lists(st.sampled_from(DAYS), unique=True, max_size=3), st.integers(0, 9)),
    max_size=6,
).map(lambda drawn: [Task(str(n), tuple(days), value) for n, (days, value) in enumerate(drawn)])
SLOTS = st.dictionaries(st.sampled_from(DAYS), st.integers(0, 2))


@given(TASKS, SLOTS)
def test_no_set_that_fits_is_worth_more(tasks: list[Task], slots: dict[date, int]) -> None:
    placed = most_valuable(tasks, slots)
    by_id = {task.id: task for task in tasks}
    assert all(day in by_id[each].days for each, day in placed.items())
    assert all(list(placed.values()).count(day) <= slots.get(day, 0) for day in DAYS)
    assert sum(by_id[each].value for each in placed) == _best_by_trying_all(tasks, slots)


@given(TASKS, SLOTS, st.randoms())
def test_the_order_of_the_tasks_makes_no_difference(
    tasks: list[Task], slots: dict[date, int], random: object
) -> None:
    shuffled = list(tasks)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert most_valuable(shuffled, slots) == most_valuable(tasks, slots)


def _best_by_trying_all(tasks: list[Task], slots: dict[date, int]) -> float:
    """The greatest value of any set that fits, found by trying every set and every matching."""
    seats = [day for day, room in slots.items() for _ in range(room)]
    for_size = range(min(len(tasks), len(seats)), -1, -1)
    fitting = (
        sum(task.value for task in chosen)
        for size in for_size
        for chosen in combinations(tasks, size)
        if any(
            all(day in task.days for task, day in zip(chosen, order, strict=True))
            for order in permutations(seats, size)
        )
    )
    return max(fitting, default=0)
