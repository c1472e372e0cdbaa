"""The playbook's own proofs: every rule file carries cases, and all of them must come true (X2)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from genjin.playbook.before_purchase import notice_in_case
from genjin.playbook.cadences import step_after
from genjin.playbook.facts import CustomerFacts, Stage
from genjin.playbook.grades import grade
from genjin.playbook.likelihood import Outcomes, chance_at
from genjin.playbook.milestones import due_in_case
from genjin.playbook.playbook import Grade, Playbook
from genjin.playbook.rule_files import (
    CadenceExpectation,
    CadenceFile,
    GradeCase,
    LongHolidayCase,
)
from genjin.playbook.talk_tracks import filled
from genjin.playbook.windows import window_for

_FACTS = TypeAdapter(CustomerFacts)
_USUAL_FACTS = {"today": "2026-03-05", "country": "DE", "has_written": True}
"""What a case means where it doesn't say: a German buyer who has written, on 5 March 2026."""


@dataclass(frozen=True, slots=True)
class FailedCase:
    """A case that didn't come true: whose it is, what it asks for, and what came."""

    rule: str
    case: str
    expected: str
    got: str


def check_cases(playbook: Playbook) -> tuple[int, list[FailedCase]]:
    """How many cases the playbook's files hold, and those that failed."""
    answers = list(_answers(playbook))
    return len(answers), [answer for answer in answers if answer.expected != answer.got]


def _answers(playbook: Playbook) -> Iterator[FailedCase]:
    for one in playbook.grades.values():
        for case in one.cases:
            yield _grade_answer(playbook, one, case)
    for cadence in playbook.cadences.values():
        for step in cadence.cases:
            expected, got = _step_texts(cadence, step.unanswered, step.expect)
            yield FailedCase(f"cadences/{cadence.id}", step.name, expected, got)
    for window in playbook.windows.values():
        for chosen in window.cases:
            got = window_for(playbook, chosen.channel, chosen.country).id
            yield FailedCase(f"windows/{window.id}", chosen.name, chosen.window, got)
    for placed in playbook.regions.cases:
        got = playbook.region_of.get(placed.country, "none")
        yield FailedCase("regions.yaml", placed.name, placed.region, got)
    yield from _milestone_answers(playbook)
    yield from _chance_answers(playbook)
    for asked in playbook.long_holidays.rules.cases:
        expected, got = _holiday_texts(playbook, asked)
        yield FailedCase("long_holidays.yaml", asked.name, expected, got)
    yield from _purchase_answers(playbook)
    yield from _track_answers(playbook)


def _purchase_answers(playbook: Playbook) -> Iterator[FailedCase]:
    for case in playbook.before_purchase.cases:
        notice = notice_in_case(playbook.before_purchase, case)
        expected = f"{case.contact_from} – {case.contact_by}"
        got = f"{notice.opens} – {notice.contact_by}"
        yield FailedCase("before_purchase.yaml", case.name, expected, got)


def _track_answers(playbook: Playbook) -> Iterator[FailedCase]:
    for track in playbook.talk_tracks.values():
        for said in track.cases:
            draft = filled(track, said.language, said.facts)
            whole = f"{draft.subject}\n{draft.body}"
            got = said.says if said.says in whole else whole
            yield FailedCase(f"talk_tracks/{track.id}", said.name, said.says, got)


def _milestone_answers(playbook: Playbook) -> Iterator[FailedCase]:
    for rule in playbook.milestones.values():
        for counted in rule.cases:
            due = due_in_case(rule, counted)
            yield FailedCase(
                f"milestones/{rule.id}", counted.name, counted.due.isoformat(), due.isoformat()
            )


def _chance_answers(playbook: Playbook) -> Iterator[FailedCase]:
    for case in playbook.likelihood.cases:
        key = (case.stage, case.grade)
        ended = Outcomes({key: case.won}, {key: case.lost})
        got = "none"
        if case.grade in playbook.grades:
            chance = chance_at(playbook, case.grade, Stage(case.stage), ended)
            got = f"{chance.mean * 100:.0f}" if chance else "none"
        yield FailedCase("likelihood.yaml", case.name, str(case.percent), got)


def _grade_answer(playbook: Playbook, one: Grade, case: GradeCase) -> FailedCase:
    rule = f"grades/{one.id}"
    try:
        facts = _FACTS.validate_python(_USUAL_FACTS | case.facts)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        return FailedCase(rule, case.name, case.grade, f"facts: {field}: {first['msg']}")
    result = grade(facts, playbook)
    expected, got = [case.grade], [result.grade]
    if case.rule is not None:
        expected.append(case.rule)
        got.append(result.rule or "")
    if case.missing is not None:
        expected.append(_sorted(case.missing))
        got.append(_sorted(reason.id.removeprefix("reason-missing-") for reason in result.missing))
    if case.revives is not None:
        expected.append(_sorted(case.revives))
        got.append(_sorted(reason.id.removeprefix("reason-turns-") for reason in result.revives))
    return FailedCase(rule, case.name, " / ".join(expected), " / ".join(got))


def _step_texts(
    cadence: CadenceFile, unanswered: int, expect: CadenceExpectation
) -> tuple[str, str]:
    step = step_after(cadence, unanswered)
    wanted = expect.model_dump(exclude_none=True, mode="json")
    came: dict[str, object] = {"then": cadence.then}
    if step is not None:
        came = {
            "phase": step.phase.id,
            "purpose": step.purpose.value,
            "min": step.phase.every.min,
            "max": step.phase.every.max,
        }
        came = {key: came[key] for key in wanted if key in came} or came
    return _listed(wanted), _listed(came)


def _holiday_texts(playbook: Playbook, case: LongHolidayCase) -> tuple[str, str]:
    """The long holiday that a day lies in, or a year's last date to order, wanted and found."""
    if case.year is not None:
        season = playbook.long_holidays.order_season(case.year)
        return str(case.order_by or "none"), str(season.order_by if season else "none")
    found = None
    if case.country is not None and case.day is not None:
        found = playbook.long_holidays.stretch_on(case.country, case.day)
    return case.holiday or "none", found.id if found else "none"


def _listed(pairs: dict[str, object]) -> str:
    """The pairs as a file of the playbook writes them on one line."""
    return ", ".join(f"{key}: {value}" for key, value in pairs.items())


def _sorted(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
