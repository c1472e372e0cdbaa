"""Which rows of a list mean a customer who is there already, or perhaps one, before anything is written."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from genjin.companies.mail_domain import firm_domain
from genjin.stores.records.models import Contact, Customer
from genjin.workflows.customer_lists.cells import Value
from genjin.workflows.customer_lists.known import Identity

MOST_REPORTED = 200
"""Rows of each kind that are reported one by one; all are counted."""

Kind = Literal["in_book", "in_list", "perhaps"]
Likeness = Identity | Literal["domain", "phone", "name_elsewhere"]

_DIGITS_COMPARED = 9
_LEAST_DIGITS = 7


@dataclass(frozen=True, slots=True)
class Alike:
    """A row that means a customer of the book, a firm that the list has named, or perhaps one.

    `customer` is his number in the book, else `other_line` the row that named him first.
    """

    kind: Kind
    by: Likeness
    line: int
    name: str
    customer: int | None
    other_line: int | None


@dataclass
class DuplicateReport:
    """What the rows of one list repeat. Customers of the list have the numbers that they will get."""

    rows: list[Alike] = field(default_factory=list)
    counts: Counter[Kind] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._lines: dict[int, int] = {}
        self._by_domain: dict[str, int] = {}
        self._by_phone: dict[str, int] = {}
        self._by_name: dict[str, int] = {}
        customers = Customer.objects.filter(archived_at=None).order_by("id")
        for id_, name_key in customers.values_list("id", "name_key"):
            self._by_name.setdefault(name_key, id_)
        contacts = Contact.everybody.filter(customer__archived_at=None).order_by("id")
        for customer, email, *numbers in contacts.values_list(
            "customer_id", "email", "phone", "whatsapp"
        ):
            self._remember(customer, email, numbers)

    def found(self, line: int, name: str, customer: int, by: Identity) -> None:
        """The row is of a customer who is known."""
        first = self._lines.setdefault(customer, line)
        if first != line:
            self._add(Alike("in_list", by, line, name, None, first))
        elif customer > 0:
            self._add(Alike("in_book", by, line, name, customer, None))

    def created(self, line: int, customer: int, name_key: str, values: Mapping[str, Value]) -> None:
        """The row makes a new customer; whether he resembles one who is known."""
        email = str(values.get("email", ""))
        numbers = [str(values.get(each, "")) for each in ("phone", "whatsapp")]
        likeness: list[tuple[int | None, Likeness]] = [
            (self._by_phone.get(_digits(number)), "phone") for number in numbers
        ]
        likeness.append((self._by_domain.get(firm_domain(email) or ""), "domain"))
        likeness.append((self._by_name.get(name_key), "name_elsewhere"))
        for other, by in likeness:
            if other is not None:
                in_book = other if other > 0 else None
                other_line = None if in_book else self._lines.get(other)
                name = str(values["name"])
                self._add(Alike("perhaps", by, line, name, in_book, other_line))
                break
        self._lines[customer] = line
        self._by_name.setdefault(name_key, customer)
        self._remember(customer, email, numbers)

    def _add(self, alike: Alike) -> None:
        self.counts[alike.kind] += 1
        if self.counts[alike.kind] <= MOST_REPORTED:
            self.rows.append(alike)

    def _remember(self, customer: int, email: str, numbers: list[str]) -> None:
        if domain := firm_domain(email):
            self._by_domain.setdefault(domain, customer)
        for number in numbers:
            if digits := _digits(number):
                self._by_phone.setdefault(digits, customer)


def _digits(number: str) -> str:
    """The last digits of a number, so that its country code doesn't count; empty if it is short."""
    digits = "".join(character for character in number if character.isdigit())
    return digits[-_DIGITS_COMPARED:] if len(digits) >= _LEAST_DIGITS else ""
