"""What a grade file holds."""

from typing import Annotated, Any, Literal

from pydantic import Field

from genjin.playbook.rule_files.parts import Id, Part, RuleFile, Text, Texts

Answer = Literal["courteous", "minimum", "silent", "no_quote", "cannot_make"]
"""What a declined inquiry gets: an answer that offers a choice, none at all, an answer without a
price, or the word that it can't be made (M3)."""


class GradeRule(Part):
    """One way into a grade. `answer` is what a declined inquiry gets."""

    id: Id
    title: Texts
    when: Any
    outranked_by: Any = None
    answer: Answer | None = None


class GradeCase(Part):
    """Facts of a customer, and the grade that they must give."""

    name: Text
    facts: dict[str, Any] = Field(default_factory=dict)
    grade: str
    rule: str | None = None
    missing: tuple[str, ...] | None = None
    revives: tuple[str, ...] | None = None


class GradeFile(RuleFile):
    """A grade: its rules in order, and how customers of the grade are followed."""

    order: Annotated[int, Field(ge=1, le=1_000)]
    weight: Annotated[float, Field(ge=0, le=100)]
    cadence: str
    protected: bool = False
    missing_for: str | None = None
    rules: Annotated[tuple[GradeRule, ...], Field(min_length=1)]
    cases: Annotated[tuple[GradeCase, ...], Field(min_length=1)]
