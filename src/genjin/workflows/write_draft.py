"""What to say: the talk track of a touch, its draft filled with what the book knows (M7)."""

from dataclasses import dataclass

from genjin.playbook.playbook import Playbook
from genjin.playbook.rule_files import TalkTrackFile
from genjin.playbook.talk_tracks import FilledDraft, filled, placeholders_in
from genjin.stores.records.models import CustomerPlan
from genjin.workflows.customer_record import CustomerRecord
from genjin.workflows.draft_facts import Told, draft_facts


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
    draft = track.drafts[language]
    wanted = frozenset(placeholders_in(f"{draft.subject}\n{draft.body}"))
    facts = draft_facts(Told(playbook, record, plan, language), wanted)
    return Wording(track, filled(track, language, facts))


def _language(record: CustomerRecord, track: TalkTrackFile) -> str:
    """The contact's language where the track has it, else English, else the only one that it has."""
    contact = record.contact
    spoken = contact.language.strip().casefold()[:2] if contact is not None else ""
    return next(each for each in (spoken, "en", *track.drafts) if each in track.drafts)
