"""Which customer of the book a row of a list is: by external id, e-mail, or name and country."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from genjin.companies.name_key import name_keys
from genjin.stores.records.models import Contact, Customer
from genjin.workflows.customer_lists.cells import Value

Identity = Literal["external_id", "email", "name"]
"""By what two customers are the same one."""


def customer_name_key(name: str, country: str) -> str:
    """The key by which customers are compared: `core_key`, or the name where that is empty."""
    return (name_keys(name, country).core_key or name.casefold())[:300]


@dataclass
class Known:
    """The customers of the book, and those that the list has already added, by each identity.

    A customer is a number here: the id of a stored one, or what `add` was given for a new one.
    """

    by_external_id: dict[str, int] = field(default_factory=dict)
    by_email: dict[str, int] = field(default_factory=dict)
    by_name: dict[tuple[str, str], int] = field(default_factory=dict)
    external_ids: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of_the_book(cls) -> "Known":
        """Everybody's customers: a list may name a colleague's."""
        known = cls()
        customers = Customer.objects.filter(archived_at=None).order_by("id")
        for id_, name_key, country, external_id in customers.values_list(
            "id", "name_key", "country", "external_id"
        ):
            known.add(id_, name_key, country, external_id)
        contacts = Contact.everybody.filter(customer__archived_at=None).exclude(email="")
        for email, customer_id in contacts.order_by("id").values_list("email", "customer_id"):
            known.by_email.setdefault(email.casefold(), customer_id)
        return known

    def add(
        self, customer: int, name_key: str, country: str, external_id: str, email: str = ""
    ) -> None:
        """Remember a customer under each of his identities; the first to have one keeps it."""
        self.by_name.setdefault((name_key, country), customer)
        if external_id:
            self.by_external_id.setdefault(external_id, customer)
            self.external_ids[customer] = external_id
        if email:
            self.by_email.setdefault(email.casefold(), customer)

    def find(self, values: Mapping[str, Value], name_key: str) -> tuple[int, Identity] | None:
        """The customer whom the row means and by what he is known, if he is.

        One with another external id is another customer, whatever else agrees.
        """
        external_id = str(values.get("external_id", ""))
        if external_id in self.by_external_id:
            return self.by_external_id[external_id], "external_id"
        found: tuple[tuple[int | None, Identity], ...] = (
            (self.by_email.get(str(values.get("email", "")).casefold()), "email"),
            (self.by_name.get((name_key, str(values["country"]))), "name"),
        )
        for customer, identity in found:
            if customer is not None and not (external_id and self.external_ids.get(customer)):
                return customer, identity
        return None
