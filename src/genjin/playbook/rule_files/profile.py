"""What `playbook.yaml` holds: time, worth and room."""

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from genjin.playbook.channels import Channel
from genjin.playbook.rule_files.parts import Part, RuleFile, Texts, Weekday
from genjin.playbook.rule_files.windows import Hours


class FirstAnswer(Part):
    """Working hours of the seller within which a buyer who wrote is answered.

    What is late has `late_hours` more, again and again. A new inquiry is shown to a manager
    `manager_after_hours` after its deadline, and to others `others_after_hours` after it.
    """

    inquiry_hours: Annotated[float, Field(gt=0, le=80)]
    reply_hours: Annotated[float, Field(gt=0, le=80)]
    late_hours: Annotated[float, Field(gt=0, le=8)] = 1
    manager_after_hours: Annotated[float, Field(gt=0, le=80)] = 2
    others_after_hours: Annotated[float, Field(gt=0, le=160)] = 8

    @model_validator(mode="after")
    def _rising(self) -> "FirstAnswer":
        if self.manager_after_hours >= self.others_after_hours:
            raise PydanticCustomError("problem-playbook-escalation", "manager, then others")
        return self


class Urgency(Part):
    """By how much a touch counts for more because of when it is due."""

    inquiry: Annotated[float, Field(ge=1, le=20)]
    reply: Annotated[float, Field(ge=1, le=20)]
    overdue: Annotated[float, Field(ge=1, le=20)]
    last_day: Annotated[float, Field(ge=1, le=20)]


class Research(Part):
    """Looking for somebody to write to: the weekdays that suit it best, and how long it takes."""

    weekdays: Annotated[frozenset[Weekday], Field(min_length=1)]
    minutes: Annotated[int, Field(ge=1, le=480)]


class DealSize(Part):
    """A deal of the usual size counts once; the factor is the square root of the ratio, bounded."""

    usual_usd: Annotated[float, Field(gt=0)]
    least: Annotated[float, Field(gt=0, le=1)]
    most: Annotated[float, Field(ge=1, le=20)]


class ActiveLimit(Part):
    """How many customers one person follows at a time (M3), unless his settings say otherwise."""

    most: Annotated[int, Field(ge=1, le=1_000_000)]
    why: Texts


class ProfileFile(RuleFile):
    """`playbook.yaml`: what belongs to the playbook as a whole.

    `waking` are the hours of the buyer's clock in which a chat doesn't wake him.
    """

    first_answer: FirstAnswer
    waking: Hours
    urgency: Urgency
    deal_size: DealSize
    minutes: dict[Channel, Annotated[int, Field(ge=1, le=480)]]
    research: Research
    active_customers: ActiveLimit
