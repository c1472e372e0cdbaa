"""What a printed party says: the name, its address, for whom, and what kind of party it is (C4, C7)."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from genjin.companies.mojibake import repaired_text
from genjin.companies.name_key import folded_words, name_keys
from genjin.kernel.reason import Reason
from genjin.trade.missing import bare_text, is_missing


class PartyKind(StrEnum):
    """Whether a party is a firm that trades, or stands in the buyer's place."""

    COMPANY = "company"
    FORWARDER = "forwarder"
    BANK = "bank"
    TO_ORDER = "to_order"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class PartyName:
    """A printed party, read. `reason` says what showed its kind; it is None for a company.

    `address` and `care_of` are None where the text prints none. The keys are empty only for a
    missing party.
    """

    name: str
    address: str | None
    care_of: str | None
    name_key: str
    core_key: str
    kind: PartyKind
    reason: Reason | None


_CARE_OF = re.compile(
    r"\s*(?<![\w/])(?:C/O|ON BEHALF OF|O/B/O|CARE OF)(?!\w)[\s:.]*", re.IGNORECASE
)
_WRAPPERS = "\"'“”«»‘’„`*#;,|<>[]{}-–_/\\ "
_MAX_LENGTH = 1_000


def parse_party_name(
    printed: str, country: str | None = None, *, declared: bool = False
) -> PartyName:
    """What the printed text of a party says.

    `declared` is for the importer or exporter of record of a customs declaration: he is the
    party to the trade even if his name says transport or bank. On bills of lading such names
    stand in for the buyer, and "to order" names nobody.
    """
    text = bare_text(printed)[:_MAX_LENGTH]
    if is_missing(text):
        return _nobody(PartyKind.MISSING, text, Reason("reason-party-missing"))
    first_line, _, rest = text.partition("\n")
    name, *care_of = _CARE_OF.split(repaired_text(first_line), maxsplit=1)
    name = " ".join(name.strip(_WRAPPERS).split()) or first_line.strip()
    keys = name_keys(name, country)
    if not keys.name_key:
        return _nobody(PartyKind.MISSING, text, Reason("reason-party-missing"))
    kind, reason = _kind(folded_words(name), declared=declared)
    return PartyName(
        name=name,
        address=", ".join(line.strip() for line in rest.splitlines() if line.strip()) or None,
        care_of=(care_of[0].strip(_WRAPPERS) or None) if care_of else None,
        name_key=keys.name_key,
        core_key=keys.core_key,
        kind=kind,
        reason=reason,
    )


def _nobody(kind: PartyKind, text: str, reason: Reason) -> PartyName:
    return PartyName(text, None, None, "", "", kind, reason)


def _kind(words: list[str], *, declared: bool) -> tuple[PartyKind, Reason | None]:
    text = f" {' '.join(words)} "
    listed = _listed()
    for phrase in listed["to_order"]:
        if text.startswith(f" {phrase} "):
            return PartyKind.TO_ORDER, Reason("reason-party-to-order", {"word": phrase})
    if declared:
        return PartyKind.COMPANY, None
    if not any(f" {phrase} " in text for phrase in listed["not_bank"]):
        for word in listed["bank"]:
            if _says(text, word):
                return PartyKind.BANK, Reason("reason-party-bank", {"word": word})
    for word in listed["forwarder"]:
        if _says(text, word):
            return PartyKind.FORWARDER, Reason("reason-party-forwarder", {"word": word})
    return PartyKind.COMPANY, None


def _says(text: str, word: str) -> bool:
    # Chinese has no blanks between words.
    return word in text if "\u4e00" <= word[0] <= "\u9fff" else f" {word} " in text


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    import yaml  # noqa: PLC0415 - commands that read no name start without it

    text = (files("genjin.companies") / "party_words.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return {
        kind: tuple(" ".join(folded_words(phrase)) for phrase in phrases)
        for kind, phrases in loaded.items()
    }
