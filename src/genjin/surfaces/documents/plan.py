"""The documents of plans: the day, the coming days, and one customer's next touch."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from genjin.kernel.bilingual import Language
from genjin.kernel.reason import reasons_from_data
from genjin.playbook.playbook import Playbook
from genjin.scheduling.planned import NextTouch
from genjin.stores.records.models import CustomerPlan
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.log_touch import TouchLogged
from genjin.workflows.today import PlannedItem, Today
from genjin.workflows.upcoming import Upcoming

Document = dict[str, Any]


def today_document(listed: Today, words: Words) -> Document:
    """What `today --json` prints."""
    return {
        "date": listed.date.isoformat(),
        "zone": listed.zone.key,
        "user": listed.user.username,
        "hours": listed.hours,
        "playbook_version": listed.playbook.version,
        "items": [_item(item, listed.playbook, words) for item in listed.items],
        "deferred_total": listed.deferred_total,
        "deferred": [
            _item(item, listed.playbook, words)
            | {"why_deferred": words.reason_documents(item.why_deferred)}
            for item in listed.deferred
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
        "items": [_item(item, coming.playbook, words) for item in coming.items],
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


def _item(item: PlannedItem, playbook: Playbook, words: Words) -> Document:
    touch = item.touch
    return {
        "customer_id": touch.customer_id,
        "customer": item.customer.name,
        "country": item.customer.country,
        "grade": touch.grade,
        "grade_title": grade_title(playbook, touch.grade, words.language),
        "channel": touch.channel.value,
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
        "phase": touch.phase,
        "purpose": touch.purpose,
        "protected": touch.protected,
        "value": touch.value,
        "factors": words.reason_documents(touch.factors),
        "grade_reasons": words.reason_documents(reasons_from_data(item.plan.grade_reasons)),
        "reasons": words.reason_documents(touch.because),
        "talk_track": _talk_track(touch, playbook, words.language),
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


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None
