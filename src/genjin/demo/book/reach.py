"""How invented people are reached: addresses under example.com, numbers kept for fiction.

Where a country keeps numbers for fiction, they are used: 555-01xx in North America (NANPA),
030 23125-xxx in Germany (Bundesnetzagentur), 0491 570 xxx in Australia (ACMA), 020 7946 0xxx in
Britain (Ofcom). Elsewhere the number has the country's code and fiction's 555 01xx.
"""

import unicodedata
from collections.abc import Mapping

_CODES: Mapping[str, str] = {
    "AE": "971", "BR": "55", "CL": "56", "CN": "86", "CO": "57", "EG": "20", "FR": "33",
    "ID": "62", "IT": "39", "JP": "81", "KE": "254", "KR": "82", "KZ": "7", "MA": "212",
    "MX": "52", "MY": "60", "NG": "234", "NO": "47", "OM": "968", "PE": "51", "PL": "48",
    "SA": "966", "TH": "66", "VN": "84",
}  # fmt: skip
_FICTION: Mapping[str, str] = {
    "US": "+1 213 555 01{:02d}",
    "DE": "+49 30 23125 1{:02d}",
    "AU": "+61 491 570 1{:02d}",
    "GB": "+44 20 7946 01{:02d}",
}


def phone_number(country: str, index: int) -> str:
    """A number of the country that nobody has; `index` tells people apart."""
    pattern = _FICTION.get(country) or f"+{_CODES[country]} 1 555 01{{:02d}}"
    return pattern.format(index % 100)


def site_of(firm: str) -> str:
    """The host name of a firm, under example.com, from the first two words of its name."""
    words = [plain for word in firm.split()[:2] if (plain := _plain(word))]
    return f"{'-'.join(words)}.example.com"


def mail_address(person: str, firm: str, index: int) -> str:
    """The person's address at his firm's host; one without Latin letters is a numbered buyer."""
    plain = ".".join(filter(None, (_plain(word) for word in person.split()[:2])))
    return f"{plain or f'buyer{index}'}@{site_of(firm)}"


def _plain(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word.casefold().replace("đ", "d").replace("ø", "o"))
    return "".join(letter for letter in folded if letter.isascii() and letter.isalnum())
