"""What the files of windows and of regions hold."""

from datetime import time
from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from genjin.playbook.channels import Channel
from genjin.playbook.rule_files.parts import CountryCode, Id, Part, RuleFile, Text, Texts, Weekday


def _clock_time(value: Any) -> Any:
    """A time of day as it stands on a clock; a bare number is not one."""
    if isinstance(value, str) and len(value) == len("13:00") and value[2] == ":":
        return value
    raise PydanticCustomError("problem-playbook-time", "HH:MM")


class Hours(Part):
    """From one time of day to a later one."""

    from_: Annotated[time, BeforeValidator(_clock_time), Field(alias="from")]
    to: Annotated[time, BeforeValidator(_clock_time)]

    @model_validator(mode="after")
    def _opens(self) -> "Hours":
        if self.from_ >= self.to:
            raise PydanticCustomError("problem-playbook-never-opens", "from is before to")
        return self


def _apart(hours: tuple[Hours, ...]) -> tuple[Hours, ...]:
    """Hours of one window don't overlap: each of them opens once."""
    in_order = sorted(hours, key=lambda each: each.from_)
    if any(later.from_ < earlier.to for earlier, later in pairwise(in_order)):
        raise PydanticCustomError("problem-playbook-hours-overlap", "hours apart")
    return hours


class WindowCase(Part):
    """A channel to a country, and the window that must be chosen."""

    name: Text
    channel: Channel
    country: CountryCode
    window: str


class WindowFile(RuleFile):
    """When a channel is used to a region: hours on one clock, and the best weekdays.

    Without regions it is the window of every region that has none of its own.
    """

    channels: Annotated[tuple[Channel, ...], Field(min_length=1)]
    regions: tuple[str, ...] = ()
    clock: Literal["seller", "buyer"]
    hours: Annotated[tuple[Hours, ...], Field(min_length=1, max_length=6), AfterValidator(_apart)]
    weekdays: Annotated[frozenset[Weekday], Field(min_length=1)]
    needs_seller_at_work: bool = False
    cases: Annotated[tuple[WindowCase, ...], Field(min_length=1)]


class Region(Part):
    """Countries that are contacted alike."""

    id: Id
    title: Texts
    countries: Annotated[tuple[CountryCode, ...], Field(min_length=1)]


class RegionCase(Part):
    """A country, and the region that it must be in."""

    name: Text
    country: CountryCode
    region: str


class RegionsFile(RuleFile):
    """Which country belongs to which region."""

    regions: Annotated[tuple[Region, ...], Field(min_length=1)]
    cases: Annotated[tuple[RegionCase, ...], Field(min_length=1)]
