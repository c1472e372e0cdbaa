"""How far a deal has come: its stages in the order in which they count (M2, M4)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol, TypeVar

from genjin.playbook.facts import Stage
from genjin.stores.records.models import Customer, Deal, DealStage

ENDED = frozenset({Stage.ORDER, Stage.REPEAT, Stage.LOST})
"""The stages at which a deal isn't open any longer."""


class Entered(Protocol):
    """A stage with its day; `pk` grows in the order of entering."""

    @property
    def pk(self) -> int:
        """Its id."""

    @property
    def on(self) -> date:
        """Its day."""

    @property
    def stage(self) -> str:
        """Its name."""


EnteredStage = TypeVar("EnteredStage", bound=Entered)


def in_order(stages: Iterable[EnteredStage]) -> list[EnteredStage]:
    """The stages, oldest first.

    By day, except that an end comes after all that was entered before it: past business is often
    entered at one sitting, the quote with today's day and then the order with its own.
    """
    entered = sorted(stages, key=lambda each: each.pk)
    counted: list[tuple[date, int, EnteredStage]] = []
    for each in entered:
        latest = max((on for on, _, _ in counted), default=each.on)
        counts_on = max(each.on, latest) if each.stage in ENDED else each.on
        counted.append((counts_on, each.pk, each))
    return [each for _, _, each in sorted(counted, key=lambda of: of[:2])]


def newest_stage(deal: Deal) -> DealStage | None:
    """The stage at which the deal stands; None where it has none yet."""
    history = in_order(deal.stages.all())
    return history[-1] if history else None


def is_open(deal: Deal) -> bool:
    """Whether the deal is neither ordered nor lost."""
    newest = newest_stage(deal)
    return newest is None or newest.stage not in ENDED


def open_deals(customer: Customer) -> list[Deal]:
    """The customer's deals that are neither ordered nor lost, the newest first; in two queries."""
    histories: dict[int, list[DealStage]] = defaultdict(list)
    for stage in DealStage.everything.filter(deal__customer=customer):
        histories[stage.deal_id].append(stage)
    deals = customer.deals.order_by("-created_at", "-id")
    return [deal for deal in deals if _stands_open(histories[deal.pk])]


def _stands_open(entered: Sequence[DealStage]) -> bool:
    """Whether a deal is open by all that was entered of it; one that was only an undone order isn't."""
    counted = in_order(stage for stage in entered if stage.withdrawn_at is None)
    return counted[-1].stage not in ENDED if counted else not entered


def newest_open_deal(customer: Customer) -> Deal | None:
    """The customer's newest deal that is neither ordered nor lost."""
    return next(iter(open_deals(customer)), None)


def deal_for_offer(customer: Customer) -> Deal | None:
    """The open deal that a new offer most likely belongs to; None where it is a new business.

    That is where his newest inquiry came after the deal began, and no deal stems from it.
    """
    found, asked = newest_open_deal(customer), customer.inquiries.last()
    if found is None or asked is None or asked.received_at <= found.created_at:
        return found
    return found if asked.deals.exists() else None
