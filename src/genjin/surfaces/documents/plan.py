"""The documents of plans: the day, the coming days, and one customer's next touch."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from genjin.kernel.bilingual import Language
from genjin.kernel.reason import Reason, reasons_from_data
from genjin.playbook.playbook import Playbook
from genjin.scheduling.planned import NextTouch
from genjin.stores.records.models import CustomerPlan
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.log_touch import TouchLogged
from genjin.workflows.planned_items import PlannedItem
from genjin.workflows.today import Today
from genjin.workflows.upcoming import Upcoming

Document = dict[str, Any]


def today_document(listed: Today, words: Words) -> Document:
    """What `today --json` prints.

    `missed_total` touches of today's were not made while their hours lasted; `next_day` is given
    where nothing is due today any more. `escalated` are inquiries of others' that nobody answered.
    """
    coming = listed.next_day
    return {
        "date": listed.date.isoformat(),
        "zone": listed.seller.zone.key,
        "user": listed.user.username,
        "hours": listed.hours,
        "playbook_version": listed.playbook.version,
        "day_off": words.reason_document(listed.day_off) if listed.day_off else None,
        "items": _items(listed.items, listed.playbook, words),
        "deferred_total": listed.deferred_total,
        "deferred": _items(listed.deferred, listed.playbook, words),
        "missed_total": listed.missed_total,
        "without_plan": listed.without_plan,
        "missed": _items(listed.missed, listed.playbook, words),
        "next_day": coming
        and {
            "date": coming.date.isoformat(),
            "items": _items(coming.items, listed.playbook, words),
            "deferred_total": coming.deferred_total,
            "deferred": _items(coming.deferred, listed.playbook, words),
        },
        "escalated_total": listed.escalated.total,
        "escalated": [
            {
                "customer_id": str(each.plan.customer_id),
                "customer": each.plan.customer.name,
                "owner": each.plan.owner.username if each.plan.owner else None,
                "answer_by": _instant(each.plan.answer_by, listed.seller.zone),
                "reasons": [words.reason_document(each.because)],
            }
            for each in listed.escalated.inquiries
        ],
    }


def upcoming_document(coming: Upcoming, words: Words) -> Document:
    """What `plan --json` prints."""
    return {
        "date": coming.first.isoformat(),
        "until": coming.last.isoformat(),
        "zone": coming.zone.key,
        "user": coming.user.username,
        "playbook_version": coming.playbook.version,
        "items": _items(coming.items, coming.playbook, words),
    }


def plan_document(plan: CustomerPlan, zone: ZoneInfo, words: Words) -> Document:
    """One customer's plan: the next touch, or the state that he is in, with the reasons."""
    document: Document = {
        "customer_id": str(plan.customer_id),
        "grade": plan.grade,
        "grade_reasons": words.reason_documents(reasons_from_data(plan.grade_reasons)),
        "missing": words.reason_documents(reasons_from_data(plan.missing)),
        "revives": words.reason_documents(reasons_from_data(plan.revives)),
        "state": plan.state,
        "state_reasons": words.reason_documents(reasons_from_data(plan.state_reasons)),
        "due": _iso(plan.due),
        "earliest": _iso(plan.earliest),
        "latest": _iso(plan.latest),
        "channel": plan.channel or None,
        "phase": plan.phase or None,
        "purpose": plan.purpose or None,
        "talk_track": plan.talk_track or None,
        "next_purchase": _next_purchase(reasons_from_data(plan.reasons), words),
        "window": None,
        "seller_time": None,
        "buyer_time": None,
        "buyer_zone": plan.buyer_zone,
        "protected": plan.protected,
        "value": plan.value,
        "factors": words.reason_documents(reasons_from_data(plan.factors)),
        "reasons": words.reason_documents(reasons_from_data(plan.reasons)),
        "playbook_version": plan.playbook_version,
        "planned_at": plan.planned_at.astimezone(zone).isoformat(),
    }
    if plan.opens is not None and plan.closes is not None:
        opens, closes = plan.opens.astimezone(zone), plan.closes.astimezone(zone)
        buyer = plan.opens.astimezone(ZoneInfo(plan.buyer_zone))
        document |= {
            "seller_time": opens.isoformat(),
            "buyer_time": buyer.isoformat(),
            "window": {
                "id": plan.window,
                "opens": opens.isoformat(),
                "closes": closes.isoformat(),
            },
        }
    return document


