"""What a milestone file holds."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from genjin.playbook.purposes import Purpose
from genjin.playbook.rule_files.parts import CountryCode, Part, RuleFile, Text
from genjin.trade.open_milestones import Awaited


class MilestoneCase(Part):
    """A milestone's day, and the day on which its touch must be due.

    Our week is Monday to Friday in China; the buyer is in `country`.
    """

    name: Text
    on: date
    country: CountryCode = "DE"
    due: date


class MilestoneFile(RuleFile):
    """Which milestone makes which touch.

    The touch is due `days` after the milestone's day, or before it where `days` is negative,
    and may wait for `within` shared working days. It is made once; with `again_after` it is made
    again so many days after our last word, until the milestone has happened. One that `cannot_wait`
    is made also while the buyer's person is away.
    """

    waits_for: Awaited
    days: Annotated[int, Field(ge=-120, le=120)]
    counted_in: Literal["calendar_days", "shared_working_days"]
    within: Annotated[int, Field(ge=0, le=20)] = 0
    again_after: Annotated[int, Field(ge=1, le=60)] | None = None
    times: Annotated[int, Field(ge=1, le=20)] = 4
    cannot_wait: bool = False
    purpose: Purpose
    urgency: Annotated[float, Field(ge=1, le=20)]
    cases: Annotated[tuple[MilestoneCase, ...], Field(min_length=1)]
