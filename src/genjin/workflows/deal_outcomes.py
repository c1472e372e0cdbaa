"""The deals that were won and lost, counted for the chances of the open ones (M4)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import Max

from genjin.playbook.facts import Stage
from genjin.playbook.likelihood import Chance, Outcomes, chance_at, ended_deal, outcomes_of
from genjin.playbook.playbook import Playbook
from genjin.stores.records.models import Deal, DealOutcomes, DealStage
from genjin.workflows.deal_history import in_order

_ENDS = (Stage.ORDER, Stage.REPEAT, Stage.LOST)
_OPEN = (Stage.SAMPLE, Stage.PRICE_AGREED, Stage.QUOTED, Stage.INQUIRY)
_USUAL = {
    Stage.SAMPLE: "sample",
    Stage.PRICE_AGREED: "a",
    Stage.QUOTED: "a",
    Stage.INQUIRY: "b",
}


def outcomes_up_to(day: date) -> Outcomes:
    """The counts of what had ended by a day: those that are kept where they hold, else counted anew."""
    kept = DealOutcomes.objects.order_by("-id").first()
    if kept is not None and kept.day <= day and kept.newest_stage == _newest_stage():
        return Outcomes(
            {(stage, grade): won for stage, grade, won, _ in kept.counts if won},
            {(stage, grade): lost for stage, grade, _, lost in kept.counts if lost},
        )
    return count_outcomes(day)


def keep_outcomes() -> None:
    """Count again and keep it, where a deal has moved since. Safe to repeat, and in two processes.

    All that was entered is counted, up to the last day that it speaks of.
    """
    entered = DealStage.objects.aggregate(newest=Max("pk"))["newest"]
    kept = DealOutcomes.objects.order_by("-id").first()
    if entered is None or (kept is not None and kept.newest_stage == entered):
        return
    day = DealStage.objects.aggregate(last=Max("on"))["last"]
    counted = count_outcomes(day)
    keys = sorted({*counted.won, *counted.lost})
    counts = [[*key, counted.won.get(key, 0), counted.lost.get(key, 0)] for key in keys]
    DealOutcomes.objects.update_or_create(
        pk=1, defaults={"newest_stage": entered, "day": day, "counts": counts}
    )


def count_outcomes(day: date) -> Outcomes:
    """The counts from the deals themselves."""
    ended = DealStage.objects.filter(stage__in=_ENDS, on__lte=day).values("deal")
    rows = (
        DealStage.objects.filter(deal__in=ended, on__lte=day)
        .order_by("id")
        .values_list("pk", "deal_id", "stage", "grade", "on", named=True)
    )
    histories: defaultdict[int, list[Any]] = defaultdict(list)
    for row in rows.iterator():
        histories[row.deal_id].append(row)
    deals = (
        ended_deal([(each.stage, each.grade) for each in in_order(history)])
        for history in histories.values()
    )
    return outcomes_of(deal for deal in deals if deal is not None)


def chances_known(playbook: Playbook, day: date) -> list[Chance]:
    """The chances at each open stage: of the grades with a belief or with deals of their own."""
    outcomes = outcomes_up_to(day)
    keys = {*outcomes.won, *outcomes.lost}
    believed = {
        (prior.stage, grade) for prior in playbook.likelihood.priors for grade in prior.grades
    }
    seen = sorted({key for key in keys | believed if key[1] in playbook.grades})
    found: list[Chance] = []
    for stage in _OPEN:
        grades = {grade for at, grade in seen if at == stage}
        # The belief for all other grades is shown once, for the one that is most usual there.
        grades |= {_USUAL[stage]} & playbook.grades.keys()
        ranked = sorted(grades, key=lambda grade: playbook.grades[grade].order)
        chances = (chance_at(playbook, grade, stage, outcomes) for grade in ranked)
        found += [chance for chance in chances if chance is not None]
    return found


def chances_of_deals(
    playbook: Playbook, grade: str, deals: Iterable[tuple[Deal, Sequence[DealStage]]], day: date
) -> dict[int, Chance]:
    """The chance of each open deal of a customer with this grade, by the deal's id."""
    stages = {deal.pk: Stage(history[-1].stage) for deal, history in deals}
    if not stages or grade not in playbook.grades:
        return {}
    outcomes = outcomes_up_to(day)
    found = {pk: chance_at(playbook, grade, stage, outcomes) for pk, stage in stages.items()}
    return {deal_id: chance for deal_id, chance in found.items() if chance is not None}


def _newest_stage() -> int:
    return DealStage.objects.aggregate(newest=Max("pk"))["newest"] or 0
