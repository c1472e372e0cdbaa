"""The document of `alerts`."""

from collections.abc import Iterable
from typing import Any

from genjin.kernel.reason import reasons_from_data
from genjin.stores.records.models import CustomerAlert
from genjin.surfaces.documents.evidence import as_day
from genjin.surfaces.wording.catalogue import Words

Document = dict[str, Any]


def alerts_document(alerts: Iterable[CustomerAlert], words: Words) -> list[Document]:
    """What `alerts --json` prints, the most pressing first."""
    return [
        {
            "alert_id": each.pk,
            "customer_id": str(each.customer_id),
            "customer": each.customer.name,
            "kind": each.kind,
            "title": words(f"alert-{each.kind.replace('_', '-')}"),
            "on": as_day(each.on),
            "seen": each.seen_at is not None,
            "reasons": words.reason_documents(reasons_from_data(each.reasons)),
        }
        for each in alerts
    ]
