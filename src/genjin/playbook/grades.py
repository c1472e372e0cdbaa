"""Which grade a customer has, why, what he still lacks, and what would revive him (M2, M3)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.reason import Reason
from genjin.playbook.conditions import Condition, found
from genjin.playbook.facts import CustomerFacts, GradeOverride, Stage
from genjin.playbook.playbook import Grade, GradeWay, Playbook
from genjin.playbook.predicates import Finding
from genjin.playbook.rule_files import Answer


@dataclass(frozen=True, slots=True)
class GradeResult:
    """A customer's grade with its reasons (M2, X1).

    `missing` says what he lacks for the next better grade; `revives` what would bring a
    declined customer back; `outranked` which rules would have applied but for stronger
    evidence. `rule` is the id of the rule that decided, None for a person's own word.
    `answer` is what a declined inquiry gets; `inquiry_answer` what the newest inquiry gets where it
    alone is declined, and the customer is followed for his other business.
    """

    grade: str
    because: tuple[Reason, ...]
    missing: tuple[Reason, ...] = ()
    revives: tuple[Reason, ...] = ()
    outranked: tuple[Reason, ...] = ()
    rule: str | None = None
    answer: Answer | None = None
    inquiry_answer: Answer | None = None


def grade(facts: CustomerFacts, playbook: Playbook) -> GradeResult:
    """The customer's grade by the playbook, or by a person's override, which always wins.

    Grades are tried in their order, the rules of each in theirs; the first that holds decides.
    """
    by_rule = _by_rules(facts, playbook)
    override = facts.override
    if override is None:
        return by_rule
    if override.grade not in playbook.grades:
        gone = Reason("reason-override-unknown", {"grade": override.grade, "by": override.by})
        return GradeResult(
            by_rule.grade,
            (gone, *by_rule.because),
            by_rule.missing,
            by_rule.revives,
            by_rule.outranked,
            by_rule.rule,
            by_rule.answer,
            by_rule.inquiry_answer,
        )
    return _by_person(facts, playbook, override, by_rule)


def _by_person(
    facts: CustomerFacts, playbook: Playbook, override: GradeOverride, by_rule: GradeResult
) -> GradeResult:
    chosen = playbook.grades[override.grade]
    because = [
        Reason(
            "reason-override",
            {
                "grade": chosen.title,
                "by": override.by,
                "on": override.on,
                "words": override.reason,
            },
        )
    ]
    if by_rule.grade != chosen.id:
        rule_grade = playbook.grades[by_rule.grade].title
        because.append(Reason("reason-override-against", {"grade": rule_grade}))
    declines = playbook.declines(chosen.id)
    return GradeResult(
        grade=chosen.id,
        because=tuple(because),
        missing=_missing(facts, playbook, chosen),
        revives=(Reason("reason-turns-override"),) if declines else (),
        answer="courteous" if declines else None,
    )


_OFFERED = frozenset({Stage.QUOTED, Stage.PRICE_AGREED, Stage.SAMPLE})


def _by_rules(facts: CustomerFacts, playbook: Playbook) -> GradeResult:
    """The grade by the rules; an inquiry that would decline him yields to business under way."""
    decided = _first_that_holds(facts, playbook)
    before = facts.before_inquiry
    if before is None or not playbook.declines(decided.grade):
        return decided
    stood = _first_that_holds(before, playbook)
    has_offer = any(deal.stage in _OFFERED for deal in before.open_deals)
    if playbook.declines(stood.grade) or (stood.missing and not has_offer):
        return decided
    said = Reason("reason-only-inquiry-declined", dict(decided.because[0].params))
    because = (*stood.because, said, *decided.because[1:])
    return replace(stood, because=because, inquiry_answer=decided.answer)


def _first_that_holds(facts: CustomerFacts, playbook: Playbook) -> GradeResult:
    outranked: list[Reason] = []
    last: Grade | None = None
    for candidate, way in _ways(playbook):
        last = candidate
        finding = found(way.when, facts)
        if not finding.matched:
            continue
        stronger = _stronger(way.outranked_by, facts)
        if stronger is not None:
            outranked.append(_named("reason-outranked", candidate.title, way.title))
            outranked += (*finding.because, *stronger.because)
            continue
        return _result(facts, playbook, candidate, way, finding, tuple(outranked))
    # The check of the playbook asks for a grade; facts that no rule speaks of get the last one.
    fallback = last or next(iter(playbook.grades.values()))
    return GradeResult(fallback.id, (Reason("reason-no-rule"),), outranked=tuple(outranked))


def _result(
    facts: CustomerFacts,
    playbook: Playbook,
    decided: Grade,
    way: GradeWay,
    finding: Finding,
    outranked: tuple[Reason, ...],
) -> GradeResult:
    declines = playbook.declines(decided.id)
    return GradeResult(
        grade=decided.id,
        because=(_named("reason-rule", decided.title, way.title), *finding.because, *outranked),
        missing=_missing(facts, playbook, decided),
        revives=finding.turns if declines else (),
        outranked=outranked,
        rule=way.id,
        answer=(way.answer or "courteous") if declines else None,
    )


def _missing(facts: CustomerFacts, playbook: Playbook, decided: Grade) -> tuple[Reason, ...]:
    """What the customer lacks for the rule that the grade names as the next better one."""
    if decided.missing_for is None:
        return ()
    better = next(way for _, way in _ways(playbook) if way.id == decided.missing_for)
    finding = found(better.when, facts)
    return () if finding.matched else finding.turns


def _stronger(condition: Condition | None, facts: CustomerFacts) -> Finding | None:
    if condition is None:
        return None
    finding = found(condition, facts)
    return finding if finding.matched else None


def _ways(playbook: Playbook) -> Iterator[tuple[Grade, GradeWay]]:
    for candidate in playbook.grades.values():
        for way in candidate.ways:
            yield candidate, way


def _named(reason_id: str, grade_title: Bilingual, rule_title: Bilingual) -> Reason:
    return Reason(reason_id, {"grade": grade_title, "rule": rule_title})
