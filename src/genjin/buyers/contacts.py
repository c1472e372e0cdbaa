"""Names, addresses, mail addresses and telephone numbers that the rows show of the buyer (C5).

Each with the rows and days on which it was seen: an address of eight years ago is no contact.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from genjin.buyers.figures import Evidence, evidence_of
from genjin.buyers.purchase import Purchase
from genjin.kernel.row_selection import EVERY_ROW, By, RowSelection

_MAIL = re.compile(r"[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![a-z])(?:telephone|telefono|teléfono|phone|tel|ph|cel|mobile|mob|whatsapp|电话|тел)"
    r"[^\d+(\n]{0,12}(?P<number>[+(]?\d[\d ().\-/]{5,22}\d)",
    re.IGNORECASE,
)
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as it was printed, when it was seen first and last, and in which rows."""

    text: str
    first_date: date
    last_date: date
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ContactsSeen:
    """What the rows show of the buyer; in each list the text that was seen last comes first.

    `mails` and `phones` stand in his address or beside his name. `notify` are the parties to be
    notified of an arrival: often his own office or his broker. `forwarders` carried the goods.
    """

    names: tuple[Seen, ...]
    addresses: tuple[Seen, ...]
    mails: tuple[Seen, ...]
    phones: tuple[Seen, ...]
    notify: tuple[Seen, ...]
    forwarders: tuple[Seen, ...]


def contacts_seen(purchases: Sequence[Purchase], of: RowSelection = EVERY_ROW) -> ContactsSeen:
    """Everything by which he could be reached or known again."""
    # Most rows of a buyer print the same name and address: each is searched once.
    printed: defaultdict[tuple[str | None, ...], list[Purchase]] = defaultdict(list)
    for row in purchases:
        printed[row.buyer, row.buyer_address, row.notify].append(row)
    about = [(_about(parts), rows) for parts, rows in printed.items()]
    return ContactsSeen(
        names=_seen(purchases, attrgetter("buyer"), of, By.BUYER),
        addresses=_seen(purchases, attrgetter("buyer_address"), of, By.BUYER_ADDRESS),
        mails=_found(about, _mails, of, By.MAIL),
        phones=_found(about, _phones, of, By.PHONE),
        notify=_seen(purchases, notified, of, By.NOTIFY),
        forwarders=_seen(purchases, attrgetter("forwarder"), of, By.FORWARDER),
    )


def notified(row: Purchase) -> str | None:
    """Who is to be notified, where it isn't the buyer himself."""
    return row.notify if row.notify != row.buyer else None


def mails_of(row: Purchase) -> set[str]:
    """The mail addresses that a row shows of the buyer."""
    return set(_mails(_about((row.buyer, row.buyer_address, row.notify))))


def phones_of(row: Purchase) -> set[str]:
    """The telephone numbers that a row shows of the buyer."""
    return set(_phones(_about((row.buyer, row.buyer_address, row.notify))))


def _about(parts: Iterable[str | None]) -> str:
    return "\n".join(part for part in parts if part)[:_LONGEST]


def _mails(text: str) -> list[str]:
    return [mail.lower().rstrip(".") for mail in _MAIL.findall(text)] if "@" in text else []


def _phones(text: str) -> list[str]:
    numbers = (" ".join(match["number"].split()) for match in _PHONE.finditer(text))
    return [
        number
        for number in numbers
        if _FEWEST_DIGITS <= sum(char.isdigit() for char in number) <= _MOST_DIGITS
    ]


def _seen(
    purchases: Sequence[Purchase],
    text: Callable[[Purchase], str | None],
    of: RowSelection,
    by: By,
) -> tuple[Seen, ...]:
    return _gathered(((row, said) for row in purchases if (said := text(row))), of, by)


def _found(
    about: Iterable[tuple[str, Sequence[Purchase]]],
    find: Callable[[str], list[str]],
    of: RowSelection,
    by: By,
) -> tuple[Seen, ...]:
    """What each distinct text holds."""
    return _gathered(
        ((row, found) for text, rows in about for found in set(find(text)) for row in rows), of, by
    )


def _gathered(
    pairs: Iterable[tuple[Purchase, str]], selection: RowSelection, by: By
) -> tuple[Seen, ...]:
    rows: defaultdict[str, list[Purchase]] = defaultdict(list)
    for row, text in pairs:
        if stripped := text.strip():
            rows[stripped].append(row)
    seen = [
        Seen(
            text,
            min(row.date for row in of),
            max(row.date for row in of),
            evidence_of(of, "rows", selection.by(by, text)),
        )
        for text, of in rows.items()
    ]
    return tuple(
        sorted(seen, key=lambda one: (-one.last_date.toordinal(), -one.evidence.rows, one.text))
    )
