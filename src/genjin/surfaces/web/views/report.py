"""Report 复盘: where time went, where orders came from, and whether the method was kept."""

from dataclasses import dataclass
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from genjin.insights.answers import AnswerRate
from genjin.insights.effort import GradeEffort
from genjin.stores.records.models import User
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.chips import grade_chips
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.workflows.home import find_home
from genjin.workflows.people import day_of
from genjin.workflows.permissions import sees_everything
from genjin.workflows.report import Report, report

_PERIODS = (30, 90, 365)
_EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class Part:
    """One grade's part of a bar: where it starts and how long it is, as shares of the whole."""

    grade: str
    starts: float
    share: float


@require_safe
@signed_in
def report_page(request: HttpRequest) -> HttpResponse:
    """The page: a salesperson's own customers; for a manager, anybody's or the whole firm's."""
    user, now = viewer(request), clock.now()
    typed = Typed(request.GET)
    found = report(
        find_home(),
        user,
        now=now,
        since=typed.day("since"),
        until=typed.day("until"),
        person=_person(user, typed.text("of", 150)),
    )
    today = day_of(user, now)
    context = {
        "found": found,
        "grades": grade_chips(found.playbook, language_of(request)),
        "people": _people(user),
        "of": _chosen(found),
        "periods": [(days, today - timedelta(days=days)) for days in _PERIODS],
        "today": today,
        "time_parts": _parts(found.grades, "minutes"),
        "worth_parts": _parts(found.grades, _worth(found)),
        "worth_is": _worth(found),
        "weekdays": [(day, found.by_weekday.get(day)) for day in range(1, 8)],
        "hours": [(hour, hour + 3, found.by_hour.get(hour)) for hour in range(0, 24, 3)],
        "best_weekday": _best(found.by_weekday),
        "best_hour": _best(found.by_hour),
        "breaches": sorted(found.breaches.items(), key=lambda each: (-each[1], each[0])),
    }
    return render(request, "pages/report.html", context)


def _person(user: User, name: str) -> User | None:
    """Whose report it is; a salesperson's is always his own."""
    if not sees_everything(user):
        return user
    if name == _EVERYBODY:
        return None
    return User.objects.filter(username=name).first() if name else _usual(user)


def _usual(user: User) -> User | None:
    """A manager without customers of his own looks at everybody's."""
    return user if user.customers.exists() else None


def _people(user: User) -> list[tuple[str, str]]:
    """Whom the report may be of, for the choice on the page."""
    if not sees_everything(user):
        return []
    return [(each.username, str(each)) for each in User.objects.order_by("id")]


def _chosen(found: Report) -> str:
    return found.person.username if found.person else _EVERYBODY


def _worth(found: Report) -> str:
    """Orders are weighed by what they brought, where every one of them says it."""
    orders = sum(each.orders for each in found.grades)
    if orders and all(each.orders_with_profit == each.orders for each in found.grades):
        return "profit_usd"
    if orders and all(each.orders_with_amount == each.orders for each in found.grades):
        return "amount_usd"
    return "orders"


def _parts(grades: tuple[GradeEffort, ...], what: str) -> list[Part]:
    amounts = {each.grade: max(0.0, float(getattr(each, what))) for each in grades}
    total, passed, parts = sum(amounts.values()), 0.0, []
    for grade, amount in amounts.items():
        if amount:
            parts.append(Part(grade, passed / total, amount / total))
            passed += amount
    return parts


def _best(rates: dict[int, AnswerRate]) -> int | None:
    """The time at which most answers came, if there are enough touches to say so."""
    known = {key: rate.rate for key, rate in rates.items() if not rate.is_thin and rate.answered}
    return max(known, key=lambda key: known[key] or 0.0) if len(known) > 1 else None
