"""The list of customers, entering one by hand, and taking the list away as a file."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from genjin.scheduling.planned import NotFollowedState
from genjin.stores.records.models import User
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.chips import grade_chips
from genjin.surfaces.web.forms import Typed, country_names
from genjin.surfaces.web.paging import page_of
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.web.views.corrections import source_choices
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.add_customer import add_customer
from genjin.workflows.derive_plans import FOLLOWED
from genjin.workflows.export_customers import export_customers
from genjin.workflows.home import find_home
from genjin.workflows.list_customers import CustomerFilter, has_customers, list_customers
from genjin.workflows.load_playbook import load_playbook
from genjin.workflows.people import day_of
from genjin.workflows.permissions import sees_everything

if TYPE_CHECKING:
    from genjin.kernel.problem import Problem

_PAGE = 50
_MOST_OWNERS = 100
_FIELDS = (
    "name",
    "country",
    "subdivision",
    "city",
    "website",
    "contact_name",
    "email",
    "phone",
    "whatsapp",
    "note",
    "source",
)
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@signed_in
def customers(request: HttpRequest) -> HttpResponse:
    """The customers that the person may see, by search and filters."""
    user, typed, words = viewer(request), Typed(request.GET), words_in(language_of(request))
    asked = CustomerFilter(
        text=typed.text("q", 100),
        grade=typed.text("grade", 40),
        state=typed.text("state", 20),
        owner_id=typed.whole("owner") if sees_everything(user) else None,
        limit=_PAGE,
        offset=typed.whole("offset", 0, 10**6) or 0,
    )
    listed = list_customers(user, asked)
    grades = grade_chips(load_playbook(find_home()), words.language)
    states = (FOLLOWED, *NotFollowedState)
    context = {
        "asked": asked,
        "listed": listed,
        "page": page_of(
            dict(request.GET.lists()),
            offset=asked.offset,
            shown=len(listed.customers),
            limit=_PAGE,
            total=listed.total,
        ),
        "has_customers": bool(listed.total) or has_customers(user),
        "grades": grades,
        "grade_options": [
            ("", words("web-all-grades")),
            *((chip.id, chip.title) for chip in grades.values()),
        ],
        "state_options": [
            ("", words("web-all-states")),
            *((state, words(f"web-state-{state.replace('_', '-')}")) for state in states),
        ],
        "owner_options": _owners(user, words("web-all-owners")),
        "today_date": day_of(user, clock.now()),
    }
    return render(request, "pages/customers.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def add(request: HttpRequest) -> HttpResponse:
    """Enter one customer by hand; what is wrong is said, and what was typed stays."""
    typed, words = Typed(request.POST), words_in(language_of(request))
    fields = {name: typed.text(name, 2000) for name in _FIELDS}
    problems: tuple[Problem, ...] = ()
    if request.method == "POST":
        customer, problems = add_customer(find_home(), viewer(request), fields, now=clock.now())
        if customer is not None:
            where = reverse("customer", kwargs={"customer_id": customer.pk})
            return HttpResponseRedirect(where)
    context = {
        "given": fields,
        "problems": problems,
        "countries": country_names(words),
        "source_options": source_choices(words),
    }
    status = 400 if problems else 200
    return render(request, "pages/customer_add.html", context, status=status)


@require_safe
@signed_in
def export(request: HttpRequest) -> HttpResponse:
    """The person's customers as a workbook that can be imported again."""
    user, now = viewer(request), clock.now()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "customers.xlsx"
        export_customers(user, path, now=now, language=language_of(request))
        content = path.read_bytes()
    name = f"customers-{day_of(user, now).isoformat()}.xlsx"
    response = HttpResponse(content, content_type=_XLSX)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _owners(user: User, everyone: str) -> list[tuple[str, str]]:
    """The people whose customers can be told apart; none where there is only one."""
    if not sees_everything(user):
        return []
    people = User.objects.filter(is_active=True).order_by("id")[:_MOST_OWNERS]
    named = [(str(person.pk), str(person)) for person in people]
    return [("", everyone), *named] if len(named) > 1 else []
