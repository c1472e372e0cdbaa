"""Rules of grades that can never decide, because an earlier one always holds where they do."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from genjin.kernel.problem import Problem
from genjin.playbook.conditions import AllOf, AnyOf, Asks, Condition, NotSo
from genjin.playbook.playbook import Grade, GradeWay
from genjin.playbook.rule_files import GradeFile
from genjin.playbook.sources import Sources

_STRICTER: Mapping[str, Mapping[str, int]] = {
    "ordered_within": {"months": -1},
    "ordered_without_dates": {"at_least": 1},
    "margin_below": {"percent": -1},
    "quantity_below_minimum": {"share": -1},
    "regular_import_record": {"shipments": 1, "months_with_purchases": 1},
}
"""Predicates that hold less often as a parameter rises (1) or falls (-1)."""

_MOST_LOOKED_AT = 20_000

Atom = tuple[str, tuple[tuple[str, float], ...]]
_Truths = dict[Atom, bool]


@dataclass(slots=True)
class _Search:
    """How much has been tried; a playbook too tangled to decide gets the benefit of the doubt."""

    tried: int = 0


def unreachable_rules(sources: Sources, grades: Mapping[str, Grade]) -> Iterator[Problem]:
    """A problem for each rule that can never decide, with the rules that always come first."""
    in_order = [(grade, way) for grade in grades.values() for way in grade.ways]
    places = {
        way.id: (read, ("rules", n))
        for read in sources.of_kind("grades")
        for n, way in enumerate(read.rule_as(GradeFile).rules)
    }
    for at, (_, way) in enumerate(in_order):
        before = [earlier for _, earlier in in_order[:at]]
        if _can_hold(way.when, before):
            continue
        read, place = places[way.id]
        blocking = _blocking(way, before)
        kind = "same" if any(_same(way, other) for other in blocking) else "never"
        names = ", ".join(other.id for other in blocking)
        yield read.source.problem(
            f"problem-playbook-rule-{kind}", (*place, "when"), key=way.id, other=names
        )


def _can_hold(condition: Condition, before: list[GradeWay]) -> bool:
    """Whether some customer fits the condition and none of the earlier rules."""
    parts = (condition, *(NotSo(_decides(earlier)) for earlier in before))
    return _is_possible(AllOf(parts), {}, _Search())


def _blocking(way: GradeWay, before: list[GradeWay]) -> list[GradeWay]:
    """The one earlier rule that alone comes first, else all of them."""
    alone = [earlier for earlier in before if not _can_hold(way.when, [earlier])]
    return alone[:1] or before


def _same(one: GradeWay, other: GradeWay) -> bool:
    both = (one.when, other.when)
    return all(
        not _is_possible(AllOf((first, NotSo(second))), {}, _Search())
        for first, second in (both, both[::-1])
    )


def _decides(way: GradeWay) -> Condition:
    """When the rule decides: it holds, and nothing stronger sets it aside."""
    if way.outranked_by is None:
        return way.when
    return AllOf((way.when, NotSo(way.outranked_by)))


def _is_possible(condition: Condition, known: _Truths, search: _Search) -> bool:
    """Whether the questions can be answered so that the condition holds."""
    search.tried += 1
    if search.tried > _MOST_LOOKED_AT:
        return True
    truth = _truth(condition, known)
    if truth is not None:
        return truth
    atom = next(each for each in _atoms(condition) if each not in known)
    return any(
        _is_consistent(trial := {**known, atom: answer}) and _is_possible(condition, trial, search)
        for answer in (True, False)
    )


def _truth(condition: Condition, known: _Truths) -> bool | None:
    match condition:
        case Asks():
            return known.get(_atom(condition))
        case NotSo(part):
            inner = _truth(part, known)
            return None if inner is None else not inner
        case AllOf(parts):
            return _joined([_truth(part, known) for part in parts], decided_by=False)
        case AnyOf(parts):
            return _joined([_truth(part, known) for part in parts], decided_by=True)


def _joined(truths: list[bool | None], *, decided_by: bool) -> bool | None:
    if decided_by in truths:
        return decided_by
    return None if None in truths else not decided_by


def _atoms(condition: Condition) -> Iterator[Atom]:
    match condition:
        case Asks():
            yield _atom(condition)
        case NotSo(part):
            yield from _atoms(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _atoms(part)


def _atom(asks: Asks) -> Atom:
    return asks.predicate, tuple(sorted(asks.parameters.items()))


def _is_consistent(known: _Truths) -> bool:
    """Whether the answers can all be true of one customer: who fits the stricter fits the laxer."""
    return not any(
        (known[one] and not known[other] and _is_stricter(one, other))
        or (known[other] and not known[one] and _is_stricter(other, one))
        for one, other in combinations(known, 2)
        if one[0] == other[0]
    )


def _is_stricter(one: Atom, other: Atom) -> bool:
    """Whether everybody for whom the first question holds fits the second too."""
    directions = _STRICTER.get(one[0])
    if directions is None:
        return False
    mine, others = dict(one[1]), dict(other[1])
    return all((mine[name] - others[name]) * way >= 0 for name, way in directions.items())
