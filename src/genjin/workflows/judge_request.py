"""What a person judges of a request: whether anything is left to offer, whether he means to buy (M3).

Each word is kept with who gave it and when, and can be taken back; the grade follows.
"""

from datetime import datetime

from django.db import transaction

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Customer, Deal, RequestJudgement, User
from genjin.workflows.deal_history import is_open
from genjin.workflows.home import Home
from genjin.workflows.permissions import get_customer
from genjin.workflows.plan_customers import plan_customers

_LONGEST_WORDS = 500
_Kind = RequestJudgement.Kind


def judge_requirement(
    home: Home,
    user: User,
    customer_id: str | int,
    *,
    words: str,
    is_option_left: bool | None,
    now: datetime,
) -> RequestJudgement:
    """Keep the unusual requirement of the newest inquiry, and whether another way is left to offer.

    Empty words: there is nothing unusual about it. Raises UnusableInputError where there is no
    inquiry, or an option is spoken of without the requirement.
    """
    customer = get_customer(user, customer_id)
    inquiry = customer.inquiries.order_by("received_at", "id").last()
    if inquiry is None:
        raise UnusableInputError(Problem("problem-judge-no-inquiry"))
    said = _bounded(words)
    if not said and is_option_left is not None:
        raise UnusableInputError(Problem("problem-judge-no-requirement"))
    with transaction.atomic():
        judgement = RequestJudgement.objects.create(
            customer=customer,
            kind=_Kind.UNUSUAL_REQUIREMENT,
            inquiry=inquiry,
            words=said,
            is_option_left=is_option_left,
            before={
                "words": inquiry.unusual_requirement,
                "is_option_left": inquiry.is_option_left,
            },
            by=user,
            at=now,
        )
        inquiry.unusual_requirement, inquiry.is_option_left = said, is_option_left
        inquiry.save(update_fields=["unusual_requirement", "is_option_left"])
        plan_customers(home, [customer.pk], now=now)
    return judgement


def judge_price_comparing(
    home: Home,
    user: User,
    customer_id: str | int,
    *,
    reason: str,
    now: datetime,
    deal_id: int | None = None,
) -> RequestJudgement:
    """Say of an open deal (else the newest) that the buyer only compares prices, and why.

    An empty reason says that he does not. Raises UnusableInputError where no deal is open or, for
    a buyer of whom nobody said so, without a reason.
    """
    customer = get_customer(user, customer_id)
    deal = _open_deal(customer, deal_id)
    said = _bounded(reason)
    if not said and not deal.price_comparing:
        raise UnusableInputError(Problem("problem-reason-missing"))
    with transaction.atomic():
        judgement = RequestJudgement.objects.create(
            customer=customer,
            kind=_Kind.PRICE_COMPARING,
            deal=deal,
            words=said,
            before={"words": deal.price_comparing},
            by=user,
            at=now,
        )
        deal.price_comparing = said
        deal.save(update_fields=["price_comparing"])
        plan_customers(home, [customer.pk], now=now)
    return judgement


def take_back_judgement(
    home: Home, user: User, judgement_id: int, *, now: datetime
) -> RequestJudgement:
    """Take a word back: what stood there before stands again. Twice is once.

    Raises NotFoundError for one that isn't there or isn't the person's to see, and
    UnusableInputError where a later word has been given since: that one is taken back first.
    """
    judgement = RequestJudgement.objects.filter(pk=judgement_id).first()
    if judgement is None:
        raise NotFoundError(Problem("problem-judgement-unknown", value=str(judgement_id)))
    get_customer(user, judgement.customer_id)
    if judgement.taken_back_at is not None:
        return judgement
    if _has_later(judgement):
        raise UnusableInputError(Problem("problem-judgement-not-newest"))
    before = judgement.before
    with transaction.atomic():
        judgement.taken_back_at = now
        judgement.save(update_fields=["taken_back_at"])
        if judgement.inquiry is not None:
            judgement.inquiry.unusual_requirement = before["words"]
            judgement.inquiry.is_option_left = before["is_option_left"]
            judgement.inquiry.save(update_fields=["unusual_requirement", "is_option_left"])
        if judgement.deal is not None:
            judgement.deal.price_comparing = before["words"]
            judgement.deal.save(update_fields=["price_comparing"])
        plan_customers(home, [judgement.customer_id], now=now)
    return judgement


def newest_judgements(customer: Customer) -> dict[str, RequestJudgement]:
    """The newest word of each kind that wasn't taken back, by kind."""
    kept = customer.judgements.filter(taken_back_at=None).select_related("by").order_by("pk")
    return {judgement.kind: judgement for judgement in kept}


def _has_later(judgement: RequestJudgement) -> bool:
    return RequestJudgement.objects.filter(
        pk__gt=judgement.pk,
        kind=judgement.kind,
        inquiry=judgement.inquiry,
        deal=judgement.deal,
        taken_back_at=None,
    ).exists()


def _open_deal(customer: Customer, deal_id: int | None) -> Deal:
    deals = customer.deals.order_by("-created_at", "-id")
    for deal in deals if deal_id is None else deals.filter(pk=deal_id):
        if is_open(deal):
            return deal
    raise UnusableInputError(Problem("problem-judge-no-deal"))


def _bounded(words: str) -> str:
    said = " ".join(words.split())
    if len(said) > _LONGEST_WORDS:
        raise UnusableInputError(Problem("problem-note-too-long", {"most": _LONGEST_WORDS}))
    return said
