"""The deals that were won and lost, counted for the chances of the open ones (M4)."""

from collections import defaultdict
from datetime import date

from django.db.models import Max

from genjin.playbook.facts import Stage
from genjin.playbook.likelihood import Outcomes, ended_deal, outcomes_of
from genjin.stores.records.models import DealOutcomes, DealStage

_ENDS = (Stage.ORDER, Stage.REPEAT, Stage.LOST)


def outcomes_up_to(day: date) -> Outcomes:
    """The counts of what had ended by a day: those that are kept where they hold, else counted anew."""
    kept = DealOutcomes.objects.order_by("-id").first()
    if kept is not None and kept.day <= day and kept.newest_stage == _newest_stage():
        return Outcomes(
            {(stage, grade): won for stage, grade, won, _ in kept.counts},
            {(stage, grade): lost for stage, grade, _, lost in kept.counts},
        )
    return count_outcomes(day)


def keep_outcomes(day: date) -> None:
    """Count again and keep it, where a deal has moved since. Safe to repeat, and in two processes."""
    newest = _newest_stage()
    kept = DealOutcomes.objects.order_by("-id").first()
    if newest == 0 or (kept is not None and kept.newest_stage == newest):
        return
    counted = count_outcomes(day)
    keys = sorted({*counted.won, *counted.lost})
    counts = [[*key, counted.won.get(key, 0), counted.lost.get(key, 0)] for key in keys]
    DealOutcomes.objects.update_or_create(
        pk=1, defaults={"newest_stage": newest, "day": day, "counts": counts}
    )


def count_outcomes(day: date) -> Outcomes:
    """The counts from the deals themselves."""
    ended = DealStage.objects.filter(stage__in=_ENDS, on__lte=day).values("deal")
    rows = (
        DealStage.objects.filter(deal__in=ended, on__lte=day)
        .order_by("on", "id")
        .values_list("deal_id", "stage", "grade")
    )
    histories: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for deal_id, stage, grade in rows.iterator():
        histories[deal_id].append((stage, grade))
    deals = (ended_deal(history) for history in histories.values())
    return outcomes_of(deal for deal in deals if deal is not None)


def _newest_stage() -> int:
    return DealStage.objects.aggregate(newest=Max("pk"))["newest"] or 0
