"""How likely an open deal is won (M4): a belief, corrected by one's own deals that have ended.

A beta-binomial for each grade and stage. A deal that has ended counts once for each stage that
it passed, with the grade that its customer had there. Open deals don't count: nobody knows yet.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import get_args

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.reason import Reason, Term
from genjin.playbook.beta import beta_quantile
from genjin.playbook.facts import Stage
from genjin.playbook.playbook import Playbook
from genjin.playbook.rule_files import OpenStage, Prior

ANY_GRADE = ""
"""The grade of a stage that was entered when nobody knew it: it counts for every grade."""

_LOW, _HIGH = 0.1, 0.9
_OPEN_STAGES = frozenset(get_args(OpenStage))
_WON = frozenset({Stage.ORDER.value, Stage.REPEAT.value})


@dataclass(frozen=True, slots=True)
class EndedDeal:
    """A deal that was won or lost, with the open stages that it passed: stage → grade there."""

    is_won: bool
    passed: Mapping[str, str]

    @property
    def grade(self) -> str:
        """The grade at the first of its stages where it was known; `ANY_GRADE` if it never was."""
        return next((grade for grade in self.passed.values() if grade), ANY_GRADE)


def ended_deal(history: Iterable[tuple[str, str]]) -> EndedDeal | None:
    """What a deal's stages, oldest first and each with the grade there, say of chances.

    None for a deal that is open, and for one of which only its end was entered: an order without
    any stage before it says nothing of how many of them come to an order.
    """
    passed: dict[str, str] = {}
    newest = ""
    for stage, grade in history:
        newest = stage
        if stage in _OPEN_STAGES:
            passed[stage] = grade
    if not passed or newest in _OPEN_STAGES:
        return None
    return EndedDeal(newest in _WON, passed)


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How many deals were won and lost, by stage and grade."""

    won: Mapping[tuple[str, str], int] = field(default_factory=dict)
    lost: Mapping[tuple[str, str], int] = field(default_factory=dict)

    def at(self, stage: str, grade: str) -> tuple[int, int]:
        """How many deals of the grade were won and lost that had come to the stage."""
        keys = {(stage, grade), (stage, ANY_GRADE)}
        won = sum(self.won.get(key, 0) for key in keys)
        return won, sum(self.lost.get(key, 0) for key in keys)


NOTHING_ENDED = Outcomes()


@dataclass(frozen=True, slots=True)
class Chance:
    """How likely a deal is won: the mean, and the interval that holds it four times in five.

    `won` and `lost` count one's own deals; `prior_won` and `prior_lost` are the belief before
    them, in deals, and `why` is its reason.
    """

    stage: str
    grade: Bilingual
    mean: float
    low: float
    high: float
    won: int
    lost: int
    prior_won: float
    prior_lost: float
    why: Bilingual

    @property
    def because(self) -> tuple[Reason, ...]:
        """The chance in words: its interval, one's own counts, and the belief before them."""
        interval = Reason(
            "reason-chance",
            {
                "percent": _percent(self.mean),
                "low_percent": _percent(self.low),
                "high_percent": _percent(self.high),
            },
        )
        counts = Reason(
            "reason-chance-counts",
            {
                "won": self.won,
                "total": self.won + self.lost,
                "stage": Term("stage", self.stage),
                "grade": self.grade,
            },
        )
        prior = Reason(
            "reason-chance-prior",
            {
                "won": self.prior_won,
                "total": round(self.prior_won + self.prior_lost, 2),
                "why": self.why,
            },
        )
        return (interval, counts, prior)


def outcomes_of(deals: Iterable[EndedDeal]) -> Outcomes:
    """The counts of deals that have ended."""
    won: Counter[tuple[str, str]] = Counter()
    lost: Counter[tuple[str, str]] = Counter()
    for deal in deals:
        (won if deal.is_won else lost).update(deal.passed.items())
    return Outcomes(won, lost)


def chance_at(playbook: Playbook, grade: str, stage: Stage, outcomes: Outcomes) -> Chance | None:
    """The chance of a deal at a stage with a customer of a grade; None for a stage that ended it."""
    prior = prior_of(playbook, grade, stage)
    if prior is None:
        return None
    won, lost = outcomes.at(stage, grade)
    a, b = prior.won + won, prior.lost + lost
    return Chance(
        stage=stage.value,
        grade=playbook.get_grade(grade).title,
        mean=a / (a + b),
        low=beta_quantile(_LOW, a, b),
        high=beta_quantile(_HIGH, a, b),
        won=won,
        lost=lost,
        prior_won=prior.won,
        prior_lost=prior.lost,
        why=prior.why.bilingual(),
    )


def prior_of(playbook: Playbook, grade: str, stage: str) -> Prior | None:
    """What is believed at first: the prior for the grade, else the one for all grades."""
    usual: Prior | None = None
    for prior in playbook.likelihood.priors:
        if prior.stage != stage:
            continue
        if grade in prior.grades:
            return prior
        if not prior.grades:
            usual = prior
    return usual


def _percent(share: float) -> int:
    return round(share * 100)
