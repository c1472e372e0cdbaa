"""What makes two logged touches one: the same customer, way, minute and words."""

import hashlib
from datetime import UTC, datetime


def touch_fingerprint(
    customer_id: int, channel: str, direction: str, at: datetime, note: str
) -> str:
    """A digest that is equal for a touch that is logged twice. `at` counts to the minute."""
    minute = at.astimezone(UTC).replace(second=0, microsecond=0).isoformat()
    parts = (str(customer_id), channel, direction, minute, " ".join(note.split()))
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
