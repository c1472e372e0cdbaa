"""Text that a spreadsheet can't take for a formula."""

import re

_FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r")
_PHONE_OR_NUMBER = re.compile(r"[+-][\d\s().\-]*")


def neutralised(text: str) -> str:
    """The text with a leading apostrophe where a spreadsheet would run it as a formula.

    Telephone numbers and negative numbers stay as they are. `load_list` takes the mark off
    again, so a list survives the way out and back. (OWASP: CSV injection.)
    """
    if text.startswith(_FORMULA_MARKS) and not _PHONE_OR_NUMBER.fullmatch(text):
        return f"'{text}"
    return text
