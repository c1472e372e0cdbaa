"""The most valuable set of tasks that fits into days with so many equal slots, and each one's day (M10).

Tasks and the days on which each can be done form a transversal matroid: whether a set fits is
whether it can be matched to slots. In a matroid, taking the most valuable first, whenever it
fits beside those already taken, gives the greatest total value.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Task:
    """Work of one slot. `days` are those on which it can be done, the preferred first."""

    id: str
    days: tuple[date, ...]
    value: float


def most_valuable(tasks: Iterable[Task], slots: Mapping[date, int]) -> dict[str, date]:
    """The day of each task of the most valuable set that fits; the others are missing.

    `slots` is how many tasks a day takes; a day that isn't in it takes none. A task gets the
    first of its days that has room, else those taken before it make room where they can. Of
    equal values the task with the smaller id comes first. Values are not negative.
    """
    days = _Days(slots)
    for task in sorted(tasks, key=lambda task: (-task.value, task.id)):
        days.place(task)
    return days.placed()


class _Days:
    """Days that fill; what was placed stays placed, though perhaps on another day."""

    def __init__(self, slots: Mapping[date, int]) -> None:
        self._room = dict(slots)
        self._on: dict[date, list[Task]] = {day: [] for day in slots}
        # Full, and nothing on them can go elsewhere: that stays so, since nothing is taken away.
        self._closed: set[date] = set()

    def placed(self) -> dict[str, date]:
        return {task.id: day for day, tasks in self._on.items() for task in tasks}

    def place(self, task: Task) -> bool:
        """Find a day for the task along a shortest chain of tasks that move on; False if none."""
        reached: dict[date, tuple[Task, date | None]] = {}
        queue: deque[date] = deque()
        self._reach(task, None, reached, queue)
        while queue:
            day = queue.popleft()
            if self._room[day] > 0:
                self._move_along(day, reached)
                return True
            for other in self._on[day]:
                self._reach(other, day, reached, queue)
        self._closed |= reached.keys()
        return False

    def _reach(
        self,
        task: Task,
        on: date | None,
        reached: dict[date, tuple[Task, date | None]],
        queue: deque[date],
    ) -> None:
        for day in task.days:
            if day in self._room and day not in reached and day not in self._closed:
                reached[day] = (task, on)
                queue.append(day)

    def _move_along(self, free: date, reached: Mapping[date, tuple[Task, date | None]]) -> None:
        self._room[free] -= 1
        day = free
        while True:
            task, left = reached[day]
            self._on[day].append(task)
            if left is None:
                return
            self._on[left].remove(task)
            day = left
