"""What is done with one customer from Today or from his page: each is one form and one workflow."""

from datetime import date, datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from genjin.kernel.reason import Term
from genjin.stores.records.models import CustomerPlan, User
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.rendering import language_of, viewer
from genjin.surfaces.web.undo import Undo, answer_action
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.add_contact import CONTACT_FIELDS, add_contact
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.home import find_home
from genjin.workflows.link_company import link_company
from genjin.workflows.log_reply import log_reply
from genjin.workflows.log_touch import LONGEST_NOTE, undo_touch
from genjin.workflows.log_touch import log_touch as log_a_touch
from genjin.workflows.override_grade import (
    decline_customer,
    override_grade,
    take_back_override,
)
from genjin.workflows.people import day_of, day_starts_at
from genjin.workflows.postpone import postpone as put_off
from genjin.workflows.postpone import take_back_postponement
from genjin.workflows.record_inquiry import InquiryFields
from genjin.workflows.record_inquiry import record_inquiry as record_an_inquiry

_MOST_DAYS = 366
_LARGEST_ID = 2**63 - 1
_NOON_HOURS = 12


@require_POST
@signed_in
def log_touch(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Log a contact that just happened; the next customer opens."""
    typed = Typed(request.POST)
    logged = log_a_touch(
        find_home(),
        viewer(request),
        customer_id,
        channel=typed.text("channel", 20),
        direction=typed.text("direction", 5),
        now=clock.now(),
        note=typed.text("note", LONGEST_NOTE + 1),
        purpose=typed.text("purpose", 30),
        minutes=typed.whole("minutes", 1, 600),
    )
    words = words_in(language_of(request))
    done = words("web-logged", name=logged.touch.customer.name[:60])
    undo = Undo(done, "undo-touch", {"touch_id": logged.touch.pk})
    return answer_action(request, customer_id, None if logged.was_known else undo)


@require_POST
@signed_in
def replied(request: HttpRequest, customer_id: int) -> HttpResponse:
    """He replied, on the channel of the last exchange; he stays open, for he waits for an answer."""
    words = Typed(request.POST).text("words", LONGEST_NOTE + 1)
    logged = log_reply(find_home(), viewer(request), customer_id, now=clock.now(), words=words)
    said = words_in(language_of(request))
    done = said(
        "today-replied",
        name=logged.touch.customer.name[:60],
        channel=Term("channel", logged.touch.channel),
    )
    undo = Undo(done, "undo-touch", {"touch_id": logged.touch.pk})
    return answer_action(
        request, customer_id, None if logged.was_known else undo, opened=customer_id
    )


@require_POST
@signed_in
def take_back_touch(request: HttpRequest, touch_id: int) -> HttpResponse:
    """Take back a touch that was logged by mistake."""
    plan = undo_touch(find_home(), viewer(request), touch_id, now=clock.now())
    return answer_action(request, plan.customer_id, None, opened=plan.customer_id)


@require_POST
@signed_in
def postpone(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Put the next touch off by some days, or move it to a day."""
    user, now, typed = viewer(request), clock.now(), Typed(request.POST)
    days = typed.whole("days", 1, _MOST_DAYS) or 1
    until = typed.day("until") or day_of(user, now) + timedelta(days=days)
    reason = typed.text("reason", 300)
    postponed = put_off(find_home(), user, customer_id, until=until, now=now, reason=reason)
    words = words_in(language_of(request))
    # The day on which it falls now: the one that was asked for may not be worked.
    falls = CustomerPlan.objects.values_list("due", flat=True).get(pk=customer_id) or until
    done = words("web-postponed", name=postponed.customer.name[:60], until=falls)
    undo = Undo(done, "undo-postpone", {"customer_id": customer_id}, {"only": postponed.pk})
    return answer_action(request, customer_id, undo)


@require_POST
@signed_in
def take_back_postpone(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Take a postponement back."""
    only = Typed(request.POST).whole("only", 1, _LARGEST_ID)
    take_back_postponement(find_home(), viewer(request), customer_id, now=clock.now(), only=only)
    return answer_action(request, customer_id, None, opened=customer_id)


@require_POST
@signed_in
def decline(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Stop following a customer, with the reason."""
    declined = decline_customer(
        find_home(),
        viewer(request),
        customer_id,
        reason=Typed(request.POST).text("reason", 600),
        now=clock.now(),
    )
    words = words_in(language_of(request))
    done = words("web-declined", name=declined.customer.name[:60])
    undo = Undo(done, "override-undo", {"customer_id": customer_id}, {"only": declined.pk})
    return answer_action(request, customer_id, undo)


@require_POST
@signed_in
def override(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Grade a customer by hand, with the reason."""
    typed = Typed(request.POST)
    given = override_grade(
        find_home(),
        viewer(request),
        customer_id,
        grade=typed.text("grade", 60),
        reason=typed.text("reason", 600),
        now=clock.now(),
    )
    words = words_in(language_of(request))
    undo = Undo(
        words("web-graded"), "override-undo", {"customer_id": customer_id}, {"only": given.pk}
    )
    return answer_action(request, customer_id, undo)


@require_POST
@signed_in
def undo_override(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Let the rules grade the customer again."""
    only = Typed(request.POST).whole("only", 1, _LARGEST_ID)
    take_back_override(find_home(), viewer(request), customer_id, now=clock.now(), only=only)
    return answer_action(request, customer_id, None, opened=customer_id)


@require_POST
@signed_in
def link(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Say whether the customer is a company of the trade data."""
    typed = Typed(request.POST)
    link_company(
        find_home(),
        viewer(request),
        customer_id,
        typed.text("company", 60),
        is_his=typed.text("is_his", 5) == "yes",
        now=clock.now(),
    )
    return answer_action(request, customer_id, None)


@require_POST
@signed_in
def deal(request: HttpRequest, customer_id: int) -> HttpResponse:
    """A deal, or a new one, comes to a stage."""
    typed = Typed(request.POST)
    which = typed.text("deal", 20)
    advance_deal(
        find_home(),
        viewer(request),
        customer_id,
        stage=typed.text("stage", 30),
        now=clock.now(),
        on=typed.day("on"),
        deal_id=int(which) if which.isascii() and which.isdigit() else None,
        is_new=which == "new",
        title=typed.text("title", 300),
        amount_usd=typed.money("amount_usd"),
        margin_percent=typed.percent("margin_percent"),
        lost_reason=typed.text("lost_reason", 300),
        is_price_agreed=typed.text("price_open", 5) != "yes",
    )
    return answer_action(request, customer_id, None)


@require_POST
@signed_in
def inquiry(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Record what the buyer asked for."""
    user, typed, now = viewer(request), Typed(request.POST), clock.now()
    record_an_inquiry(
        find_home(),
        user,
        customer_id,
        inquiry_typed(typed),
        now=now,
        received_at=received_at(user, typed.day("received_on"), now),
        product_code=typed.text("product_code", 60),
    )
    return answer_action(request, customer_id, None)


def inquiry_typed(typed: Typed) -> InquiryFields:
    """The fields of an inquiry as a form sends them; one without a source has the customer's."""
    fields: InquiryFields = {
        "text": typed.text("text", 20_000),
        "product": typed.text("product", 300),
        "model": typed.text("model", 300),
        "specification": typed.text("specification", 500),
        "quantity": typed.number("quantity"),
        "quantity_unit": typed.text("quantity_unit", 20),
        "company_details": typed.text("company_details", 500),
        "intent": typed.text("intent", 500),
        "target_price_usd": typed.money("target_price_usd"),
    }
    if source := typed.text("source", 20):
        fields["source"] = source
    return fields


def received_at(user: User, day: date | None, now: datetime) -> datetime:
    """Noon of the day, in the person's zone; now, for his today and where no day was typed."""
    if day is None or day == day_of(user, now):
        return now
    return day_starts_at(user, day) + timedelta(hours=_NOON_HOURS)


@require_POST
@signed_in
def contact(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Enter a person at the customer."""
    typed = Typed(request.POST)
    add_contact(
        find_home(),
        viewer(request),
        customer_id,
        {name: typed.text(name, 300) for name in CONTACT_FIELDS},
        now=clock.now(),
    )
    return answer_action(request, customer_id, None, opened=customer_id)
