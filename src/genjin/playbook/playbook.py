"""A playbook in use: grades, cadences, windows, regions, milestones and talk tracks, by id (X2)."""

from dataclasses import dataclass

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.playbook.conditions import Condition
from genjin.playbook.long_holidays import LongHolidays
from genjin.playbook.nearest import nearest
from genjin.playbook.rule_files import (
    Answer,
    BeforePurchaseFile,
    CadenceFile,
    GradeCase,
    LikelihoodFile,
    MilestoneFile,
    ProfileFile,
    RegionsFile,
    TalkTrackFile,
    WindowFile,
)


@dataclass(frozen=True, slots=True)
class GradeWay:
    """One rule of a grade, its conditions read."""

    id: str
    title: Bilingual
    when: Condition
    outranked_by: Condition | None
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade, its rules in order. `protected` touches are never deferred or released (M2)."""

    id: str
    title: Bilingual
    why: Bilingual
    reference: Bilingual
    order: int
    weight: float
    cadence: str
    protected: bool
    missing_for: str | None
    ways: tuple[GradeWay, ...]
    cases: tuple[GradeCase, ...]


@dataclass(frozen=True, slots=True)
class Playbook:
    """Everything that decides whom to follow, when, and with which words.

    `version` is a hash of the files' content: the same text is the same version anywhere.
    `grades` are in the order in which they are tried. `region_of` is country → region id.
    """

    version: str
    files: int
    profile: ProfileFile
    grades: dict[str, Grade]
    cadences: dict[str, CadenceFile]
    windows: dict[str, WindowFile]
    regions: RegionsFile
    region_of: dict[str, str]
    milestones: dict[str, MilestoneFile]
    talk_tracks: dict[str, TalkTrackFile]
    likelihood: LikelihoodFile
    long_holidays: LongHolidays
    before_purchase: BeforePurchaseFile

    def get_grade(self, grade_id: str) -> Grade:
        """The grade, or NotFoundError that names the nearest one."""
        if grade_id not in self.grades:
            known = nearest(grade_id, self.grades)
            raise NotFoundError(
                Problem("problem-grade-unknown", {"nearest": known}, value=grade_id)
            )
        return self.grades[grade_id]

    def cadence_of(self, grade_id: str) -> CadenceFile:
        """How customers of a grade are followed."""
        return self.cadences[self.get_grade(grade_id).cadence]

    def declines(self, grade_id: str) -> bool:
        """Whether customers of a grade are not pursued."""
        return self.cadence_of(grade_id).then == "declined"
