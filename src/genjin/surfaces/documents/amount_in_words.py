"""An amount in English words, as banks want it on an invoice: SAY US DOLLARS … ONLY."""

from decimal import Decimal

_SMALL = [
    "ZERO",
    "ONE",
    "TWO",
    "THREE",
    "FOUR",
    "FIVE",
    "SIX",
    "SEVEN",
    "EIGHT",
    "NINE",
    "TEN",
    "ELEVEN",
    "TWELVE",
    "THIRTEEN",
    "FOURTEEN",
    "FIFTEEN",
    "SIXTEEN",
    "SEVENTEEN",
    "EIGHTEEN",
    "NINETEEN",
]
_TENS = ["–", "–", "TWENTY", "THIRTY", "FORTY", "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY"]
_GROUPS = ("", " THOUSAND", " MILLION", " BILLION", " TRILLION")
_HUNDRED, _THOUSAND = 100, 1000


def amount_in_words(amount: Decimal, currency: str) -> str:
    """The amount of a currency (ISO 4217), rounded to hundredths; these are written as 50/100.

    For amounts from zero up to below a thousand trillion.
    """
    import babel.numbers  # noqa: PLC0415 - 50 ms that only a printed invoice pays

    hundredths = int((amount * _HUNDRED).to_integral_value())
    whole, rest = divmod(hundredths, _HUNDRED)
    name = babel.numbers.get_currency_name(currency, count=2, locale="en").upper()
    fraction = f" AND {rest:02}/100" if rest else ""
    return f"SAY {name} {number_in_words(whole)}{fraction} ONLY"


def number_in_words(number: int) -> str:
    """A whole number from zero up to below a thousand trillion, in capitals."""
    if number == 0:
        return _SMALL[0]
    groups = []
    for name in _GROUPS:
        number, group = divmod(number, _THOUSAND)
        if group:
            groups.append(_below_thousand(group) + name)
    return " ".join(reversed(groups))


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, _HUNDRED)
    parts = [f"{_SMALL[hundreds]} HUNDRED"] if hundreds else []
    if rest >= len(_SMALL):
        tens, ones = divmod(rest, 10)
        parts.append(_TENS[tens] + (f"-{_SMALL[ones]}" if ones else ""))
    elif rest:
        parts.append(_SMALL[rest])
    return " AND ".join(parts)
