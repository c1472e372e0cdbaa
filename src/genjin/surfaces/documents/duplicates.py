"""The document of `customers check`: whom a text may mean."""

from collections.abc import Sequence
from typing import Any

from genjin.workflows.check_customer import CustomerKnown

Document = dict[str, Any]


def checked_document(known: Sequence[CustomerKnown]) -> list[Document]:
    """What `customers check --json` prints."""
    return [
        {
            "customer_id": str(each.customer_id) if each.customer_id is not None else None,
            "name": each.name,
            "owner": each.owner,
            "score": each.score,
            "masked": each.masked,
        }
        for each in known
    ]
