"""What one file says about another: ids that must exist, windows that must not clash, key accounts."""

from collections.abc import Callable, Iterable
from typing import get_args

from genjin.kernel.problem import Problem
from genjin.kernel.zones import countries_with_zones
from genjin.playbook.channels import Channel
from genjin.playbook.long_holidays import LongHolidays
from genjin.playbook.marked_yaml import Path
from genjin.playbook.nearest import nearest
from genjin.playbook.rule_files import (
    BeforePurchaseFile,
    CadenceFile,
    GradeFile,
    LikelihoodFile,
    LongHolidaysFile,
    OpenStage,
    ProfileFile,
    RegionsFile,
    TalkTrackFile,
    WindowFile,
)
from genjin.playbook.sources import Read, Sources
from genjin.playbook.talk_tracks import PLACEHOLDERS, placeholders_in

_SUNDAY = 7


def cross_checks(sources: Sources) -> list[Problem]:
    """Everything that is wrong between the files, each with the line that says it."""
    checks: tuple[Callable[[Sources], Iterable[Problem]], ...] = (
        _grades,
        _cadences,
        _key_accounts,
        _regions,
        _windows,
        _talk_tracks,
        _minutes,
        _likelihood,
        _better_grades,
        _long_holidays,
        _before_purchase,
    )
    return [problem for check in checks for problem in check(sources)]


def _grades(sources: Sources) -> Iterable[Problem]:
    cadences = sources.by_id("cadences", CadenceFile)
    files = [(read, read.rule_as(GradeFile)) for read in sources.of_kind("grades")]
    if not files:
        yield Problem("problem-playbook-no-grades")
    rule_ids = [way.id for _, rule in files for way in rule.rules]
    for read, rule in files:
        same = [other.id for _, other in files if other.order == rule.order and other.id != rule.id]
        if same:
            yield read.source.problem("problem-playbook-order-twice", ("order",), other=same[0])
        if rule.cadence not in cadences:
            yield _unknown_id(read, ("cadence",), rule.cadence, cadences)
        if rule.missing_for is not None and rule.missing_for not in rule_ids:
            yield _unknown_id(read, ("missing_for",), rule.missing_for, rule_ids)
        for n, way in enumerate(rule.rules):
            if rule_ids.count(way.id) > 1:
                at: Path = ("rules", n, "id")
                yield read.source.problem("problem-playbook-rule-twice", at, key=way.id)


def _cadences(sources: Sources) -> Iterable[Problem]:
    cadences = sources.by_id("cadences", CadenceFile)
    for read in sources.of_kind("cadences"):
        after_order = read.rule_as(CadenceFile).after_order
        if after_order is not None and after_order not in cadences:
            yield _unknown_id(read, ("after_order",), after_order, cadences)


def _key_accounts(sources: Sources) -> Iterable[Problem]:
    """A protected grade is tried before any that declines, and its cadence never ends (M2)."""
    cadences = sources.by_id("cadences", CadenceFile)
    files = [(read, read.rule_as(GradeFile)) for read in sources.of_kind("grades")]
    declining = [
        rule
        for _, rule in files
        if rule.cadence in cadences and cadences[rule.cadence].then == "declined"
    ]
    for read, rule in files:
        if not rule.protected:
            continue
        for other in declining:
            if other.order <= rule.order:
                yield read.source.problem(
                    "problem-playbook-decline-before-protected", ("order",), other=other.id
                )
        if rule.cadence in cadences and cadences[rule.cadence].then is not None:
            yield read.source.problem(
                "problem-playbook-protected-ends", ("cadence",), key=rule.cadence
            )


def _regions(sources: Sources) -> Iterable[Problem]:
    read = sources.reads["regions.yaml", ""]
    known = countries_with_zones()
    seen: dict[str, str] = {}
    for n, region in enumerate(read.rule_as(RegionsFile).regions):
        for m, country in enumerate(region.countries):
            at: Path = ("regions", n, "countries", m)
            if country not in known:
                yield read.source.problem("problem-playbook-country-unknown", at, key=country)
            if country in seen:
                yield read.source.problem(
                    "problem-playbook-country-twice", at, key=country, other=seen[country]
                )
            seen[country] = region.id


def _windows(sources: Sources) -> Iterable[Problem]:
    regions = {region.id for region in sources.single("regions.yaml", RegionsFile).regions}
    claimed: dict[tuple[Channel, str], str] = {}
    for read in sources.of_kind("windows"):
        window = read.rule_as(WindowFile)
        for n, region in enumerate(window.regions):
            if region not in regions:
                yield _unknown_id(read, ("regions", n), region, regions)
        needs_seller = window.clock == "seller" or window.needs_seller_at_work
        if needs_seller and window.weekdays == {_SUNDAY}:
            yield read.source.problem("problem-playbook-only-sunday", ("weekdays",), key=window.id)
        for channel in window.channels:
            for region in window.regions or ("",):
                other = claimed.setdefault((channel, region), window.id)
                if other != window.id:
                    yield read.source.problem(
                        "problem-playbook-window-twice", ("channels",), key=channel, other=other
                    )
    for channel in Channel:
        if (channel, "") not in claimed:
            yield Problem("problem-playbook-channel-without-window", {"key": channel.value})


