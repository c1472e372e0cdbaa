"""The people of the book: who acts, and the time that each of them keeps."""

from datetime import date, datetime, time

from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.scheduling.situation import Seller
from genjin.stores.records.models import User
from genjin.workflows.entered_days import entered_days


def get_user(name: str | None = None) -> User:
    """The active person with this user name; without a name, the book's first owner.

    Raises NotFoundError if there is none.
    """
    people = User.objects.filter(is_active=True)
    if name is None:
        found = people.filter(role=User.Role.OWNER).order_by("id").first()
    else:
        found = people.filter(username__iexact=name.strip()).first()
    if found is None:
        raise NotFoundError(
            Problem("problem-user-unknown", {"names": _names()}, value=name or User.Role.OWNER)
        )
    return found


def seller_of(user: User) -> Seller:
    """The person's own time as planning takes it (M6)."""
    return Seller(
        zone=user.zone,
        country=user.country,
        weekdays=frozenset(int(day) for day in user.weekdays),
        starts=_time(user.day_starts),
        ends=_time(user.day_ends),
        follows_make_up_days=user.works_make_up_days,
        shifts=tuple((_time(starts), _time(ends)) for starts, ends in user.shifts),
        alternate_saturday=user.alternate_saturday,
        corrections=entered_days(),
    )


def day_of(user: User, now: datetime) -> date:
    """The person's own date: "today" is the salesperson's day."""
    return now.astimezone(user.zone).date()


def day_starts_at(user: User, day: date) -> datetime:
    """The instant at which a day of the person's begins."""
    return datetime.combine(day, time.min, user.zone)


def _time(value: time | str) -> time:
    # A row that was just made still holds the text that it was made with.
    return value if isinstance(value, time) else time.fromisoformat(value)


def _names() -> str:
    names = User.objects.filter(is_active=True).order_by("id").values_list("username", flat=True)
    return ", ".join(names[:20])
