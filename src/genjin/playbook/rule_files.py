"""What the files of a playbook hold, field by field. The first check of every file is this one."""

from contextlib import suppress
from datetime import date, time
from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from genjin.kernel.bilingual import Bilingual
from genjin.playbook.channels import Channel
from genjin.playbook.purposes import Purpose
from genjin.trade.open_milestones import Awaited

_Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
_Text = Annotated[str, Field(min_length=1, max_length=4_000)]
_Days = Annotated[int, Field(ge=0, le=260)]
_Weekday = Annotated[int, Field(ge=1, le=7)]
_CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]


class _Part(BaseModel):
    """Read once and never changed; a key that isn't known is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Texts(_Part):
    """A text in both languages."""

    zh: _Text
    en: _Text

    def bilingual(self) -> Bilingual:
        """The text as the rest of the product takes it."""
        return Bilingual(self.zh, self.en)


def _same_in_both(given: Any) -> Any:
    return {"zh": given, "en": given} if isinstance(given, str) else given


class _Rule(_Part):
    """What every rule file begins with. A reference in one language stands for both."""

    id: _Id
    title: Texts
    why: Texts
    reference: Annotated[Texts, BeforeValidator(_same_in_both)]


# ── grades ───────────────────────────────────────────────────────────────────────────────────────

Answer = Literal["courteous", "silent", "no_quote", "cannot_make"]
"""What a declined inquiry gets: an answer that offers a choice, none at all, an answer without a
price, or the word that it can't be made (M3)."""


class GradeRule(_Part):
    """One way into a grade. `answer` is what a declined inquiry gets."""

    id: _Id
    title: Texts
    when: Any
    outranked_by: Any = None
    answer: Answer | None = None


class GradeCase(_Part):
    """Facts of a customer, and the grade that they must give."""

    name: _Text
    facts: dict[str, Any] = Field(default_factory=dict)
    grade: str
    rule: str | None = None
    missing: tuple[str, ...] | None = None
    revives: tuple[str, ...] | None = None


class GradeFile(_Rule):
    """A grade: its rules in order, and how customers of the grade are followed."""

    order: Annotated[int, Field(ge=1, le=1_000)]
    weight: Annotated[float, Field(ge=0, le=100)]
    cadence: str
    protected: bool = False
    missing_for: str | None = None
    rules: Annotated[tuple[GradeRule, ...], Field(min_length=1)]
    cases: Annotated[tuple[GradeCase, ...], Field(min_length=1)]


# ── cadences ─────────────────────────────────────────────────────────────────────────────────────


class Interval(_Part):
    """Shared working days between two contacts: at least, best, at most."""

    min: Annotated[int, Field(ge=1, le=260)]
    target: _Days
    max: _Days

    @model_validator(mode="after")
    def _rising(self) -> "Interval":
        if not self.min <= self.target <= self.max:
            raise PydanticCustomError("problem-playbook-interval", "min <= target <= max")
        return self


class Phase(_Part):
    """A stretch of a cadence: one step after another, each unanswered, at one interval."""

    id: _Id
    title: Texts
    every: Interval
    steps: Annotated[tuple[Purpose, ...], Field(min_length=1, max_length=60)]
    channel: Literal["usual", "another"] = "usual"
    endless: bool = False


class CadenceExpectation(_Part):
    """The step that comes, or how the cadence ends."""

    phase: str | None = None
    purpose: Purpose | None = None
    min: int | None = None
    max: int | None = None
    then: str | None = None


class CadenceCase(_Part):
    """So many unanswered touches, and the step that must come next."""

    name: _Text
    unanswered: Annotated[int, Field(ge=0, le=500)]
    expect: CadenceExpectation


class CadenceFile(_Rule):
    """How often customers of a grade are contacted, and what happens when they are silent."""

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


# ── windows and regions ──────────────────────────────────────────────────────────────────────────


def _clock_time(value: Any) -> Any:
    """A time of day as it stands on a clock; a bare number is not one."""
    if isinstance(value, str) and len(value) == len("13:00") and value[2] == ":":
        return value
    raise PydanticCustomError("problem-playbook-time", "HH:MM")


class Hours(_Part):
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


class WindowCase(_Part):
    """A channel to a country, and the window that must be chosen."""

    name: _Text
    channel: Channel
    country: _CountryCode
    window: str


