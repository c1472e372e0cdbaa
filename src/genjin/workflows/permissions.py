"""Who may see and change what (X6): sales their own customers, managers and the owner all."""

from django.db.models import Q, QuerySet

from genjin.kernel.errors import NotAllowedError, NotFoundError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Customer, User


def sees_everything(user: User) -> bool:
    """Whether the person sees the customers of the whole firm."""
    return user.is_active and user.role in (User.Role.OWNER, User.Role.MANAGER)


def customers_visible_to(user: User) -> QuerySet[Customer]:
    """The customers that the person may open: all, his own, or none for one who has left."""
    if not user.is_active:
        return Customer.objects.none()
    everyone = Customer.objects.filter(archived_at=None)
    return everyone if sees_everything(user) else everyone.filter(owner=user)


def get_customer(user: User, customer: str | int) -> Customer:
    """The customer with this id, the id of the user's own system, or this exact name.

    Who stands in for a colleague also opens those of his customers whose new inquiry waits for
    its first answer. Raises NotFoundError alike for one that isn't there and for one that the
    person may not see, so that guessing ids tells nothing.
    """
    text = str(customer).strip()
    visible = _may_be_opened_by(user).select_related("owner")
    found: Customer | None = None
    if text.isascii() and text.isdigit() and len(text) <= len(str(2**63)):
        found = visible.filter(pk=int(text)).first() if int(text) < 2**63 else None
    for field in ("external_id", "name"):
        if found is None and text:
            matches = list(visible.filter(**{field: text})[:2])
            found = matches[0] if len(matches) == 1 else None
    if found is None:
        raise NotFoundError(Problem("problem-customer-unknown", value=text[:100]))
    return found


def _may_be_opened_by(user: User) -> QuerySet[Customer]:
    if not user.is_active or sees_everything(user):
        return customers_visible_to(user)
    waiting = Q(owner__backup=user, plan__others_from__isnull=False)
    return Customer.objects.filter(Q(owner=user) | waiting, archived_at=None)


def require_manager(user: User) -> None:
    """Raise NotAllowedError unless the person is a manager or the owner."""
    if not sees_everything(user):
        raise NotAllowedError(Problem("problem-managers-only"))
