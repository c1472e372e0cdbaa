"""What a talk-track file holds."""

from typing import Annotated

from pydantic import Field

from genjin.playbook.purposes import Purpose
from genjin.playbook.rule_files.parts import Part, RuleFile, Text, Texts


class Draft(Part):
    """A message that a person reads, changes and sends. Placeholders stand in braces."""

    subject: Annotated[str, Field(max_length=200)] = ""
    body: Text


class TalkTrackCase(Part):
    """Facts, and words that the filled draft must hold."""

    name: Text
    language: str = "en"
    facts: dict[str, str]
    says: Text


class TalkTrackFile(RuleFile):
    """What to say for a purpose: advice for the salesperson, and drafts by language."""

    purpose: Purpose
    grades: tuple[str, ...] = ()
    advice: Texts
    drafts: Annotated[dict[str, Draft], Field(min_length=1)]
    cases: Annotated[tuple[TalkTrackCase, ...], Field(min_length=1)]