class WindowFile(_Rule):
    """When a channel is used to a region: hours on one clock, and the best weekdays.

    Without regions it is the window of every region that has none of its own.
    """

    channels: Annotated[tuple[Channel, ...], Field(min_length=1)]
    regions: tuple[str, ...] = ()
    clock: Literal["seller", "buyer"]
    hours: Annotated[tuple[Hours, ...], Field(min_length=1, max_length=6), AfterValidator(_apart)]
    weekdays: Annotated[frozenset[_Weekday], Field(min_length=1)]
    needs_seller_at_work: bool = False
    cases: Annotated[tuple[WindowCase, ...], Field(min_length=1)]


class Region(_Part):
    """Countries that are contacted alike."""

    id: _Id
    title: Texts
    countries: Annotated[tuple[_CountryCode, ...], Field(min_length=1)]


class RegionCase(_Part):
    """A country, and the region that it must be in."""

    name: _Text
    country: _CountryCode
    region: str


class RegionsFile(_Rule):
    """Which country belongs to which region."""

    regions: Annotated[tuple[Region, ...], Field(min_length=1)]
    cases: Annotated[tuple[RegionCase, ...], Field(min_length=1)]


# ── milestones ───────────────────────────────────────────────────────────────────────────────────


class MilestoneCase(_Part):
    """A milestone's day, and the day on which its touch must be due.

    Our week is Monday to Friday in China; the buyer is in `country`.
    """

    name: _Text
    on: date
    country: _CountryCode = "DE"
    due: date


class MilestoneFile(_Rule):
    """Which milestone makes which touch.

    The touch is due `days` after the milestone's day, or before it where `days` is negative,
    and may wait for `within` shared working days. It is made once; with `again_after` it is made
    again so many days after our last word, until the milestone has happened.
    """

    waits_for: Awaited
    days: Annotated[int, Field(ge=-120, le=120)]
    counted_in: Literal["calendar_days", "shared_working_days"]
    within: Annotated[int, Field(ge=0, le=20)] = 0
    again_after: Annotated[int, Field(ge=1, le=60)] | None = None
    times: Annotated[int, Field(ge=1, le=20)] = 4
    purpose: Purpose
    urgency: Annotated[float, Field(ge=1, le=20)]
    cases: Annotated[tuple[MilestoneCase, ...], Field(min_length=1)]


# ── talk tracks ──────────────────────────────────────────────────────────────────────────────────


class Draft(_Part):
    """A message that a person reads, changes and sends. Placeholders stand in braces."""

    subject: Annotated[str, Field(max_length=200)] = ""
    body: _Text


class TalkTrackCase(_Part):
    """Facts, and words that the filled draft must hold."""

    name: _Text
    language: str = "en"
    facts: dict[str, str]
    says: _Text


class TalkTrackFile(_Rule):
    """What to say for a purpose: advice for the salesperson, and drafts by language."""

    purpose: Purpose
    grades: tuple[str, ...] = ()
    advice: Texts
    drafts: Annotated[dict[str, Draft], Field(min_length=1)]
    cases: Annotated[tuple[TalkTrackCase, ...], Field(min_length=1)]


# ── chances ──────────────────────────────────────────────────────────────────────────────────────

OpenStage = Literal["inquiry", "quoted", "price_agreed", "sample"]
"""The stages at which a deal is open; `playbook.facts.Stage` has the others too."""

_Weight = Annotated[float, Field(gt=0, le=1_000)]


class Prior(_Part):
    """What is believed of deals at a stage before any has ended: like so many won, so many lost.

    Without grades it is the one for all grades that have none of their own.
    """

    stage: OpenStage
    grades: tuple[str, ...] = ()
    won: _Weight
    lost: _Weight
    why: Texts


class ChanceFactor(_Part):
    """By how much the chance counts: the square root of its ratio to the usual one, bounded."""

    usual_percent: Annotated[float, Field(gt=0, lt=100)]
    least: Annotated[float, Field(gt=0, le=1)]
    most: Annotated[float, Field(ge=1, le=20)]


class LikelihoodCase(_Part):
    """Deals that ended, and the chance in percent that must follow."""

    name: _Text
    grade: str
    stage: OpenStage
    won: Annotated[int, Field(ge=0)] = 0
    lost: Annotated[int, Field(ge=0)] = 0
    percent: Annotated[int, Field(ge=0, le=100)]


