"""A person's word on a request: the unusual requirement, and whether the buyer only compares prices."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.rendering import language_of, viewer
from genjin.surfaces.web.undo import Undo, answer_action
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.home import find_home
from genjin.workflows.judge_request import (
    judge_price_comparing,
    judge_requirement,
    take_back_judgement,
)

_OPTIONS = {"yes": True, "no": False}
_LARGEST_ID = 2**63 - 1


@require_POST
@signed_in
def requirement(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Keep what is unusual about the newest inquiry, and whether another way is left."""
    typed = Typed(request.POST)
    judgement = judge_requirement(
        find_home(),
        viewer(request),
        customer_id,
        words=typed.text("words", 600),
        is_option_left=_OPTIONS.get(typed.text("option", 5)),
        now=clock.now(),
    )
    return answer_action(request, customer_id, _undo(request, judgement.pk))


@require_POST
@signed_in
def comparing(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Say, with the reason, that the buyer only compares prices."""
    typed = Typed(request.POST)
    judgement = judge_price_comparing(
        find_home(),
        viewer(request),
        customer_id,
        reason=typed.text("reason", 600),
        deal_id=typed.whole("deal", 1, _LARGEST_ID),
        now=clock.now(),
    )
    return answer_action(request, customer_id, _undo(request, judgement.pk))


@require_POST
@signed_in
def take_back(request: HttpRequest, judgement_id: int) -> HttpResponse:
    """Take a word back."""
    judgement = take_back_judgement(
        find_home(), viewer(request), min(judgement_id, _LARGEST_ID), now=clock.now()
    )
    return answer_action(request, judgement.customer_id, None, opened=judgement.customer_id)


def _undo(request: HttpRequest, judgement_id: int) -> Undo:
    words = words_in(language_of(request))
    return Undo(words("web-judge-kept"), "judgement-undo", {"judgement_id": judgement_id})
