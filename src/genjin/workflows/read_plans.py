"""The plans of a person's customers as they hold at an instant, read or derived, never written.

Whatever the size of the book, a list takes the same few statements, each on an index of its own:
a row is wide with its reasons, so only the rows that are shown are loaded.
"""

import heapq
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cached_property

from django.db.models import Q, QuerySet

from genjin.scheduling.look_ahead import ComingTouch
from genjin.scheduling.situation import Channel
from genjin.scheduling.worklist import DueTouch, due_touch, rank, ranked
from genjin.stores.records.models import Customer, CustomerPlan, User
from genjin.workflows.derive_plans import Deriving, later_days_from_bits, next_touch_of
from genjin.workflows.home import Home
from genjin.workflows.people import seller_of
from genjin.workflows.plan_customers import count_without_plan, holding, stale_customer_ids

_RANKED_BY = (
    "customer_id",
    "opens",
    "closes",
    "latest",
    "channel",
    "window",
    "protected",
    "value",
)
_SHARED_OUT_BY = ("customer_id", "due", "later_days", "channel", "protected", "value")
UNSEEN_ON_LISTS = ("missing", "revives", "state_reasons")
"""Columns that no list shows; each is a document that would be read for every row."""

_READ_AT_ONCE = 200
_FEW = 500


