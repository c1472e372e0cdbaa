"""What to say: the talk track of a touch, and its draft filled with this buyer's facts (M7)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from genjin.playbook.playbook import Playbook
from genjin.playbook.purposes import Purpose
from genjin.playbook.rule_files import TalkTrackFile

PLACEHOLDERS: Mapping[str, str] = {
    "contact": "the contact's name as he signs",
    "company": "the buyer's firm",
    "country": "the buyer's country, in the draft's language",
    "product": "what he asked for, in his own words",
    "quantity": "the quantity that he asked for, with its unit",
    "minimum_quantity": "our minimum order, with its unit",
    "quote_date": "when we quoted",
    "sample_date": "when the sample left",
    "last_order_date": "when he last ordered",
    "order_by_date": "the last date to order before the factory's holiday",
    "next_order_month": "when he is likely to order next",
    "lead_days": "how many days an order of it takes",
    "missing_questions": "the questions that his inquiry leaves open, one on a line",
    "record": "the order's, sample's or quote's number or name",
    "milestone_date": "the day of the milestone",
    "amount": "the amount that is to be paid, with its currency",
    "tracking": "the courier and the tracking number",
    "market_fact": "one fact about his market, with its source",
    "option_one": "the first of two ways that we can do it, with its price or time",
    "option_two": "the second way",
    "sender": "who is writing",
    "our_company": "our firm",
}
"""The closed list of placeholders: name → what fills it."""

_PLACEHOLDER = re.compile(r"\{([^{}\n]{0,60})\}")


@dataclass(frozen=True, slots=True)
class FilledDraft:
    """A draft with its facts. What isn't known stays visible, as `[option_one]`."""

    language: str
    subject: str
    body: str
    unfilled: tuple[str, ...]


def placeholders_in(text: str) -> list[str]:
    """The names in braces, in order."""
    return _PLACEHOLDER.findall(text)


def track_for(playbook: Playbook, purpose: Purpose, grade: str) -> TalkTrackFile | None:
    """The talk track of a purpose: the one for the grade, else the one for all grades."""
    usual: TalkTrackFile | None = None
    for track in playbook.talk_tracks.values():
        if track.purpose is not purpose:
            continue
        if grade in track.grades:
            return track
        if not track.grades:
            usual = track
    return usual


def filled(track: TalkTrackFile, language: str, facts: Mapping[str, str]) -> FilledDraft:
    """The draft in the buyer's language, in English where there is none in his.

    Drafts only: a person reads, fills what is still in brackets, and sends (M7).
    """
    spoken = language if language in track.drafts else "en"
    draft = track.drafts.get(spoken) or next(iter(track.drafts.values()))
    unfilled: list[str] = []

    def fact(match: re.Match[str]) -> str:
        name = match[1]
        value = facts.get(name, "").strip()
        if not value and name not in unfilled:
            unfilled.append(name)
        return value or f"[{name}]"

    subject, body = (_PLACEHOLDER.sub(fact, text) for text in (draft.subject, draft.body))
    return FilledDraft(spoken, subject, body, tuple(unfilled))
