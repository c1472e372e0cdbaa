"""Today: whom now, and why. One list in the order to work; the next one is open."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.chips import grade_chips
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.rendering import is_part, language_of, render, viewer
from genjin.surfaces.web.undo import Undo
from genjin.workflows.alerts import list_alerts
from genjin.workflows.customer_page import customer_page
from genjin.workflows.home import find_home
from genjin.workflows.list_customers import has_customers, unplanned_states
from genjin.workflows.overdue_balance import overdue_of
from genjin.workflows.row_facts import row_facts
from genjin.workflows.today import today as list_today
from genjin.workflows.today_order import TodayOrder, in_order

_MOST_DEFERRED = 20
_MOST_ALERTS = 8
_LARGEST_ID = 2**63 - 1
_ORDER = "today_order"


@require_safe
@signed_in
def today(request: HttpRequest) -> HttpResponse:
    """The worklist of the person's day."""
    opened = Typed(request.GET, []).whole("open", 1, _LARGEST_ID)
    if (wanted := request.GET.get("order")) in set(TodayOrder):
        request.session[_ORDER] = wanted
    return desk(request, opened=opened, undo=None)


def desk(request: HttpRequest, *, opened: int | None, undo: Undo | None) -> HttpResponse:
    """The page, or the list where an action has just changed it. The first one opens by itself.

    Where nothing of today is left, the next day's list stands in its place, to be read, prepared
    and worked ahead.
    """
    user, now, home = viewer(request), clock.now(), find_home()
    listed = list_today(home, user, now=now, most_deferred=_MOST_DEFERRED)
    coming = listed.next_day
    day = coming or listed
    order = TodayOrder(request.session.get(_ORDER, TodayOrder.WORK))
    # Whoever is asked for opens, also where the day has no room for him: an undo brings him back.
    items = (
        *(item for item in day.deferred if item.customer.pk == opened),
        *in_order(day.items, order),
    )
    ids = [item.customer.pk for item in items]
    open_id = opened if opened in ids else next(iter(ids), None)
    context = {
        "today": listed,
        "items": items,
        "coming": coming,
        "order": order,
        "now": now,
        "grades": grade_chips(listed.playbook, language_of(request)),
        "facts": row_facts(items, user, listed.seller, now),
        "minutes": listed.playbook.profile.minutes,
        "open_id": open_id,
        "overdue": overdue_of(ids, listed.date, now),
        "page": customer_page(home, user, open_id, now=now) if open_id is not None else None,
        "unplanned": unplanned_states(user),
        "alerts": list_alerts(user, own=True),
        "alerts_shown": _MOST_ALERTS,
        "has_customers": bool(ids) or has_customers(user),
        "undo": undo,
    }
    template = "parts/today.html" if is_part(request) else "pages/today.html"
    return render(request, template, context)
