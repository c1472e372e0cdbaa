"""Stable 64-bit ids of parties and companies: the same text has the same id in every segment.

Outside the trade store they are text: `p` or `c` and sixteen hexadecimal digits.
"""

from hashlib import blake2b

_BYTES = 8
_SEPARATOR = "\x1f"


def party_id(printed: str, country: str | None) -> int:
    """The id of a printed party: of its text, trimmed at the ends, and its country."""
    return _id("party", printed.strip(), country)


def company_id(country: str | None, name_key: str) -> int:
    """The id of the company that a name key gives in a country."""
    return _id("company", name_key, country)


def public_company_id(number: int) -> str:
    """The company's id as commands, pages and records show it."""
    return f"c{number:016x}"


def _id(kind: str, text: str, country: str | None) -> int:
    content = _SEPARATOR.join((kind, country or "", text)).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(content, digest_size=_BYTES).digest(), "big")
