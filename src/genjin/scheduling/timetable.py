"""What fits into the hours of a day, one thing at a time, and in which order it is worked (M10).

Times are minutes from the moment at which the list is made.
"""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

_A_MOMENT = 1e-6


@dataclass(frozen=True, slots=True)
class Slot:
    """Work that takes `minutes`, not before `opens` and to be done by `closes`.

    `first` goes before all other work that could be done at the same time.
    """

    opens: float
    closes: float
    minutes: float
    first: bool = False


class Timetable:
    """Slots that were taken, each inside its own hours."""

    def __init__(self) -> None:
        self._taken: list[Slot] = []
        self._refused: dict[tuple[float, float], float] = {}

    def __len__(self) -> int:
        return len(self._taken)

    def take(self, slot: Slot) -> bool:
        """Take the slot if there is room for it beside those that were taken before."""
        if not slot.minutes:
            self._taken.append(slot)
            return True
        hours = (slot.opens, slot.closes)
        # Room only shrinks: what was refused once for these hours would be refused again.
        if self._refused.get(hours, inf) <= slot.minutes:
            return False
        if not all_fit([*self._taken, slot]):
            self._refused[hours] = slot.minutes
            return False
        self._taken.append(slot)
        return True

    def force(self, slot: Slot) -> None:
        """Take the slot in any case; where its hours are full it runs over them."""
        fits = all_fit([*self._taken, slot])
        self._taken.append(slot if fits else replace(slot, closes=inf))

    def overlapping(self, slot: Slot) -> int:
        """How many slots that were taken share hours with this one."""
        return sum(each.opens < slot.closes and slot.opens < each.closes for each in self._taken)

    def order(self) -> list[int]:
        """The order to work, as places in the order of taking.

        At each moment the first taken of those that are open, unless another would then miss
        its hours; `first` slots never stand back.
        """
        left = list(enumerate(self._taken))
        order: list[int] = []
        clock = 0.0
        while left:
            clock = max(clock, min(slot.opens for _, slot in left))
            open_now = [each for each in left if each[1].opens <= clock]
            chosen = next((each for each in open_now if each[1].first), None) or open_now[0]
            if not chosen[1].first and not self._may_go_first(chosen, left, clock):
                chosen = min(open_now, key=lambda each: each[1].closes)
            left.remove(chosen)
            order.append(chosen[0])
            clock += chosen[1].minutes
        return order

    @staticmethod
    def _may_go_first(
        chosen: tuple[int, Slot], left: Sequence[tuple[int, Slot]], clock: float
    ) -> bool:
        then = clock + chosen[1].minutes
        return all_fit(
            [replace(slot, opens=max(slot.opens, then)) for n, slot in left if n != chosen[0]]
        )


def all_fit(slots: Sequence[Slot]) -> bool:
    """Whether all of them can be done inside their hours, one at a time.

    Whatever closes first is worked first, which succeeds wherever anything does; work may be
    interrupted by what opens later and closes sooner.
    """
    coming = sorted(slots, key=lambda slot: slot.opens)
    waiting: list[tuple[float, float]] = []
    clock, n = 0.0, 0
    while n < len(coming) or waiting:
        if not waiting:
            clock = max(clock, coming[n].opens)
        while n < len(coming) and coming[n].opens <= clock:
            heapq.heappush(waiting, (coming[n].closes, coming[n].minutes))
            n += 1
        closes, minutes = heapq.heappop(waiting)
        until = coming[n].opens if n < len(coming) else inf
        worked = min(minutes, until - clock)
        clock += worked
        if clock > closes + _A_MOMENT:
            return False
        if worked < minutes:
            heapq.heappush(waiting, (closes, minutes - worked))
    return True