def touch_document(logged: TouchLogged, zone: ZoneInfo, words: Words) -> Document:
    """What `touch --json` prints: the touch, and the customer's next one."""
    return {
        "touch_id": f"t{logged.touch.pk}",
        "was_known": logged.was_known,
        "next": plan_document(logged.next, zone, words),
    }


def _items(items: Iterable[PlannedItem], playbook: Playbook, words: Words) -> list[Document]:
    return [_item(item, playbook, words) for item in items]


def _item(item: PlannedItem, playbook: Playbook, words: Words) -> Document:
    touch = item.touch
    document: Document = {
        "customer_id": touch.customer_id,
        "customer": item.customer.name,
        "country": item.customer.country,
        "grade": touch.grade,
        "grade_title": grade_title(playbook, touch.grade, words.language),
        "channel": touch.channel.value if touch.channel else None,
        "seller_time": item.seller_time.isoformat(),
        "buyer_time": item.buyer_time.isoformat(),
        "buyer_zone": item.plan.buyer_zone,
        "window": {
            "id": touch.window_id,
            "opens": touch.opens.isoformat(),
            "closes": touch.closes.isoformat(),
        },
        "due": touch.due.isoformat(),
        "earliest": touch.earliest.isoformat(),
        "latest": touch.latest.isoformat(),
        "missed_on": _iso(touch.missed_on),
        "working_days_late": touch.working_days_late,
        "answer_by": touch.escalation.answer_by.isoformat() if touch.escalation else None,
        "phase": touch.phase,
        "purpose": touch.purpose,
        "protected": touch.protected,
        "value": touch.value,
        "factors": words.reason_documents(touch.factors),
        "grade_reasons": words.reason_documents(reasons_from_data(item.plan.grade_reasons)),
        "reasons": words.reason_documents(touch.because),
        "next_purchase": _next_purchase(touch.because, words),
        "talk_track": _talk_track(touch, playbook, words.language),
    }
    if item.why_deferred:
        document["why_deferred"] = words.reason_documents(item.why_deferred)
    return document


def _next_purchase(reasons: Iterable[Reason], words: Words) -> Document | None:
    """The predicted purchase that a touch was planned for."""
    ahead = (each for each in reasons if each.id.startswith("reason-purchase-ahead"))
    said = next((words.reason_document(each) for each in ahead), None)
    if said is None:
        return None
    params = said["params"]
    return {
        "product": params["product"],
        "next_date": params["next"],
        "next_low": params["low"],
        "next_high": params["high"],
        "known_until": params["known_until"],
        "contact_by": params["by"],
        "lead_time_days": params["days"],
        "rows": said["rows"],
    }


def _talk_track(touch: NextTouch, playbook: Playbook, language: Language) -> Document | None:
    track = playbook.talk_tracks.get(touch.talk_track or "")
    if track is None:
        return None
    return {
        "id": track.id,
        "title": track.title.bilingual().in_language(language),
        "advice": track.advice.bilingual().in_language(language),
    }


def grade_title(playbook: Playbook, grade: str, language: Language) -> str:
    """What the playbook calls the grade; its id where the playbook no longer has it."""
    found = playbook.grades.get(grade)
    return found.title.in_language(language) if found else grade


def _instant(value: datetime | None, zone: ZoneInfo) -> str | None:
    return value.astimezone(zone).isoformat() if value else None


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None
