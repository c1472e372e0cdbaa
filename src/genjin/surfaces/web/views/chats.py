"""A chat of WhatsApp or WeChat comes in: looked at first, then logged as touches."""

from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from genjin.chats.exchanges import Side
from genjin.chats.file import chat_text
from genjin.chats.message import DateOrder
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.rendering import is_part, language_of, render, viewer
from genjin.surfaces.web.undo import Undo, answer_action
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.home import find_home
from genjin.workflows.import_chat import import_chat, take_back_chat
from genjin.workflows.look_at_chat import look_at_chat
from genjin.workflows.permissions import get_customer

_LONGEST = 3_000_000
"""Letters: a form carries the whole text; what is longer goes by the command line."""

_SHOWN = 8


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def chat(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Where a chat is brought in: the form; what a chat holds; and, by `do`, its touches logged."""
    user = viewer(request)
    customer = get_customer(user, customer_id)
    context: dict[str, Any] = {
        "customer": customer,
        "text": "",
        "seen": None,
        "order": None,
        "sides": tuple(Side),
        "shown": _SHOWN,
    }
    if request.method == "POST":
        text, sides, order = _text(request), _sides(request.POST), _order(request)
        if Typed(request.POST).text("do", 10) == "import":
            return _bring_in(request, customer_id, text, sides, order)
        seen = look_at_chat(user, customer.pk, text, now=clock.now(), sides=sides, order=order)
        context |= {"text": text, "seen": seen, "order": order}
    return render(request, "parts/chat.html" if is_part(request) else "pages/chat.html", context)


@require_POST
@signed_in
def take_back(request: HttpRequest, touch_id: int) -> HttpResponse:
    """Take back the touches that came in with this one."""
    plan = take_back_chat(find_home(), viewer(request), touch_id, now=clock.now())
    return answer_action(request, plan.customer_id, None)


def _bring_in(
    request: HttpRequest,
    customer_id: int,
    text: str,
    sides: Mapping[str, Side],
    order: DateOrder | None,
) -> HttpResponse:
    """Log the touches; the customer's page says how many, and offers to take them back."""
    imported = import_chat(
        find_home(), viewer(request), customer_id, text, now=clock.now(), sides=sides, order=order
    )
    words = words_in(language_of(request))
    name = imported.seen.customer.name[:60]
    done = words("chat-imported", count=len(imported.touches), name=name)
    undo = None
    if imported.touches:
        undo = Undo(done, "undo-chat", {"touch_id": imported.touches[0].pk})
    response = answer_action(request, customer_id, undo)
    if is_part(request):
        response.headers["HX-Retarget"] = "#desk"
        response.headers["HX-Reswap"] = "outerHTML"
    return response


def _text(request: HttpRequest) -> str:
    """What was pasted, else what the file holds. Raises UnusableInputError where it can't be read."""
    pasted = str(request.POST.get("text", "")).replace("\0", "")
    upload = request.FILES.get("file")
    if isinstance(upload, UploadedFile) and upload.size:
        read = chat_text(upload.read(), str(upload.name)[:100])
        if isinstance(read, Problem):
            raise UnusableInputError(read)
        pasted = read.replace("\0", "")
    if len(pasted) > _LONGEST:
        raise UnusableInputError(Problem("problem-chat-too-long", {"most": _LONGEST}))
    return pasted


def _sides(given: Mapping[str, str]) -> dict[str, Side]:
    """Who is who: `name-3` is a name and `side-3` what was chosen for it."""
    known = {side.value: side for side in Side}
    return {
        name[:100]: known[side]
        for key, name in given.items()
        if key.startswith("name-") and (side := given.get(f"side-{key[5:]}", "")) in known
    }


def _order(request: HttpRequest) -> DateOrder | None:
    known = {order.value: order for order in DateOrder}
    return known.get(Typed(request.POST).text("order", 10))
