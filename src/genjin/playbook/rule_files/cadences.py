"""What a cadence file holds."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from genjin.playbook.purposes import Purpose
from genjin.playbook.rule_files.parts import Days, Id, Part, RuleFile, Text, Texts


class Interval(Part):
    """Shared working days between two contacts: at least, best, at most."""

    min: Annotated[int, Field(ge=1, le=260)]
    target: Days
    max: Days

    @model_validator(mode="after")
    def _rising(self) -> "Interval":
        if not self.min <= self.target <= self.max:
            raise PydanticCustomError("problem-playbook-interval", "min <= target <= max")
        return self


class Phase(Part):
    """A stretch of a cadence: one step after another, each unanswered, at one interval."""

    id: Id
    title: Texts
    every: Interval
    steps: Annotated[tuple[Purpose, ...], Field(min_length=1, max_length=60)]
    channel: Literal["usual", "another"] = "usual"
    endless: bool = False


class CadenceExpectation(Part):
    """The step that comes, or how the cadence ends."""

    phase: str | None = None
    purpose: Purpose | None = None
    min: int | None = None
    max: int | None = None
    then: str | None = None


class CadenceCase(Part):
    """So many unanswered touches, and the step that must come next."""

    name: Text
    unanswered: Annotated[int, Field(ge=0, le=500)]
    expect: CadenceExpectation


class CadenceFile(RuleFile):
    """How often customers of a grade are contacted, and what happens when they are silent.

    `after_order` names the cadence of those who have ordered and decide on nothing else.
    """

    after_order: Id | None = None
    first_answer: Purpose = Purpose.ANSWER_INQUIRY
    phases: tuple[Phase, ...] = ()
    then: Literal["released", "waiting", "declined"] | None = None
    cases: Annotated[tuple[CadenceCase, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _has_an_end(self) -> "CadenceFile":
        if any(phase.endless for phase in self.phases[:-1]):
            raise PydanticCustomError("problem-playbook-endless-not-last", "only the last phase")
        if not self.phases and self.then != "declined":
            raise PydanticCustomError("problem-playbook-no-steps", "phases with steps")
        endless = bool(self.phases) and self.phases[-1].endless
        if endless == (self.then is not None):
            raise PydanticCustomError("problem-playbook-then", "endless or then, one of the two")
        return self