def _talk_tracks(sources: Sources) -> Iterable[Problem]:
    grades = sources.by_id("grades", GradeFile)
    for read in sources.of_kind("talk_tracks"):
        track = read.rule_as(TalkTrackFile)
        for n, grade in enumerate(track.grades):
            if grade not in grades:
                yield _unknown_id(read, ("grades", n), grade, grades)
        for language, draft in track.drafts.items():
            for part, text in (("subject", draft.subject), ("body", draft.body)):
                for name in placeholders_in(text):
                    if name not in PLACEHOLDERS:
                        at: Path = ("drafts", language, part)
                        yield read.source.problem(
                            "problem-playbook-unknown-placeholder",
                            at,
                            key=name,
                            nearest=nearest(name, PLACEHOLDERS),
                        )


def _minutes(sources: Sources) -> Iterable[Problem]:
    read = sources.reads["playbook.yaml", ""]
    minutes = read.rule_as(ProfileFile).minutes
    for channel in Channel:
        if channel not in minutes:
            yield read.source.problem("problem-playbook-missing-key", ("minutes",), key=channel)


def _likelihood(sources: Sources) -> Iterable[Problem]:
    """Each open stage has one prior for all grades, and no grade has two at a stage."""
    read = sources.reads["likelihood.yaml", ""]
    grades = sources.by_id("grades", GradeFile)
    claimed: set[tuple[str, str]] = set()
    for n, prior in enumerate(read.rule_as(LikelihoodFile).priors):
        for m, grade in enumerate(prior.grades):
            if grade not in grades:
                yield _unknown_id(read, ("priors", n, "grades", m), grade, grades)
        for grade in prior.grades or ("",):
            if (prior.stage, grade) in claimed:
                at: Path = ("priors", n, "stage")
                yield read.source.problem("problem-playbook-prior-twice", at, key=prior.stage)
            claimed.add((prior.stage, grade))
    for stage in get_args(OpenStage):
        if (stage, "") not in claimed:
            yield read.source.problem("problem-playbook-prior-missing", ("priors",), key=stage)


def _better_grades(sources: Sources) -> Iterable[Problem]:
    """`missing_for` leads from grade to better grade, and never back to where it began."""
    files = [(read, read.rule_as(GradeFile)) for read in sources.of_kind("grades")]
    grade_of = {way.id: rule.id for _, rule in files for way in rule.rules}
    better = {rule.id: grade_of.get(rule.missing_for or "") for _, rule in files}
    for read, rule in files:
        way, at = [rule.id], better[rule.id]
        while at is not None and at not in way:
            way.append(at)
            at = better[at]
        if at == rule.id:
            circle = " → ".join([*way, at])
            yield read.source.problem("problem-playbook-cycle", ("missing_for",), circle=circle)


def _long_holidays(sources: Sources) -> Iterable[Problem]:
    read = sources.reads["long_holidays.yaml", ""]
    rules, known = read.rule_as(LongHolidaysFile), countries_with_zones()
    ids = [holiday.id for holiday in rules.holidays]
    for n, holiday in enumerate(rules.holidays):
        if ids.count(holiday.id) > 1:
            yield read.source.problem(
                "problem-playbook-rule-twice", ("holidays", n, "id"), key=holiday.id
            )
        for m, country in enumerate(holiday.countries):
            if country not in known:
                at: Path = ("holidays", n, "countries", m)
                yield read.source.problem("problem-playbook-country-unknown", at, key=country)
        if holiday.around is not None and not LongHolidays(rules).anchors(holiday.around, 2026):
            at = ("holidays", n, "around", "name")
            yield read.source.problem(
                "problem-playbook-holiday-unknown", at, key=holiday.around.name
            )
    if rules.order_before is None:
        return
    movable = [holiday.id for holiday in rules.holidays if holiday.around is not None]
    if rules.order_before.holiday not in movable:
        yield _unknown_id(read, ("order_before", "holiday"), rules.order_before.holiday, movable)
    grades = sources.by_id("grades", GradeFile)
    for n, grade in enumerate(rules.order_before.grades):
        if grade not in grades:
            yield _unknown_id(read, ("order_before", "grades", n), grade, grades)


def _before_purchase(sources: Sources) -> Iterable[Problem]:
    read = sources.reads["before_purchase.yaml", ""]
    grades = sources.by_id("grades", GradeFile)
    for n, grade in enumerate(read.rule_as(BeforePurchaseFile).grades):
        if grade not in grades:
            yield _unknown_id(read, ("grades", n), grade, grades)


def _unknown_id(read: Read, path: Path, given: str, valid: Iterable[str]) -> Problem:
    return read.source.problem(
        "problem-playbook-unknown-id", path, key=given, nearest=nearest(given, sorted(valid))
    )
