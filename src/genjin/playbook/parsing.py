"""A playbook read from the text of its files, or everything that is wrong with them (X2)."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from genjin.kernel.problem import Problem
from genjin.playbook.conditions import Condition, parse_condition
from genjin.playbook.cross_checks import cross_checks
from genjin.playbook.long_holidays import LongHolidays
from genjin.playbook.marked_yaml import MarkedYaml, Path, parse_marked_yaml
from genjin.playbook.nearest import nearest
from genjin.playbook.playbook import Grade, GradeWay, Playbook
from genjin.playbook.reachable import unreachable_rules
from genjin.playbook.rule_files import (
    BeforePurchaseFile,
    CadenceFile,
    GradeFile,
    LikelihoodFile,
    LongHolidaysFile,
    MilestoneFile,
    ProfileFile,
    RegionsFile,
    TalkTrackFile,
    WindowFile,
)
from genjin.playbook.sources import Read, Sources
from genjin.playbook.validation import validation_problems

_FOLDERS: dict[str, type[BaseModel]] = {
    "grades": GradeFile,
    "cadences": CadenceFile,
    "windows": WindowFile,
    "milestones": MilestoneFile,
    "talk_tracks": TalkTrackFile,
}
_SINGLE_FILES: dict[str, type[BaseModel]] = {
    "playbook.yaml": ProfileFile,
    "regions.yaml": RegionsFile,
    "likelihood.yaml": LikelihoodFile,
    "long_holidays.yaml": LongHolidaysFile,
    "before_purchase.yaml": BeforePurchaseFile,
}
FOLDERS = tuple(_FOLDERS)
"""The folders of a playbook, one for each kind of rule."""

Model = TypeVar("Model", bound=BaseModel)


@dataclass(slots=True)
class _Collected:
    """Rules by kind and id as they are read, the user's over the shipped ones."""

    reads: dict[tuple[str, str], Read] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def parse_playbook(
    files: Mapping[str, str], overrides: Mapping[str, str] | None = None
) -> tuple[Playbook | None, list[Problem]]:
    """The playbook in these files, or None and the problems, each with file and line.

    `files` and `overrides` map a path inside the folder ("grades/key.yaml") to its text. A rule
    in `overrides` replaces the rule of the same kind and id; the files that exist once
    (`playbook.yaml`, `regions.yaml`, `likelihood.yaml`) are replaced as a whole.
    """
    collected = _Collected()
    _collect(collected, files)
    _collect(collected, overrides or {})
    if not collected.problems:
        collected.problems += [
            Problem("problem-playbook-missing-file", {"name": name})
            for name in _SINGLE_FILES
            if (name, "") not in collected.reads
        ]
    if collected.problems:
        return None, collected.problems
    sources = Sources(collected.reads)
    grades, problems = _grades(sources)
    problems += cross_checks(sources)
    if not problems:
        problems += unreachable_rules(sources, grades)
    if problems:
        return None, problems
    return _playbook(sources, grades), []


def _collect(collected: _Collected, files: Mapping[str, str]) -> None:
    """Read files of one origin; two of the same kind and id in it are a mistake."""
    seen: dict[tuple[str, str], str] = {}
    for path, text in sorted(files.items()):
        kind, model = _kind_of(path)
        if model is None:
            known = (*_SINGLE_FILES, *(f"{folder}/" for folder in _FOLDERS))
            params = {"nearest": nearest(kind, known)}
            collected.problems.append(Problem("problem-playbook-unknown-file", params, file=path))
            continue
        source = parse_marked_yaml(path, text)
        if isinstance(source, Problem):
            collected.problems.append(source)
            continue
        rule, problems = _validated(model, source)
        collected.problems += problems
        if rule is None:
            continue
        key = (kind, str(getattr(rule, "id", "")) if kind in _FOLDERS else "")
        if key in seen:
            collected.problems.append(
                source.problem(
                    "problem-playbook-duplicate-id", ("id",), key=key[1], other=seen[key]
                )
            )
        seen[key] = path
        collected.reads[key] = Read(rule, source, text)


def _kind_of(path: str) -> tuple[str, type[BaseModel] | None]:
    if path in _SINGLE_FILES:
        return path, _SINGLE_FILES[path]
    folder, _, name = path.partition("/")
    model = _FOLDERS.get(folder) if name.endswith(".yaml") and "/" not in name else None
    return folder, model


def _validated(model: type[Model], source: MarkedYaml) -> tuple[Model | None, list[Problem]]:
    try:
        return model.model_validate(source.value), []
    except ValidationError as error:
        return None, validation_problems(model, source, error)


# ── grades: their conditions are read here, so that a problem stands on its own line ─────────────


def _grades(sources: Sources) -> tuple[dict[str, Grade], list[Problem]]:
    problems: list[Problem] = []
    grades: list[Grade] = []
    for read in sources.of_kind("grades"):
        rule: GradeFile = read.rule_as(GradeFile)
        ways: list[GradeWay] = []
        for n, way in enumerate(rule.rules):
            when, found = parse_condition(read.source, way.when, ("rules", n, "when"))
            problems += found
            outranked_by, found = _optional(
                read.source, way.outranked_by, ("rules", n, "outranked_by")
            )
            problems += found
            if when is not None:
                title = way.title.bilingual()
                ways.append(GradeWay(way.id, title, when, outranked_by, way.answer))
        grades.append(
            Grade(
                id=rule.id,
                title=rule.title.bilingual(),
                why=rule.why.bilingual(),
                reference=rule.reference.bilingual(),
                order=rule.order,
                weight=rule.weight,
                cadence=rule.cadence,
                protected=rule.protected,
                missing_for=rule.missing_for,
                ways=tuple(ways),
                cases=rule.cases,
            )
        )
    grades.sort(key=lambda grade: (grade.order, grade.id))
    return {grade.id: grade for grade in grades}, problems


def _optional(source: MarkedYaml, value: Any, path: Path) -> tuple[Condition | None, list[Problem]]:
    return (None, []) if value is None else parse_condition(source, value, path)


def _playbook(sources: Sources, grades: dict[str, Grade]) -> Playbook:
    regions = sources.single("regions.yaml", RegionsFile)
    return Playbook(
        version=_version(sources),
        files=len(sources.reads),
        profile=sources.single("playbook.yaml", ProfileFile),
        grades=grades,
        cadences=sources.by_id("cadences", CadenceFile),
        windows=sources.by_id("windows", WindowFile),
        regions=regions,
        region_of={
            country: region.id for region in regions.regions for country in region.countries
        },
        milestones=sources.by_id("milestones", MilestoneFile),
        talk_tracks=sources.by_id("talk_tracks", TalkTrackFile),
        likelihood=sources.single("likelihood.yaml", LikelihoodFile),
        long_holidays=LongHolidays(sources.single("long_holidays.yaml", LongHolidaysFile)),
        before_purchase=sources.single("before_purchase.yaml", BeforePurchaseFile),
    )


def _version(sources: Sources) -> str:
    digest = hashlib.sha256()
    for (kind, rule_id), read in sorted(sources.reads.items()):
        digest.update(f"{kind}\0{rule_id}\0{len(read.text)}\0".encode())
        digest.update(read.text.encode("utf-8", errors="surrogatepass"))
    return digest.hexdigest()[:16]