class LikelihoodFile(_Rule):
    """`likelihood.yaml`: how likely a deal is won, before and after one's own deals have ended."""

    factor: ChanceFactor
    priors: Annotated[tuple[Prior, ...], Field(min_length=1)]
    cases: Annotated[tuple[LikelihoodCase, ...], Field(min_length=1)]


# ── long holidays ────────────────────────────────────────────────────────────────────────────────

_ClosedDays = Annotated[int, Field(ge=0, le=40)]


def _month_and_day(value: Any) -> Any:
    """A day of every year, `12-24`; 29 February isn't one."""
    if isinstance(value, str) and len(value) == len("12-24") and value[2] == "-":
        with suppress(ValueError):
            return date.fromisoformat(f"2025-{value}")
    raise PydanticCustomError("problem-playbook-month-day", "MM-DD")


_MonthAndDay = Annotated[date, BeforeValidator(_month_and_day)]


class Around(_Part):
    """So many days before and after a movable holiday, by its English name in one country."""

    country: _CountryCode
    name: _Text
    days_before: _ClosedDays
    days_after: _ClosedDays


class EveryYear(_Part):
    """The same days of every year; where `to` comes before `from`, over the end of the year."""

    from_: Annotated[_MonthAndDay, Field(alias="from")]
    to: _MonthAndDay


class LongHoliday(_Rule):
    """A stretch in which a buyer's silence says nothing, in these countries."""

    countries: Annotated[tuple[_CountryCode, ...], Field(min_length=1)]
    around: Around | None = None
    every_year: EveryYear | None = None

    @model_validator(mode="after")
    def _has_days(self) -> "LongHoliday":
        if (self.around is None) == (self.every_year is None):
            raise PydanticCustomError("problem-playbook-holiday-days", "one of the two")
        return self


class OrderBefore(_Part):
    """When to tell buyers the last date to order before a holiday of the factory.

    The last date lies `factory_closes_days` and then `lead_time_days` before the holiday; the
    touch goes out in the `notice_days` before that date.
    """

    holiday: str
    factory_closes_days: _ClosedDays
    lead_time_days: Annotated[int, Field(ge=1, le=200)]
    notice_days: Annotated[int, Field(ge=1, le=120)]
    grades: Annotated[tuple[str, ...], Field(min_length=1)]


class LongHolidayCase(_Part):
    """A country and a day, and the long holiday that it lies in; or a year's last date to order."""

    name: _Text
    country: _CountryCode | None = None
    day: date | None = None
    holiday: str | None = None
    year: int | None = None
    order_by: date | None = None


class LongHolidaysFile(_Rule):
    """`long_holidays.yaml`: when silence doesn't count, and what is said before the factory closes.

    `answer_days` are the shared working days that a buyer has to answer: a touch that leaves him
    fewer before a long holiday counts as unanswered only so many days after it.
    """

    answer_days: Annotated[int, Field(ge=1, le=20)]
    holidays: tuple[LongHoliday, ...]
    order_before: OrderBefore | None = None
    cases: Annotated[tuple[LongHolidayCase, ...], Field(min_length=1)]


# ── the profile ──────────────────────────────────────────────────────────────────────────────────


class FirstAnswer(_Part):
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


class Urgency(_Part):
    """By how much a touch counts for more because of when it is due."""

    inquiry: Annotated[float, Field(ge=1, le=20)]
    reply: Annotated[float, Field(ge=1, le=20)]
    overdue: Annotated[float, Field(ge=1, le=20)]
    last_day: Annotated[float, Field(ge=1, le=20)]


class Research(_Part):
    """Looking for somebody to write to: the weekdays that suit it best, and how long it takes."""

    weekdays: Annotated[frozenset[_Weekday], Field(min_length=1)]
    minutes: Annotated[int, Field(ge=1, le=480)]


class DealSize(_Part):
    """A deal of the usual size counts once; the factor is the square root of the ratio, bounded."""

    usual_usd: Annotated[float, Field(gt=0)]
    least: Annotated[float, Field(gt=0, le=1)]
    most: Annotated[float, Field(ge=1, le=20)]


class ActiveLimit(_Part):
    """How many customers one person follows at a time (M3), unless his settings say otherwise."""

    most: Annotated[int, Field(ge=1, le=1_000_000)]
    why: Texts


class ProfileFile(_Rule):
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
