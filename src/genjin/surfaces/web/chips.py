"""How a grade of the playbook is shown: its title, why it exists, and its colour."""

from collections.abc import Mapping
from dataclasses import dataclass

from genjin.kernel.bilingual import Language
from genjin.playbook.playbook import Playbook

_TONES = frozenset({"key", "sample", "a", "b", "prospect", "decline"})


@dataclass(frozen=True, slots=True)
class GradeChip:
    """A grade in the reader's language. Grades of a firm's own share one quiet colour."""

    id: str
    title: str
    why: str
    tone: str


class GradeChips(dict[str, GradeChip]):
    """Every grade by id; one that an older playbook gave is shown by its id."""

    def __missing__(self, grade: str) -> GradeChip:
        return GradeChip(grade, grade, "", "other")


def grade_chips(playbook: Playbook, language: Language) -> Mapping[str, GradeChip]:
    """The chips of the playbook in use."""
    return GradeChips(
        {
            grade.id: GradeChip(
                grade.id,
                grade.title.in_language(language),
                grade.why.in_language(language),
                grade.id if grade.id in _TONES else "other",
            )
            for grade in sorted(playbook.grades.values(), key=lambda grade: grade.order)
        }
    )
