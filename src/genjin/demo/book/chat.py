"""A chat of the demo, as WhatsApp exports it: it goes in as anybody's chat does."""

from genjin.demo.book.customer import DemoCustomer

OUR_NAME = "Lily Chen"
"""Whose telephone the chat is exported from."""


def chat_export(customer: DemoCustomer) -> str:
    """The text of the export; empty where the customer has no chat."""
    buyer = customer.people[0].name
    return "\n".join(
        f"[{line.at:%Y}/{line.at.month}/{line.at.day}, {line.at:%H:%M:%S}]"
        f" {OUR_NAME if line.is_ours else buyer}: {line.text}"
        for line in customer.chat
    )
