"""What `likelihood.yaml` holds."""

from typing import Annotated, Literal

from pydantic import Field

from genjin.playbook.rule_files.parts import Part, RuleFile, Text, Texts

OpenStage = Literal["inquiry", "quoted", "price_agreed", "sample"]
"""The stages at which a deal is open; `playbook.facts.Stage` has the others too."""

_Weight = Annotated[float, Field(gt=0, le=1_000)]


class Prior(Part):
    """What is believed of deals at a stage before any has ended: like so many won, so many lost.

    Without grades it is the one for all grades that have none of their own.
    """

    stage: OpenStage
    grades: tuple[str, ...] = ()
    won: _Weight
    lost: _Weight
    why: Texts


class ChanceFactor(Part):
    """By how much the chance counts: the square root of its ratio to the usual one, bounded."""

    usual_percent: Annotated[float, Field(gt=0, lt=100)]
    least: Annotated[float, Field(gt=0, le=1)]
    most: Annotated[float, Field(ge=1, le=20)]


class LikelihoodCase(Part):
    """Deals that ended, and the chance in percent that must follow."""

    name: Text
    grade: str
    stage: OpenStage
    won: Annotated[int, Field(ge=0)] = 0
    lost: Annotated[int, Field(ge=0)] = 0
    percent: Annotated[int, Field(ge=0, le=100)]


class LikelihoodFile(RuleFile):
    """`likelihood.yaml`: how likely a deal is won, before and after one's own deals have ended."""

    factor: ChanceFactor
    priors: Annotated[tuple[Prior, ...], Field(min_length=1)]
    cases: Annotated[tuple[LikelihoodCase, ...], Field(min_length=1)]
