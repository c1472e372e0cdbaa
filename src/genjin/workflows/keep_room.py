"""Who has room on a person's list, decided when a plan is made (M3).

Planning one customer looks at the line that is kept, not at the whole list. Only where his place
on the list has changed, the limit has, or a day begins, the line is found again, by an index; and
then those few are planned again whom it has passed. So the list is always as it would be if all of
it were planned together.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from genjin.playbook.playbook import Playbook
from genjin.scheduling.planned import NotFollowedState
from genjin.scheduling.room import Line
from genjin.stores.records.models import CustomerPlan, RoomLine, User

_FOLLOWED = "followed"  # `derive_plans.FOLLOWED`; that module imports this one

Places = Mapping[int, tuple[int | None, float | None, bool]]
"""Of each customer: whose list he is on, what his place is worth, whether he keeps it."""


@dataclass(frozen=True, slots=True)
class KeptLines:
    """The lines that plans go by, and the limits that they were found with, by person."""

    lines: Mapping[int, Line]
    limits: Mapping[int, int]


def active_limit(user: User, playbook: Playbook) -> int:
    """How many customers the person follows at a time: his own limit, else the playbook's."""
    own = user.active_limit
    return playbook.profile.active_customers.most if own is None else own


def kept_lines() -> KeptLines:
    """The lines as they were last found."""
    rows = list(RoomLine.objects.all())
    return KeptLines(
        {row.user_id: _line(row) for row in rows if row.is_full},
        {row.user_id: row.limit for row in rows},
    )


def places_of(customer_ids: Iterable[int]) -> dict[int, tuple[int | None, float | None, bool]]:
    """The places of these customers as their stored plans have them."""
    rows = CustomerPlan.objects.filter(pk__in=customer_ids).values_list(
        "pk", "owner_id", "worth", "keeps_room"
    )
    return {pk: (owner, worth, keeps) for pk, owner, worth, keeps in rows}


def lists_changed(before: Places, after: Places) -> set[int]:
    """The people on whose lists somebody's place has changed."""
    changed = [
        place
        for customer_id in before.keys() | after.keys()
        if before.get(customer_id) != after.get(customer_id)
        for place in (before.get(customer_id), after.get(customer_id))
    ]
    return {owner for owner, _, _ in filter(None, changed) if owner is not None}


def renew_room(owners: Iterable[User], playbook: Playbook) -> list[int]:
    """Find the lines of these people's lists again; whose plans don't agree with them."""
    return [customer_id for owner in owners for customer_id in _renewed(owner, playbook)]


def _renewed(owner: User, playbook: Playbook) -> list[int]:
    limit = active_limit(owner, playbook)
    # Each by an index of its own, so that a list of any length is counted without reading its rows.
    taking = CustomerPlan.objects.filter(owner=owner, worth__isnull=False)
    competing, kept = taking.filter(keeps_room=False), taking.filter(keeps_room=True)
    free = limit - kept.count()
    if competing.count() <= free:
        _keep(owner, limit)
        return _ids(taking.filter(state=NotFollowedState.NO_ROOM))
    last: tuple[float, int] | None = None
    if free > 0:
        ranked = competing.order_by("-worth", "customer_id")
        worth, customer_id = ranked.values_list("worth", "customer_id")[free - 1]
        last = (worth or 0.0, customer_id)
    _keep(owner, limit, is_full=True, last=last)
    return [
        *_ids(kept.filter(state=NotFollowedState.NO_ROOM)),
        *_passed(competing, last),
    ]


def _passed(competing: QuerySet[CustomerPlan], last: tuple[float, int] | None) -> list[int]:
    """Who waits ahead of the line, and who is followed behind it."""
    waiting = competing.filter(state=NotFollowedState.NO_ROOM)
    followed = competing.filter(state=_FOLLOWED)
    if last is None:
        return _ids(followed)
    worth, customer_id = last
    return [
        *_ids(
            waiting.filter(Q(worth__gt=worth) | Q(customer_id__lte=customer_id), worth__gte=worth)
        ),
        *_ids(
            followed.filter(Q(worth__lt=worth) | Q(customer_id__gt=customer_id), worth__lte=worth)
        ),
    ]


def _keep(
    owner: User, limit: int, *, is_full: bool = False, last: tuple[float, int] | None = None
) -> None:
    worth, customer_id = last or (None, None)
    RoomLine.objects.update_or_create(
        user=owner,
        defaults={"limit": limit, "is_full": is_full, "worth": worth, "customer_id": customer_id},
    )


def _line(row: RoomLine) -> Line:
    if row.worth is None or row.customer_id is None:
        return Line(row.limit, None)
    return Line(row.limit, (-row.worth, row.customer_id))


def _ids(plans: QuerySet[CustomerPlan]) -> list[int]:
    return list(plans.order_by().values_list("pk", flat=True))
