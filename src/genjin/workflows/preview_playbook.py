"""What a change of the playbook would do, before anything is saved (X2). Reads only.

Both playbooks plan the same customers as of the same instant, so that what differs is the
change's doing and not the day's. A book of up to `MOST_LOOKED_AT` customers is looked at whole; of a
larger one, or where the time runs out, an even sample, and the answer says so.
"""

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from genjin.playbook.playbook import Playbook
from genjin.scheduling.planned import NextTouch, NotFollowedState, Plan
from genjin.scheduling.room import Line, Standing, line_of
from genjin.stores.records.models import Customer, User
from genjin.workflows.customer_record import BATCH
from genjin.workflows.derive_plans import FOLLOWED, Derivation, Deriving
from genjin.workflows.home import Home
from genjin.workflows.keep_room import active_limit
from genjin.workflows.permissions import require_manager

MOST_LOOKED_AT = 5_000
MOST_SECONDS = 12.0
MOST_NAMED = 20

_SPREAD = 2_654_435_761
"""Knuth's multiplier: numbers in a row come out all over the range, always in the same order."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A customer under one playbook, in what can be told apart."""

    grade: str
    state: str
    due: date | None
    how: tuple[str, ...]
    standing: Standing
    owner_id: int | None


@dataclass(frozen=True, slots=True)
class Named:
    """A customer whom the change moves, as he was and as he would be."""

    customer_id: int
    name: str
    before: Seen
    after: Seen


@dataclass(frozen=True, slots=True)
class Move:
    """Customers who would go from one grade, or state, to another; the first of them by name."""

    before: str
    after: str
    count: int
    named: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change would do. `looked_at` of `total` customers were planned under both playbooks.

    `moved` counts everybody for whom anything would change. `days` are those with another next day, `otherwise` those with
    the same day but other hours, another channel or another step; each is counted once for what is
    greatest: grade, state, day, other.
    """

    total: int
    looked_at: int
    moved: int
    grades: tuple[Move, ...]
    states: tuple[Move, ...]
    days: tuple[Named, ...]
    days_total: int
    otherwise: tuple[Named, ...]
    otherwise_total: int

    @property
    def is_exact(self) -> bool:
        """Whether everybody was looked at."""
        return self.looked_at == self.total


def preview_playbook(
    home: Home,
    user: User,
    candidate: Playbook,
    *,
    now: datetime,
    most: int = MOST_LOOKED_AT,
    seconds: float = MOST_SECONDS,
) -> Effect:
    """What the candidate would change for the customers of the whole book.

    Raises NotAllowedError unless the person is a manager or the owner.
    """
    require_manager(user)
    everyone = Customer.objects.filter(archived_at=None).order_by().values_list("pk", flat=True)
    spread = sorted(everyone, key=lambda pk: (pk * _SPREAD % 2**32, pk))
    until = time.monotonic() + seconds
    pairs = _pairs(home, candidate, spread[:most], now, until)
    if len(pairs) == len(spread):
        pairs = _with_room(pairs, Deriving(home, now).playbook, candidate)
    return _effect(pairs, len(spread))


def _pairs(
    home: Home, candidate: Playbook, ids: Sequence[int], now: datetime, until: float
) -> list[Named]:
    """The customers under both playbooks, as many as the time allows."""
    present, proposed = Deriving(home, now), Deriving(home, now, candidate)
    pairs: list[Named] = []
    for start in range(0, len(ids), BATCH):
        if start and time.monotonic() > until:
            break
        batch = ids[start : start + BATCH]
        both = zip(present.derivations(batch), proposed.derivations(batch), strict=True)
        pairs += [_named(before, after) for before, after in both]
    return pairs


def _named(before: Derivation, after: Derivation) -> Named:
    customer = before.record.customer
    return Named(customer.pk, customer.name, _seen(before), _seen(after))


def _seen(derivation: Derivation) -> Seen:
    plan: Plan = derivation.unlimited
    owner_id = derivation.record.customer.owner_id
    grade, standing = derivation.graded.grade, derivation.standing
    if not isinstance(plan, NextTouch):
        return Seen(grade, plan.state.value, None, (), standing, owner_id)
    how = (plan.channel or "", plan.purpose, plan.opens.isoformat(), plan.closes.isoformat())
    return Seen(grade, FOLLOWED, plan.due, how, standing, owner_id)


def _with_room(pairs: Sequence[Named], present: Playbook, candidate: Playbook) -> list[Named]:
    """The same, with those for whom a list would have no room waiting for it."""
    before = _lines([pair.before for pair in pairs], present)
    after = _lines([pair.after for pair in pairs], candidate)
    return [
        replace(pair, before=_placed(pair.before, before), after=_placed(pair.after, after))
        for pair in pairs
    ]


def _lines(seen: Iterable[Seen], playbook: Playbook) -> Mapping[int, Line]:
    lists: defaultdict[int, list[Standing]] = defaultdict(list)
    for each in seen:
        if each.owner_id is not None:
            lists[each.owner_id].append(each.standing)
    owners = User.objects.in_bulk(list(lists))
    found = {
        owner_id: line_of(standings, active_limit(owners[owner_id], playbook))
        for owner_id, standings in lists.items()
    }
    return {owner_id: line for owner_id, line in found.items() if line is not None}


def _placed(seen: Seen, lines: Mapping[int, Line]) -> Seen:
    line = lines.get(seen.owner_id or 0)
    if line is None or seen.state != FOLLOWED or line.has_room_for(seen.standing):
        return seen
    return replace(seen, state=NotFollowedState.NO_ROOM.value, due=None, how=())


def _effect(pairs: Sequence[Named], total: int) -> Effect:
    grades: defaultdict[tuple[str, str], list[Named]] = defaultdict(list)
    states: defaultdict[tuple[str, str], list[Named]] = defaultdict(list)
    days: list[Named] = []
    otherwise: list[Named] = []
    for pair in sorted(pairs, key=lambda each: (each.name, each.customer_id)):
        before, after = pair.before, pair.after
        if before.grade != after.grade:
            grades[before.grade, after.grade].append(pair)
        if before.state != after.state:
            states[before.state, after.state].append(pair)
        if (before.grade, before.state) != (after.grade, after.state):
            continue
        if before.due != after.due:
            days.append(pair)
        elif before.how != after.how:
            otherwise.append(pair)
    moved = {
        pair.customer_id for moves in (grades, states) for each in moves.values() for pair in each
    }
    return Effect(
        total=total,
        looked_at=len(pairs),
        moved=len(moved) + len(days) + len(otherwise),
        grades=_moves(grades),
        states=_moves(states),
        days=tuple(days[:MOST_NAMED]),
        days_total=len(days),
        otherwise=tuple(otherwise[:MOST_NAMED]),
        otherwise_total=len(otherwise),
    )


def _moves(found: Mapping[tuple[str, str], Sequence[Named]]) -> tuple[Move, ...]:
    moves = (
        Move(before, after, len(pairs), tuple(pairs[:MOST_NAMED]))
        for (before, after), pairs in found.items()
    )
    return tuple(sorted(moves, key=lambda move: (-move.count, move.before, move.after)))
