"""New inquiries of other people's that nobody has answered in time, and who sees them (M5).

Derived from the plans, which hold from when others see an inquiry; so it is gone as soon as
somebody has answered.
"""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from genjin.kernel.reason import ParamValue, Reason, reasons_from_data
from genjin.stores.records.models import CustomerPlan, User
from genjin.workflows.permissions import sees_everything
from genjin.workflows.read_plans import UNSEEN_ON_LISTS

MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class EscalatedInquiry:
    """A customer whose inquiry waits, with his plan, and why the person sees it."""

    plan: CustomerPlan
    because: Reason


@dataclass(frozen=True, slots=True)
class Escalated:
    """The inquiries that a person sees beside his own; `total` counts all, the first are listed."""

    inquiries: tuple[EscalatedInquiry, ...]
    total: int


def escalated_to(user: User, *, now: datetime, most: int = MOST_SHOWN) -> Escalated:
    """The unanswered inquiries of others that this person sees at `now`, the latest first to last.

    First one manager sees an inquiry; then the person who stands in for its owner, or every
    manager where nobody does.
    """
    shown = _shown_to(user, now)
    # People are few and their rows are wide: each is read once, not beside every plan.
    rows = list(
        shown.select_related("customer")
        .prefetch_related("owner__backup")
        .defer(*UNSEEN_ON_LISTS, "grade_reasons", "factors")
        .order_by("answer_by", "customer_id")[: most + 1]
    )
    total = len(rows) if len(rows) <= most else shown.count()
    inquiries = (EscalatedInquiry(row, _why(row, user, now)) for row in rows[:most])
    return Escalated(tuple(inquiries), total)


def _shown_to(user: User, now: datetime) -> QuerySet[CustomerPlan]:
    plans = CustomerPlan.objects.filter(
        manager_from__lte=now, planned_at__lte=now, customer__archived_at=None
    ).exclude(owner=user)
    stands_in = Q(others_from__lte=now, owner__backup=user)
    if not sees_everything(user):
        return plans.filter(stands_in)
    nobody_stands_in = Q(owner__backup=None) | Q(owner__backup__is_active=False)
    return plans.filter(
        stands_in | _first_manager_for(user) | (Q(others_from__lte=now) & nobody_stands_in)
    )


def _first_manager_for(user: User) -> Q:
    """The plans of whose owners this person is the first manager, the book's owner being the last."""
    managers = sorted(
        User.objects.filter(is_active=True, role__in=(User.Role.MANAGER, User.Role.OWNER)),
        key=lambda each: (each.role == User.Role.OWNER, each.pk),
    )
    place = managers.index(user)
    if place == 0:
        return Q(manager_from__isnull=False)
    # The second one is the first for what the first follows himself.
    return Q(owner=managers[0]) if place == 1 else Q(pk__in=())


def _why(row: CustomerPlan, user: User, now: datetime) -> Reason:
    zone = user.zone
    params: dict[str, ParamValue] = {"by": _at(row.answer_by, zone), "at": _asked_at(row, zone)}
    if row.owner is None:
        return Reason("reason-escalated-nobody", params)
    params["owner"] = str(row.owner)
    if row.others_from is None or row.others_from > now:
        params["since"] = _at(row.manager_from, zone)
        return Reason("reason-escalated-manager", params)
    params["since"] = _at(row.others_from, zone)
    if row.owner.backup_id == user.pk:
        return Reason("reason-escalated-backup", params)
    if row.owner.backup is None or not row.owner.backup.is_active:
        return Reason("reason-escalated-all", params)
    params["since"] = _at(row.manager_from, zone)
    return Reason("reason-escalated-manager", params)


def _asked_at(row: CustomerPlan, zone: ZoneInfo) -> datetime:
    """When the inquiry came in, as the plan's own reason says."""
    said = (reason.params.get("at") for reason in reasons_from_data(row.reasons))
    asked = next((at for at in said if isinstance(at, datetime)), None)
    return _at(asked or row.answer_by, zone)


def _at(moment: datetime | None, zone: ZoneInfo) -> datetime:
    if moment is None:
        raise LookupError("an escalated inquiry has all of its instants")
    return moment.astimezone(zone)
