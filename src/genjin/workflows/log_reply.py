"""He replied: the touch that is logged with one key (M5)."""

from datetime import datetime

from genjin.scheduling.situation import Channel, Direction
from genjin.stores.records.models import CustomerPlan, Touch, User
from genjin.workflows.home import Home
from genjin.workflows.log_touch import TouchLogged, log_touch
from genjin.workflows.permissions import get_customer


def log_reply(
    home: Home, user: User, customer_id: str | int, *, now: datetime, words: str = ""
) -> TouchLogged:
    """Log that the buyer wrote, on the channel of the last exchange, and plan the answer.

    `words` are his own, where they were pasted. Without any exchange yet it is the channel of the
    planned touch, else mail. Raises as `log_touch` does.
    """
    customer = get_customer(user, customer_id)
    return log_touch(
        home,
        user,
        customer.pk,
        channel=_channel(customer.pk, now),
        direction=Direction.IN,
        now=now,
        note=words,
    )


def _channel(customer_id: int, now: datetime) -> str:
    touches = Touch.objects.filter(customer=customer_id, undone_at=None, at__lte=now)
    last = touches.order_by("-at", "-id").values_list("channel", flat=True).first()
    if last:
        return last
    plan = CustomerPlan.objects.filter(pk=customer_id).first()
    return plan.channel if plan is not None and plan.channel else Channel.MAIL.value
