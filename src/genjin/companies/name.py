"""What a printed party says: the name, its address, for whom, and what kind of party it is (C4, C7)."""

from dataclasses import dataclass

from genjin.companies.name_key import folded_words, joined_initials, keys_of_words, name_words
from genjin.companies.party_kind import PartyKind, kind_of_party
from genjin.companies.printed_party import PrintedParty, split_party
from genjin.kernel.reason import Reason
from genjin.trade.missing import is_missing

__all__ = ["PartyKind", "PartyName", "parse_party_name"]


@dataclass(frozen=True, slots=True)
class PartyName:
    """A printed party, read. `reason` says what showed its kind; it is None for a company.

    `address` and `care_of` are None where the text prints none. The keys are empty only for a
    missing party. What is made out to the order of a firm has that firm's name and keys.
    """

    name: str
    address: str | None
    care_of: str | None
    name_key: str
    core_key: str
    kind: PartyKind
    reason: Reason | None


def parse_party_name(
    printed: str, country: str | None = None, *, declared: bool = False
) -> PartyName:
    """What the printed text of a party says.

    `declared` is for the importer or exporter of record of a customs declaration: he is the
    party to the trade even if his name says transport or bank. On bills of lading such names
    stand in for the buyer, and "to order" names nobody.
    """
    parts = split_party(printed)
    name = parts.name
    if is_missing(name):
        return _nobody(parts, Reason("reason-party-missing"))
    words = name_words(name)
    folded = joined_initials(words)
    found = kind_of_party(folded, declared=declared)
    if found.kind is PartyKind.MISSING and found.reason is not None:
        return _nobody(parts, found.reason)
    if found.order_words:
        name = _after_order(name, " ".join(folded[found.order_words :]))
        words = name_words(name)
    keys = keys_of_words(words, country)
    if not keys.name_key:
        return _nobody(parts, Reason("reason-party-missing"))
    return PartyName(
        name, parts.address, parts.care_of, keys.name_key, keys.core_key, found.kind, found.reason
    )


def _nobody(parts: PrintedParty, reason: Reason) -> PartyName:
    return PartyName(parts.name, parts.address, parts.care_of, "", "", PartyKind.MISSING, reason)


def _after_order(name: str, folded: str) -> str:
    """The firm's own spelling behind "to the order of", else its folded words."""
    printed = name.split()
    for start in range(1, len(printed)):
        rest = " ".join(printed[start:])
        if " ".join(folded_words(rest)) == folded:
            return rest
    return folded
