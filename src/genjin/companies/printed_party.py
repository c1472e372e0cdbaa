"""The parts of a printed party: the name, its address, for whom it acts, and whose order it is.

Bills of lading print a party in lines, the name first, cut off at thirty-five characters; customs
files print one line, mostly the name alone, sometimes with the address behind it. What isn't sure
to be an address stays in the name: two spellings of a firm can be joined later, two firms can't be
told apart again.
"""

import html
import re
from dataclasses import dataclass

from genjin.companies.mojibake import repaired_text
from genjin.companies.name_key import ends_in_legal_form, legal_form_span
from genjin.trade.missing import bare_text

_WRAPPERS = "\"'“”«»‘’„`*#;,|<>[]{}-–_/\\ "
_MAX_LENGTH = 1_000
_SHORT_LINE = 24
"""A bill's line of fewer characters wasn't cut off for want of room."""

_MORE_THAN_A_NAME = re.compile(r"[\n\r\d/\\;]")
_SAYS_FOR_WHOM = ("BEHALF", "CARE OF", "ACCOUNT OF", " C O ", "ПОРУЧЕНИЮ")
"""What most names don't have: they are nothing but a name."""

_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|amp|quot|apos|lt|gt|nbsp);", re.IGNORECASE)
_CARE_OF_WORDS = (
    r"(?:C/O|O/B/O|ON BEHALF OF|CARE OF|(?:FOR|ON) (?:THE )?ACCC?OUNT OF|A/C OF|ПО ПОРУЧЕНИЮ)"
)
_CARE_OF = re.compile(rf"\s*(?<![\w/]){_CARE_OF_WORDS}(?!\w)[\s:.]*", re.IGNORECASE)
_SPACED_CARE_OF = re.compile(
    r"(?<=\w\w) C O (?!(?:LTD|LIMITED|LLC|L L C|INC|KG)\b)(?=\w\w)", re.IGNORECASE
)
_SLASH_N = re.compile(r"(?<=[\w).]) ?/N(?=[\w(\"])")
_SLASH_N_BOX = re.compile(r"/NP?\.?O?\.? ?BOX\b")
_BOX = re.compile(
    r"[\s,;(-]+(?:P\.? ?O\.?|POST(?:AL)?) ?BOX\b|[\s,;]+(?:APARTADO|C\.?P\.) ?\d", re.IGNORECASE
)
_ADDRESS_WORD = re.compile(
    r"\b(?:STREET|STR|ST|ROAD|RD|AVE|AVENUE|BLVD|BOULEVARD|DRIVE|LANE|HIGHWAY|HWY|FREEWAY|FWY|PARKWAY|"
    r"FLOOR|FLR|ROOM|RM|SUITE|STE|BUILDING|BLDG|TOWER|UNIT|PLOT|BLOCK|LOT|DISTRICT|PROVINCE|VILLAGE|"
    r"ZONE|ZONA|VIA|VIALE|RUA|RUE|AV|AVENIDA|AVDA|CALLE|CARRERA|CRA|CARR|KM|JALAN|JL|MAH|CAD|SOK|MUN|"
    r"STRASSE|PLATZ|UL|ULICA|НАБ|УЛ|УЛИЦА|ВУЛ|ВУЛИЦЯ|ПРОСПЕКТ|ОБЛАСТЬ|Г)\b|(?:路|号|街|道|区)",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"^(?P<name>.*?[^\W\d][).]?)[\s,;]+(?P<address>(?:NO\.? ?)?\d+[\w/-]*,? (?:[\w.'-]+ ){0,4}"
    r"(?:STREET|ROAD|AVENUE|AVE|BLVD|BOULEVARD|DRIVE|LANE|HIGHWAY|HWY|FREEWAY|PARKWAY)\b.*)$",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(r"(?:NO\.?:? ?|#)?\d")
_MIN_ADDRESS_WORDS = 3


@dataclass(frozen=True, slots=True)
class PrintedParty:
    """The parts of a printed party, without padding. The name is empty only if nothing is printed."""

    name: str
    address: str | None
    care_of: str | None


def split_party(printed: str) -> PrintedParty:
    """The parts that the text prints."""
    text = bare_text(printed)[:_MAX_LENGTH]
    if not (_MORE_THAN_A_NAME.search(text) or _says_for_whom(text)):
        return PrintedParty(_trimmed(repaired_text(text)) or text, None, None)
    lines = _lines(text)
    if not lines:
        return PrintedParty("", None, None)
    first, *rest = lines
    name, care_of = _care_of(first)
    if care_of is None and rest:
        care_of, rest = _care_of_below(rest)
    if rest:
        name, rest = _continued(name, rest)
    name, street = _without_address(name)
    address = ", ".join(part for part in (street, *rest) if part)
    return PrintedParty(
        name=_trimmed(name) or first,
        address=address or None,
        care_of=(_trimmed(care_of) or None) if care_of else None,
    )


def _says_for_whom(text: str) -> bool:
    upper = text.upper()
    return any(words in upper for words in _SAYS_FOR_WHOM)


def _lines(text: str) -> list[str]:
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match[0].lower()), text)
    if "/N" in text and _means_line_breaks(text):
        text = _SLASH_N.sub("\n", text)
    lines = (line.strip() for line in repaired_text(text).replace("\\n", "\n").splitlines())
    return [line for line in lines if line]


def _means_line_breaks(text: str) -> bool:
    """Whether "/N" stands for a line break, whose backslash was turned round on the way."""
    before, _, after = text.partition("/N")
    return "/N" in after or ends_in_legal_form(before) or bool(_SLASH_N_BOX.search(text))


def _care_of(line: str) -> tuple[str, str | None]:
    for pattern in (_CARE_OF, _SPACED_CARE_OF):
        if (match := pattern.search(line)) and match.start() > 0:
            return line[: match.start()], line[match.end() :]
    return line, None


def _care_of_below(lines: list[str]) -> tuple[str | None, list[str]]:
    """For whom the party acts, of a line that begins with it, and the other lines."""
    for at, line in enumerate(lines):
        if match := _CARE_OF.match(line):
            return line[match.end() :], [*lines[:at], *lines[at + 1 :]]
    return None, lines


def _continued(name: str, rest: list[str]) -> tuple[str, list[str]]:
    """The name with what a full first line left to the second: up to its legal form."""
    span = legal_form_span(rest[0])
    if span is None or ends_in_legal_form(name) or (span[0] > 0 and len(name) < _SHORT_LINE):
        return name, rest
    return f"{name} {rest[0][: span[1]]}", [rest[0][span[1] :].strip(" ,;.-"), *rest[1:]]


def _without_address(line: str) -> tuple[str, str | None]:
    """The name of a line and the address behind it, where there is certainly one."""
    if (match := _BOX.search(line)) and match.start() > 0:
        return line[: match.start()], line[match.start() :].strip(" ,;(-")
    if span := legal_form_span(line, within=True):
        behind = line[span[1] :].strip(" ,;.-")
        if _is_address(behind):
            return line[: span[1]], behind
    if match := _STREET.match(line):
        return match["name"], match["address"]
    return line, None


def _is_address(text: str) -> bool:
    words = text.split()
    if len(words) < _MIN_ADDRESS_WORDS or not any(char.isdigit() for char in text):
        return False
    return bool(_ADDRESS_WORD.search(text)) or bool(_NUMBER_FIRST.match(text))


def _trimmed(text: str) -> str:
    return " ".join(text.strip(_WRAPPERS).split())