class OwnPlans:
    """The plans of those whom a person follows himself, as they hold at an instant.

    Stored plans that hold are read; the others are derived again in memory. `seller` is the
    person as planning takes him.
    """

    def __init__(self, home: Home, user: User, now: datetime) -> None:
        self._home, self._user, self._now = home, user, now
        self.seller = seller_of(user)

    def due(self, until: date, *, after: date | None = None) -> Iterator[DueTouch]:
        """What is due up to a day, and after another, in the order of `worklist.rank`."""
        derived = ranked(
            due_touch(touch)
            for row in self._derived_due(until, after)
            if (touch := next_touch_of(row, self.seller)) is not None
        )
        return heapq.merge(self._read_due(until, after), derived, key=rank)

    def coming(self, until: date, *, after: date | None = None, most: int) -> list[ComingTouch]:
        """The most valuable touches up to a day, and after another, with their other days."""
        rows = (
            self._stored.filter(_days(until, after))
            .order_by("-protected", "-value", "opens", "customer_id")
            .values_list(*_SHARED_OUT_BY)[:most]
        )
        found = [
            ComingTouch(
                customer_id=str(customer_id),
                due=due,
                later=later_days_from_bits(due, bits),
                channel=Channel(channel) if channel else None,
                protected=protected,
                value=value,
            )
            for customer_id, due, bits, channel, protected, value in rows
            if due is not None
        ]
        found += [
            ComingTouch(
                customer_id=touch.customer_id,
                due=touch.due,
                later=touch.later,
                channel=touch.channel,
                protected=touch.protected,
                value=touch.value,
            )
            for row in self._derived_due(until, after)
            if (touch := next_touch_of(row, self.seller)) is not None
        ]
        found.sort(key=lambda each: (not each.protected, -each.value, int(each.customer_id)))
        return found[:most]

    def count_due(self, until: date, *, after: date | None = None) -> int:
        """How many touches are due up to a day, and after another."""
        derived = sum(1 for _ in self._derived_due(until, after))
        return self._stored.filter(_days(until, after)).count() + derived

    def next_day(self, after: date) -> date | None:
        """The first day after another on which a touch is due."""
        coming = self._stored.filter(due__gt=after).order_by("due").values_list("due", flat=True)
        days = [*coming[:1], *(row.due for row in self._derived.values())]
        return min((day for day in days if day is not None and day > after), default=None)

    def count_missed(self, day: date) -> int:
        """How many touches were still on the list of a day when their hours had passed."""
        derived = sum(row.missed_on == day for row in self._derived.values())
        return self._stored.filter(missed_on=day).count() + derived

    def missed(self, day: date, most: int) -> list[str]:
        """The customers of those touches, at most so many; the most valuable of them first."""
        stored = self._stored.filter(missed_on=day).order_by("-protected", "-value", "customer_id")
        rows = [*stored.values_list("protected", "value", "customer_id")[:most]]
        rows += [
            (row.protected, row.value, row.customer_id)
            for row in self._derived.values()
            if row.missed_on == day
        ]
        rows.sort(key=lambda row: (not row[0], -row[1], row[2]))
        return [str(customer_id) for _, _, customer_id in rows[:most]]

    def count_without_plan(self) -> int:
        """How many customers nobody has planned yet: none, unless an import was killed just now.

        They are among those that are derived; mostly nobody is, and nothing is asked.
        """
        if not self._derived:
            return 0
        if len(self._derived) > _FEW:
            return count_without_plan(self._user)
        return len(self._derived) - CustomerPlan.objects.filter(pk__in=self._derived).count()

    def rows(self, customer_ids: Iterable[str]) -> dict[str, CustomerPlan]:
        """The whole plans of these customers, each with its customer."""
        wanted = [int(each) for each in customer_ids]
        stored = (
            CustomerPlan.objects.select_related("customer")
            .defer(*UNSEEN_ON_LISTS)
            .filter(pk__in=[each for each in wanted if each not in self._derived])
        )
        known = {str(row.customer_id): row for row in stored}
        return known | {str(each): self._derived[each] for each in wanted if each in self._derived}

    def _read_due(self, until: date, after: date | None) -> Iterator[DueTouch]:
        rows = (
            self._stored.filter(_days(until, after))
            .order_by("-protected", "-value", "opens", "customer_id")
            .values_list(*_RANKED_BY)
        )
        for row in rows.iterator(chunk_size=_READ_AT_ONCE):
            yield self._due_touch(*row)

    def _due_touch(  # noqa: PLR0913, PLR0917 - the columns of `_RANKED_BY`, in its order
        self,
        customer_id: int,
        opens: datetime,
        closes: datetime,
        latest: date,
        channel: str,
        window_id: str,
        protected: bool,  # noqa: FBT001 - as above
        value: float,
    ) -> DueTouch:
        zone = self.seller.zone
        return DueTouch(
            customer_id=str(customer_id),
            opens=opens.astimezone(zone),
            closes=closes.astimezone(zone),
            latest=latest,
            channel=Channel(channel) if channel else None,
            window_id=window_id,
            protected=protected,
            value=value,
        )

    def _derived_due(self, until: date, after: date | None) -> Iterator[CustomerPlan]:
        for row in self._derived.values():
            if row.due is not None and row.due <= until and (after is None or row.due > after):
                yield row

    @property
    def _stored(self) -> QuerySet[CustomerPlan]:
        plans = CustomerPlan.objects.filter(owner=self._user)
        if not self._derived:
            return plans
        # By their names while they are few: the list then keeps to its own index.
        if len(self._derived) <= _FEW:
            return plans.exclude(pk__in=self._derived)
        return plans.filter(holding(self._home, self._user, self._now), closes__gt=self._now)

    @cached_property
    def _derived(self) -> dict[int, CustomerPlan]:
        stale = stale_customer_ids(self._home, self._user, self._now)
        if not stale:
            return {}
        return {row.customer_id: row for row in Deriving(self._home, self._now).plans(stale)}


def plan_of(home: Home, customer: Customer, now: datetime) -> CustomerPlan:
    """The plan of one customer as it holds at `now`."""
    if customer.owner is not None:
        holds = holding(home, customer.owner, now) & (Q(closes=None) | Q(closes__gt=now))
        stored = CustomerPlan.objects.filter(holds, pk=customer.pk).first()
        if stored is not None:
            stored.customer = customer
            return stored
    return next(Deriving(home, now).plans([customer.pk]))


def _days(until: date, after: date | None) -> Q:
    return Q(due__lte=until) if after is None else Q(due__lte=until, due__gt=after)
