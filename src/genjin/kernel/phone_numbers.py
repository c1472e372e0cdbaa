"""Telephone numbers as people type them, as the digits that networks dial (E.164)."""

import re
from functools import lru_cache

_FEWEST, _MOST = 8, 15  # digits of an international number (ITU-T E.164)


@lru_cache(maxsize=10_000)
def international_digits(typed: str, country: str = "") -> str | None:
    """The digits of a number with its country code and without `+`; None where it isn't whole.

    `country` (ISO 3166-1 alpha-2) is whose code is meant where the number has none. `00` is `+`.
    """
    import phonenumbers  # noqa: PLC0415 - its tables take a twentieth of a second

    text = typed.strip()
    if re.match(r"^\(?00[1-9]", text):
        text = "+" + text.lstrip("(").removeprefix("00")
    try:
        number = phonenumbers.parse(text, country.upper() or None)
    except phonenumbers.NumberParseException:
        return None
    digits = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)[1:]
    # Numbering plans change: one with its country code is taken as typed, if it is long enough.
    if text.startswith("+") or phonenumbers.is_possible_number(number):
        return digits if _FEWEST <= len(digits) <= _MOST else None
    return None
