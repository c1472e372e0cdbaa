"""Conditions of rules: predicates put together with `all`, `any` and `not`, read from YAML."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from genjin.kernel.problem import Problem
from genjin.playbook.facts import CustomerFacts
from genjin.playbook.marked_yaml import MarkedYaml, Path
from genjin.playbook.nearest import nearest
from genjin.playbook.predicates import PREDICATES, Finding, parameters_of

_WORDS = ("all", "any", "not")


@dataclass(frozen=True, slots=True)
class Asks:
    """One predicate with its parameters."""

    predicate: str
    parameters: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class NotSo:
    """The part doesn't hold."""

    part: "Condition"


Condition = Asks | AllOf | AnyOf | NotSo


def found(condition: Condition, facts: CustomerFacts) -> Finding:
    """Whether the condition holds for a customer, why, and what would turn it.

    The reasons of a whole are those of the parts that decided it.
    """
    match condition:
        case Asks(predicate, parameters):
            return PREDICATES[predicate](facts, **parameters)
        case NotSo(part):
            inner = found(part, facts)
            return Finding(not inner.matched, inner.because, inner.turns)
        case AllOf(parts):
            return _together(parts, facts, decided_by=False)
        case AnyOf(parts):
            return _together(parts, facts, decided_by=True)


def _together(parts: tuple[Condition, ...], facts: CustomerFacts, *, decided_by: bool) -> Finding:
    """`any` is decided by a part that holds, `all` by one that doesn't; else by all the parts."""
    findings = [found(part, facts) for part in parts]
    deciding = [finding for finding in findings if finding.matched is decided_by]
    shown = deciding or findings
    return Finding(
        matched=decided_by if deciding else not decided_by,
        because=tuple(reason for finding in shown for reason in finding.because),
        turns=tuple(reason for finding in shown for reason in finding.turns),
    )


def parse_condition(
    source: MarkedYaml, value: Any, path: Path
) -> tuple[Condition | None, list[Problem]]:
    """The condition at a place of a file, or the problems with it."""
    if isinstance(value, str):
        return _parse_asks(source, value, {}, path)
    if not isinstance(value, dict) or len(value) != 1:
        return None, [source.problem("problem-playbook-condition", path)]
    ((word, inner),) = value.items()
    at = (*path, word)
    if word == "not":
        part, problems = parse_condition(source, inner, at)
        return (NotSo(part) if part else None), problems
    if word in ("all", "any"):
        if not isinstance(inner, list) or not inner:
            return None, [source.problem("problem-playbook-condition-list", at, key=word)]
        parsed = [parse_condition(source, item, (*at, n)) for n, item in enumerate(inner)]
        problems = [problem for _, several in parsed for problem in several]
        parts = tuple(part for part, _ in parsed if part is not None)
        if problems:
            return None, problems
        return (AllOf(parts) if word == "all" else AnyOf(parts)), []
    return _parse_asks(source, word, inner if inner is not None else {}, at)


def _parse_asks(
    source: MarkedYaml, name: str, given: Any, path: Path
) -> tuple[Condition | None, list[Problem]]:
    if name not in PREDICATES:
        known = (*PREDICATES, *_WORDS)
        return None, [
            source.problem(
                "problem-playbook-unknown-predicate", path, key=name, nearest=nearest(name, known)
            )
        ]
    if not isinstance(given, dict):
        return None, [source.problem("problem-playbook-parameters", path, key=name)]
    wanted = parameters_of(name)
    problems = [
        source.problem(
            "problem-playbook-unknown-key", (*path, key), key=key, nearest=nearest(key, wanted)
        )
        for key in given
        if key not in wanted
    ]
    problems += [
        source.problem("problem-playbook-missing-key", path, key=key)
        for key in wanted
        if key not in given
    ]
    problems += [
        source.problem("problem-playbook-positive-number", (*path, key), key=key)
        for key, kind in wanted.items()
        if key in given and not _is_positive(given[key], kind)
    ]
    return (None, problems) if problems else (Asks(name, dict(given)), [])


def _is_positive(value: Any, kind: type) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return value > 0 and (kind is float or isinstance(value, int))
