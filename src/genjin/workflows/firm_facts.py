"""What somebody found out about a customer's firm: each fact with its source and date (C7)."""

from collections import defaultdict
from datetime import date, datetime

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Customer, FirmFact, User
from genjin.workflows.people import day_of
from genjin.workflows.permissions import get_customer

FIRM_BUSINESSES = ("importer", "wholesaler", "retailer", "maker")
"""What a firm may be; a fact of the kind `business` may also be in other words."""


def add_firm_fact(
    user: User,
    customer_id: str | int,
    *,
    kind: str,
    value: str,
    source: str,
    now: datetime,
    on: date | None = None,
) -> FirmFact:
    """Note a fact, found out on a day (today, if not given). Older ones of its kind stay.

    Raises UnusableInputError for an unknown kind, without words or source, or for a day ahead.
    """
    customer = get_customer(user, customer_id)
    known = set(FirmFact.Kind.values)
    if kind not in known:
        params = {"known": ", ".join(FirmFact.Kind.values)}
        raise UnusableInputError(Problem("problem-step-unknown", params, value=kind[:60]))
    if not value.strip() or not source.strip():
        raise UnusableInputError(Problem("problem-fact-empty"))
    day = on or day_of(user, now)
    if day > day_of(user, now):
        raise UnusableInputError(Problem("problem-fact-in-future", {"on": day}))
    return FirmFact.objects.create(
        customer=customer,
        kind=kind,
        value=value.strip()[:1000],
        source=source.strip()[:500],
        on=day,
        by=user,
        at=now,
    )


def take_back_firm_fact(user: User, customer_id: str | int, fact_id: int, *, now: datetime) -> None:
    """The fact was a mistake; it stays on record as taken back.

    Raises NotFoundError for one that isn't there or isn't the person's to see.
    """
    customer = get_customer(user, customer_id)
    known = fact_id if 0 <= fact_id < 2**63 else -1
    fact = customer.firm_facts.filter(pk=known).first()
    if fact is None:
        raise NotFoundError(Problem("problem-fact-unknown"))
    FirmFact.objects.filter(pk=fact.pk, taken_back_at=None).update(taken_back_at=now)


def firm_facts(customer: Customer, now: datetime) -> dict[str, tuple[FirmFact, ...]]:
    """What is known of the firm, by kind in a fixed order, the newest of a kind first."""
    found: dict[str, list[FirmFact]] = defaultdict(list)
    for fact in customer.firm_facts.filter(taken_back_at=None, at__lte=now).select_related("by"):
        found[fact.kind].append(fact)
    return {kind: tuple(found[kind]) for kind in FirmFact.Kind.values if kind in found}
