"""Headers of columns, compared without case, accents, blanks and punctuation."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4_096)
def header_key(printed: str) -> str:
    """What two spellings of one header have in common: "HS CODE" and "Hs_Code" are HSCODE."""
    apart = unicodedata.normalize("NFKD", printed[:200].upper())
    return "".join(char for char in apart if char.isalnum())
