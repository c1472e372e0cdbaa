"""UTF-8 text that was once read as Western European: "ANÃ“NIMA" for "ANÓNIMA"."""

import re

_LEAD_BYTE = re.compile("[\u00c2-\u00f4]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


def repaired_text(text: str) -> str:
    """The text that was meant, where that is certain; otherwise the text as it is.

    Certain means that every character is one of the Western code page, that their bytes are
    valid UTF-8, and that the result holds no control characters: by chance that doesn't happen.
    """
    if not _LEAD_BYTE.search(text):
        return text
    for code_page in ("cp1252", "latin-1"):
        try:
            meant = text.encode(code_page).decode("utf-8")
        except UnicodeError:
            continue
        if not _CONTROL.search(meant):
            return meant
    return text
