"""Settings: a person's name, language, time and password; for the owner, the demo."""

from zoneinfo import available_timezones

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from genjin.kernel.problem import Problem
from genjin.stores.records.models import User
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import owner_only, signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.notices import Notice, leave_notice
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.change_active_limit import change_active_limit
from genjin.workflows.change_people import change_full_name
from genjin.workflows.change_settings import (
    change_backup,
    change_password,
    change_working_time,
    colleagues_of,
    parse_working_time,
)
from genjin.workflows.fill_demo import clear_demo, find_demo
from genjin.workflows.home import find_home
from genjin.workflows.load_playbook import load_playbook
from genjin.workflows.plan_customers import plan_customers_of


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def settings(request: HttpRequest) -> HttpResponse:
    """The settings, and changing the working time."""
    user = viewer(request)
    if request.method != "POST":
        return _page(request, _as_typed(user), ())
    given = {name: request.POST.get(name, "")[:500] for name in _as_typed(user)}
    given["weekdays"] = "".join(request.POST.getlist("weekdays"))[:20]
    changed, problems = parse_working_time(given)
    if changed is None:
        return _page(request, given, problems, status=400)
    change_backup(user, given["backup"])
    change_working_time(user, changed)
    plan_customers_of(find_home(), user, now=clock.now())
    words = words_in(language_of(request))
    leave_notice(request, Notice("success", words("web-settings-kept")))
    return HttpResponseRedirect(reverse("settings"))


@require_POST
@signed_in
def password(request: HttpRequest) -> HttpResponse:
    """Set a password; the session stays."""
    user = viewer(request)
    change_password(user, request.POST.get("password", "")[:1000])
    update_session_auth_hash(request, user)
    words = words_in(language_of(request))
    leave_notice(request, Notice("success", words("web-password-kept")))
    return HttpResponseRedirect(reverse("settings"))


@require_POST
@signed_in
def active_limit(request: HttpRequest) -> HttpResponse:
    """How many customers the person follows at a time; nothing typed is the playbook's number."""
    limit = Typed(request.POST).whole("limit", 1, 1_000_000)
    change_active_limit(find_home(), viewer(request), limit, now=clock.now())
    words = words_in(language_of(request))
    leave_notice(request, Notice("success", words("web-settings-kept")))
    return HttpResponseRedirect(reverse("settings"))


@require_POST
@signed_in
def full_name(request: HttpRequest) -> HttpResponse:
    """The name with which the person signs."""
    change_full_name(viewer(request), Typed(request.POST).text("full_name", 200))
    words = words_in(language_of(request))
    leave_notice(request, Notice("success", words("web-name-kept")))
    return HttpResponseRedirect(reverse("settings"))


@require_POST
@owner_only
def remove_demo(request: HttpRequest) -> HttpResponse:
    """Remove the demo's customers and customs data; one's own stay."""
    cleared = clear_demo(find_home(), by=viewer(request))
    words = words_in(language_of(request))
    done = words("web-demo-removed", customers=cleared.customers, files=cleared.files)
    leave_notice(request, Notice("success", done))
    return HttpResponseRedirect(reverse("settings"))


def _page(
    request: HttpRequest,
    given: dict[str, str],
    problems: tuple[Problem, ...],
    *,
    status: int = 200,
) -> HttpResponse:
    demo = find_demo(find_home())
    limit = load_playbook(find_home()).profile.active_customers
    context = {
        "limit_usual": limit.most,
        "limit_why": limit.why.bilingual().in_language(language_of(request)),
        "given": given,
        "problems": problems,
        "colleagues": colleagues_of(viewer(request)),
        "has_demo": demo is not None and demo.state != "cleared",
        # Some 600 short names: the one long list, offered as suggestions of a text field.
        "zones": sorted(
            zone for zone in available_timezones() if "/" in zone and "Etc" not in zone
        ),
    }
    return render(request, "pages/settings.html", context, status=status)


def _as_typed(user: User) -> dict[str, str]:
    return {
        "time_zone": user.time_zone,
        "weekdays": user.weekdays,
        "day_starts": str(user.day_starts)[:5],
        "day_ends": str(user.day_ends)[:5],
        "works_make_up_days": "yes" if user.works_make_up_days else "",
        "shifts": "\n".join(f"{starts}-{ends}" for starts, ends in user.shifts),
        "hours_for_follow_up": str(user.hours_for_follow_up),
        "alternate_saturday": str(user.alternate_saturday or ""),
        "backup": user.backup.username if user.backup else "",
    }
