"""The user's own list of markets that he doesn't pursue: empty until he fills it (M3)."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.likelihood import ended_deal
from genjin.stores.records.models import Customer, DealStage, ListedMarket, User
from genjin.workflows.customer_record import BATCH
from genjin.workflows.deal_history import in_order
from genjin.workflows.home import Home
from genjin.workflows.permissions import require_manager
from genjin.workflows.plan_customers import plan_customers

MARKETS_OF_THE_TEXT = ("IN", "PK")
"""What the method's author lists for himself; offered as one equal choice, never set unasked."""

_LONGEST_REASON = 300


def listed_markets() -> list[ListedMarket]:
    """The list as it stands."""
    return list(ListedMarket.objects.order_by("country"))


def close_rates(countries: Iterable[str]) -> dict[str, tuple[int, int]]:
    """The firm's own deals that ended in each of these countries: how many were won and lost.

    An order that no open deal came before is none of them.
    """
    rows = (
        DealStage.objects.filter(deal__customer__country__in=list(countries))
        .order_by("id")
        .values_list("pk", "deal__customer__country", "deal_id", "stage", "grade", "on", named=True)
    )
    histories: defaultdict[tuple[str, int], list[Any]] = defaultdict(list)
    for row in rows:
        histories[row.deal__customer__country, row.deal_id].append(row)
    rates: dict[str, tuple[int, int]] = {}
    for (country, _), history in histories.items():
        ended = ended_deal((each.stage, each.grade) for each in in_order(history))
        if ended is not None:
            won, lost = rates.get(country, (0, 0))
            rates[country] = (won + ended.is_won, lost + (not ended.is_won))
    return rates


def list_market(home: Home, user: User, country: str, reason: str, *, now: datetime) -> None:
    """Put a country on the list, with the reason, and plan its customers again.

    Raises NotAllowedError for a salesperson, UnusableInputError without a reason.
    """
    require_manager(user)
    words = reason.strip()[:_LONGEST_REASON]
    if not words:
        raise UnusableInputError(Problem("problem-reason-missing"))
    with transaction.atomic():
        ListedMarket.objects.update_or_create(
            country=country, defaults={"reason": words, "by": user, "at": now}
        )
        _plan_again(home, country, now)


def unlist_market(home: Home, user: User, country: str, *, now: datetime) -> None:
    """Take a country off the list, and plan its customers again."""
    require_manager(user)
    with transaction.atomic():
        ListedMarket.objects.filter(country=country).delete()
        _plan_again(home, country, now)


def _plan_again(home: Home, country: str, now: datetime) -> None:
    concerned = list(
        Customer.objects.filter(country=country, archived_at=None).values_list("pk", flat=True)
    )
    for start in range(0, len(concerned), BATCH):
        plan_customers(home, concerned[start : start + BATCH], now=now)
