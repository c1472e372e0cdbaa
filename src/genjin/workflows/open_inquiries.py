"""Which of a customer's inquiries still wait, for our answer or for his decision (M1, M3, M5)."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from genjin.playbook.facts import Stage
from genjin.scheduling.situation import PLACED_ORDER, Channel, Direction, PastTouch
from genjin.stores.records.models import Deal, Inquiry
from genjin.workflows.customer_record import CustomerRecord

OPEN = (Stage.INQUIRY, Stage.QUOTED, Stage.PRICE_AGREED, Stage.SAMPLE)
OFFERED = (Stage.QUOTED, Stage.PRICE_AGREED, Stage.SAMPLE)
ORDERED = (Stage.ORDER, Stage.REPEAT)
_NEW_FOR = timedelta(days=14)
"""Ten working days: what a list says was asked longer before it was read is no new inquiry."""


def inquiry_to_answer(record: CustomerRecord) -> tuple[Inquiry | None, bool]:
    """The first inquiry that nobody has answered, else the newest; and whether it is answered."""
    for inquiry in record.inquiries:
        if not _is_answered(record, inquiry):
            return inquiry, False
    return (record.inquiries[-1] if record.inquiries else None), True


def _is_answered(record: CustomerRecord, inquiry: Inquiry) -> bool:
    """Whether we have written since, or the deal that came of it has gone further.

    Another deal of his says nothing of it, on whatever day it moved. Only a list doesn't say which
    inquiry an order came of: one of the same day or later is taken to have come of it. An inquiry
    to which a list gives no date, or one from long before it was read, isn't new: nobody knows
    that it still waits.
    """
    if inquiry.from_list and "inquiry_date" not in record.customer.imported.get("fields", {}):
        return True
    if _was_old_on_arrival(record, inquiry):
        return True
    if any(
        touch.direction == Direction.OUT and touch.at >= inquiry.received_at
        for touch in record.touches
    ):
        return True
    day = inquiry.received_at.astimezone(record.owner.zone).date()
    for deal, history in record.deals:
        beyond = [
            stage
            for stage in history
            if stage.stage != Stage.INQUIRY and stage.on >= day and stage.at >= inquiry.received_at
        ]
        is_of_the_list = inquiry.from_list and deal.from_list and deal.inquiry_id is None
        if beyond and (deal.inquiry_id == inquiry.pk or is_of_the_list):
            return True
    return False


def _was_old_on_arrival(record: CustomerRecord, inquiry: Inquiry) -> bool:
    entered = record.customer.created_at
    return inquiry.from_list and entered - inquiry.received_at > _NEW_FOR


def is_undecided(record: CustomerRecord) -> bool:
    """Whether nothing has come of his newest inquiry: no order since, no deal of it that has ended.

    What a list says he asks for is no open inquiry where it counts orders without their dates, nor
    where he asked long before it was read and nobody has written to him since.
    """
    inquiry = record.inquiries[-1] if record.inquiries else None
    if inquiry is None or (inquiry.from_list and record.customer.stated_orders):
        return False
    if _was_old_on_arrival(record, inquiry) and not any(
        touch.direction == Direction.OUT
        and inquiry.received_at <= touch.at < record.customer.created_at
        for touch in record.touches
    ):
        return False
    ordered = newest_order(record)
    if ordered is not None and ordered.at >= inquiry.received_at:
        return False
    stages = [history[-1].stage for deal, history in record.deals if deal.inquiry_id == inquiry.pk]
    return not stages or any(stage in OPEN for stage in stages)


def still_open(record: CustomerRecord, inquiries: Sequence[Inquiry]) -> Inquiry | None:
    """The newest of these inquiries of which a deal is open, or of which no deal has come."""
    for inquiry in reversed(inquiries):
        stages = [
            history[-1].stage for deal, history in record.deals if deal.inquiry_id == inquiry.pk
        ]
        if not stages or any(stage in OPEN for stage in stages):
            return inquiry
    return None


def was_quoted_before(record: CustomerRecord, deal: Deal, inquiry: Inquiry) -> bool:
    """Whether the deal isn't the inquiry's own and had an offer of ours before the inquiry came."""
    if deal.inquiry_id == inquiry.pk:
        return False
    day = inquiry.received_at.astimezone(record.owner.zone).date()
    history = next((history for each, history in record.deals if each.pk == deal.pk), [])
    return any(
        stage.stage in OFFERED and stage.on <= day and stage.at < inquiry.received_at
        for stage in history
    )


def newest_order(record: CustomerRecord) -> PastTouch | None:
    """His newest order as the word of his that it is; where only its day is known, its start."""
    placed = [stage for _, history in record.deals for stage in history if stage.stage in ORDERED]
    if not placed:
        return None
    newest = max(placed, key=lambda stage: (stage.on, stage.at))
    zone = record.owner.zone
    at = newest.at
    if at.astimezone(zone).date() != newest.on:
        at = datetime.combine(newest.on, time.min, zone)
    return PastTouch(f"s{newest.pk}", at, Direction.IN, Channel.MAIL, PLACED_ORDER)
