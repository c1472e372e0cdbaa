"""What to say: the talk track of a touch, its draft filled with what the book knows (M7)."""

from dataclasses import dataclass
from datetime import date, datetime

import babel
from babel.dates import format_date

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.reason import reasons_from_data
from genjin.playbook.facts import Stage
from genjin.playbook.playbook import Playbook
from genjin.playbook.purposes import Purpose
from genjin.playbook.rule_files import TalkTrackFile
from genjin.playbook.talk_tracks import FilledDraft, filled
from genjin.stores.records.models import CustomerPlan
from genjin.workflows.customer_record import CustomerRecord
from genjin.workflows.milestone_words import milestone_facts

_ORDERED = (Stage.ORDER, Stage.REPEAT)


@dataclass(frozen=True, slots=True)
class Wording:
    """The advice for the salesperson, and a draft in the buyer's language. A person sends it."""

    track: TalkTrackFile
    draft: FilledDraft


def wording_of(playbook: Playbook, record: CustomerRecord, plan: CustomerPlan) -> Wording | None:
    """What to say in the planned touch, or None where the playbook has no words for it."""
    track = playbook.talk_tracks.get(plan.talk_track)
    if track is None:
        return None
    language = _language(record, track)
    facts = _facts(record, language) | _season_facts(playbook, plan, language)
    facts |= _purchase_facts(plan, language)
    facts |= milestone_facts(plan, lambda day: _day(day, language))
    return Wording(track, filled(track, language, facts))


def _language(record: CustomerRecord, track: TalkTrackFile) -> str:
    """The contact's language where the track has it, else English."""
    contact = record.contact
    spoken = contact.language.strip().casefold()[:2] if contact is not None else ""
    return spoken if spoken in track.drafts else "en"


def _facts(record: CustomerRecord, language: str) -> dict[str, str]:
    contact = record.contact
    inquiry = record.inquiries[-1] if record.inquiries else None
    facts = {
        "contact": contact.name if contact is not None else "",
        "company": record.customer.name,
        "country": _country(record.customer.country, language),
        "sender": str(record.owner),
    }
    if inquiry is not None:
        facts["product"] = " ".join(part for part in (inquiry.product, inquiry.model) if part)
        facts["quantity"] = _amount(inquiry.quantity, inquiry.quantity_unit)
        facts["minimum_quantity"] = _amount(
            record.customer.minimum_order_quantity, inquiry.quantity_unit
        )
    for name, stages in (
        ("quote_date", (Stage.QUOTED,)),
        ("sample_date", (Stage.SAMPLE,)),
        ("last_order_date", _ORDERED),
    ):
        days = [
            stage.on for _, history in record.deals for stage in history if stage.stage in stages
        ]
        if days:
            facts[name] = _day(max(days), language)
    return facts


def _season_facts(playbook: Playbook, plan: CustomerPlan, language: str) -> dict[str, str]:
    """The last date to order before the holiday that the planned touch speaks of."""
    if plan.purpose != Purpose.ORDER_BEFORE_HOLIDAY or plan.due is None:
        return {}
    seasons = (playbook.long_holidays.order_season(plan.due.year + n) for n in (0, 1))
    season = next((each for each in seasons if each and each.order_by >= plan.due), None)
    return {"order_by_date": _day(season.order_by, language)} if season else {}


def _purchase_facts(plan: CustomerPlan, language: str) -> dict[str, str]:
    """The predicted purchase that the planned touch speaks of."""
    if plan.purpose != Purpose.BEFORE_PURCHASE:
        return {}
    said = next(
        (
            reason.params
            for reason in reasons_from_data(plan.reasons)
            if reason.id.startswith("reason-purchase-ahead")
        ),
        {},
    )
    product, day = said.get("product"), said.get("next")
    facts = {"lead_days": str(said.get("days", ""))}
    if isinstance(day, date):
        facts["next_order_month"] = format_date(day, "LLLL", locale=_locale(language))
    if isinstance(product, Bilingual) and said.get("is_ours"):
        facts["product"] = product.zh if language == "zh" else product.en
    return facts


def _amount(quantity: float | None, unit: str) -> str:
    return "" if quantity is None else f"{quantity:,.10g} {unit}".strip()


def _locale(language: str) -> babel.Locale:
    try:
        return babel.Locale.parse(language)
    except (babel.UnknownLocaleError, ValueError):
        return babel.Locale.parse("en")


def _country(code: str, language: str) -> str:
    return str(_locale(language).territories.get(code, code))


def _day(value: date | datetime, language: str) -> str:
    return format_date(value, "long", locale=_locale(language))
