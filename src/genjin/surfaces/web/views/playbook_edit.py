"""Changing the playbook: open a rule, look at what a change would do, and only then put it into use."""

import hashlib
import json
from dataclasses import dataclass

from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import PlaybookVersion
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.chips import grade_chips
from genjin.surfaces.web.formats import Formats
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.notices import Notice, leave_notice
from genjin.surfaces.web.rendering import language_of, render, viewer, zone_of
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.edit_playbook import (
    Proposed,
    propose,
    propose_profile,
    propose_version,
    put_into_use,
    rule_text,
)
from genjin.workflows.home import Home, find_home
from genjin.workflows.load_playbook import load_playbook
from genjin.workflows.permissions import require_manager
from genjin.workflows.preview_playbook import preview_playbook

_LONGEST_TEXT = 200_001
_SALT = "playbook-seen"
_SEEN_LASTS_SECONDS = 3_600


@dataclass(frozen=True, slots=True)
class _Change:
    """What a form asks for: a file's new text, its shipped text again, a profile, or a version."""

    kind: str
    what: str
    text: str

    def proposed(self, home: Home) -> Proposed:
        """The files as they would be."""
        if self.kind == "file":
            return propose(home, {self.what: self.text})
        if self.kind == "shipped":
            return propose(home, {self.what: None})
        if self.kind == "profile":
            return propose_profile(home, self.what)
        if self.kind == "version" and self.what.isascii() and self.what.isdigit():
            return propose_version(min(int(self.what), 2**63 - 1))
        raise NotFoundError(Problem("problem-playbook-no-version", value=self.what[:60]))


@require_safe
@signed_in
def rule(request: HttpRequest) -> HttpResponse:
    """One file of the playbook, to be edited."""
    require_manager(viewer(request))
    path = Typed(request.GET).text("path", 100)
    text, is_own = rule_text(find_home(), path)
    context = {"change": _Change("file", path, text), "is_own": is_own, "proposed": None}
    return render(request, "pages/playbook_change.html", context)


@require_POST
@signed_in
def look(request: HttpRequest) -> HttpResponse:
    """What the change would do, or what is wrong with it. Nothing is written."""
    require_manager(viewer(request))
    return _looked_at(request, _change_of(request))


@require_POST
@signed_in
def save(request: HttpRequest) -> HttpResponse:
    """Put the change into use, if it is the one whose effect was shown."""
    require_manager(viewer(request))
    home, change, words = find_home(), _change_of(request), words_in(language_of(request))
    proposed = change.proposed(home)
    if proposed.playbook is None:
        return _looked_at(request, change)
    if not _was_seen(request, home, proposed):
        return _looked_at(request, change, is_stale=True)
    told = change.what
    if change.kind == "version":
        told = words("web-playbook-returned", at=_moment_of(request, change.what))
    planned = put_into_use(home, viewer(request), proposed, told, now=clock.now())
    leave_notice(request, Notice("success", words("web-playbook-saved", count=planned)))
    return HttpResponseRedirect(reverse("playbook"))


def _looked_at(request: HttpRequest, change: _Change, *, is_stale: bool = False) -> HttpResponse:
    home, words = find_home(), words_in(language_of(request))
    proposed = change.proposed(home)
    present = load_playbook(home)
    effect = None
    chips = grade_chips(present, words.language)
    if proposed.playbook is not None:
        effect = preview_playbook(home, viewer(request), proposed.playbook, now=clock.now())
        chips = {**grade_chips(proposed.playbook, words.language), **chips}
    context = {
        "change": change,
        "is_own": change.kind == "file" and rule_exists_as_own(home, change.what),
        "proposed": proposed,
        "effect": effect,
        "grades": chips,
        "is_same": proposed.playbook is not None and proposed.playbook.version == present.version,
        "is_stale": is_stale,
        "seen": _seen(home, proposed) if effect is not None else "",
    }
    status = 400 if proposed.playbook is None else 200
    return render(request, "pages/playbook_change.html", context, status=status)


def rule_exists_as_own(home: Home, path: str) -> bool:
    """Whether the file is one of the user's own."""
    try:
        return rule_text(home, path)[1]
    except NotFoundError:
        return False


def _change_of(request: HttpRequest) -> _Change:
    typed = Typed(request.POST)
    text = str(request.POST.get("text", "")).replace("\0", "").replace("\r\n", "\n")
    if len(text) >= _LONGEST_TEXT:
        raise UnusableInputError(Problem("problem-playbook-too-large"))
    return _Change(typed.text("kind", 10), typed.text("what", 100), text)


def _seen(home: Home, proposed: Proposed) -> str:
    """The sign that the effect of just these files, over just the present ones, was shown."""
    return signing.dumps(_content(home, proposed), salt=_SALT)


def _was_seen(request: HttpRequest, home: Home, proposed: Proposed) -> bool:
    try:
        seen = signing.loads(
            str(request.POST.get("seen", "")), salt=_SALT, max_age=_SEEN_LASTS_SECONDS
        )
    except signing.BadSignature:
        return False
    return bool(seen == _content(home, proposed))


def _content(home: Home, proposed: Proposed) -> list[str]:
    texts = json.dumps(dict(proposed.texts), sort_keys=True).encode(errors="surrogatepass")
    return [load_playbook(home).version, hashlib.sha256(texts).hexdigest()]


def _moment_of(request: HttpRequest, version_id: str) -> str:
    """When the version came into use, on the clock of who returns to it, which is named."""
    kept = PlaybookVersion.objects.get(pk=int(version_id))
    formats = Formats(words_in(language_of(request)), zone_of(request))
    return f"{formats.instant(kept.at)} ({formats.zone_name(formats.zone)})"
