"""Which grade a customer has while his deal is open, where a list told only of the deal (M4)."""

from collections import defaultdict
from collections.abc import Sequence

from genjin.stores.records.models import CustomerPlan, DealStage
from genjin.workflows.deal_history import ENDED, in_order

_TOGETHER = 500


def grade_open_stages(customer_ids: Sequence[int]) -> None:
    """Keep the customers' grades of now on the stages at which their open deals stand.

    A stage that has a grade keeps it. A stage of a list has none until its customer is planned;
    once the deal has ended it is too late, for the end itself changes the grade.
    """
    for start in range(0, len(customer_ids), _TOGETHER):
        ids = customer_ids[start : start + _TOGETHER]
        unknown = DealStage.objects.filter(deal__customer__in=ids, grade="")
        histories: dict[int, list[DealStage]] = defaultdict(list)
        for stage in DealStage.objects.filter(deal__in=unknown.values("deal")).select_related(
            "deal"
        ):
            histories[stage.deal_id].append(stage)
        newest = [in_order(history)[-1] for history in histories.values()]
        standing = [each for each in newest if each.stage not in ENDED and not each.grade]
        customers = {each.deal.customer_id for each in standing}
        plans = CustomerPlan.objects.filter(pk__in=customers).values_list("pk", "grade")
        grades = dict(plans)
        for each in standing:
            each.grade = grades.get(each.deal.customer_id, "")
        DealStage.objects.bulk_update(standing, ["grade"])
