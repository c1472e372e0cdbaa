"""查重: whether a firm, a person or an address is in the book already, and whose it is (X6)."""

from collections.abc import Iterable
from dataclasses import dataclass

from genjin.companies.mail_domain import firm_domain
from genjin.companies.name_key import folded_words, name_keys
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Contact, Customer, User
from genjin.workflows.permissions import customers_visible_to

_ALIKE = 0.6
_PART_OF_NAME = 0.9
_SAME_DOMAIN = 0.8
_MOST = 20
_SHORTEST = 2
_LEAST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class CustomerKnown:
    """A customer who may be meant. `score` is 0 to 1.

    Where the asker may not see him, `customer_id` is None and `name` is masked: he learns that
    the firm is held and by whom, nothing else.
    """

    customer_id: int | None
    name: str
    owner: str
    score: float
    masked: bool


def check_customer(user: User, text: str) -> list[CustomerKnown]:
    """The customers whom the text may mean, the best first: a name, e-mail address, domain or phone.

    Raises UnusableInputError for a text of less than two characters.
    """
    wanted = " ".join(text.split())
    if len(wanted) < _SHORTEST:
        raise UnusableInputError(Problem("problem-check-too-short", value=wanted))
    scores = _by_address(wanted) or _by_phone(wanted) or _by_name(wanted)
    best = sorted(scores.items(), key=lambda scored: (-scored[1], scored[0]))[:_MOST]
    customers = Customer.objects.select_related("owner").in_bulk([id_ for id_, _ in best])
    seen = set(customers_visible_to(user).filter(pk__in=customers).values_list("pk", flat=True))
    return [
        _known(customers[id_], score, is_visible=id_ in seen)
        for id_, score in best
        if id_ in customers
    ]


def masked(name: str) -> str:
    """The name with enough hidden that it can't be looked up: the first letter of each word."""
    return " ".join(f"{word[:1]}***" for word in name.split()[:3])


def _known(customer: Customer, score: float, *, is_visible: bool) -> CustomerKnown:
    owner = str(customer.owner) if customer.owner else ""
    if is_visible:
        return CustomerKnown(customer.pk, customer.name, owner, score, masked=False)
    return CustomerKnown(None, masked(customer.name), owner, score, masked=True)


def _by_address(wanted: str) -> dict[int, float]:
    if "@" not in wanted:
        return {}
    address = wanted.casefold()
    domain = address.rsplit("@", 1)[1]
    contacts = Contact.everybody.filter(email__iendswith=f"@{domain}")[: _MOST * 5]
    return {
        customer_id: 1.0 if email.casefold() == address else _SAME_DOMAIN
        for customer_id, email in sorted(
            contacts.values_list("customer_id", "email"),
            key=lambda contact: contact[1].casefold() == address,
        )
        if email.casefold() == address or firm_domain(address)
    }


def _by_phone(wanted: str) -> dict[int, float]:
    digits = "".join(character for character in wanted if character.isdigit())
    if len(digits) < _LEAST_DIGITS or any(character.isalpha() for character in wanted):
        return {}
    numbers = Contact.everybody.exclude(phone="", whatsapp="").values_list(
        "customer_id", "phone", "whatsapp"
    )
    return {
        customer_id: 1.0
        for customer_id, *each in numbers
        if any(_ends_alike(digits, number) for number in each)
    }


def _ends_alike(digits: str, number: str) -> bool:
    """Whether two numbers agree without regard to how the country code is written."""
    other = "".join(character for character in number if character.isdigit())
    shorter = min(len(digits), len(other))
    return shorter >= _LEAST_DIGITS and digits[-shorter:][-9:] == other[-shorter:][-9:]


def _by_name(wanted: str) -> dict[int, float]:
    key = name_keys(wanted).core_key or wanted.casefold()
    words = sorted(folded_words(wanted), key=len, reverse=True)
    scores: dict[int, float] = {}
    for id_, name_key in _candidates(key, words):
        score = _likeness(key, name_key)
        if score >= _ALIKE:
            scores[id_] = score
    return scores


def _candidates(key: str, words: list[str]) -> Iterable[tuple[int, str]]:
    """Customers that share a word with the name, or begin alike: spelling slips in the rest."""
    everyone = Customer.objects.filter(archived_at=None)
    named = everyone.none()
    for part in [*words[:3], key[:3]]:
        if len(part) >= _SHORTEST:
            named = named | everyone.filter(name_key__contains=part)
    return named.distinct().values_list("id", "name_key")


def _likeness(one: str, other: str) -> float:
    """How alike two keys are: the share of letter pairs that they have in common (Dice).

    A key that is part of the other, as whole words, counts as nearly the same.
    """
    if one == other:
        return 1.0
    # Chinese names are written without blanks: 宏达 is a part of 宏达贸易.
    if f" {one} " in f" {other} " or (one in other and not one.isascii()):
        return _PART_OF_NAME
    pairs, others = _pairs(one), _pairs(other)
    if not pairs or not others:
        return 0.0
    return round(2 * len(pairs & others) / (len(pairs) + len(others)), 3)


def _pairs(text: str) -> set[str]:
    joined = f" {text} "
    return {joined[at : at + 2] for at in range(len(joined) - 1)}
