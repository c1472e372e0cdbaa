"""The documents of a chat: what would come in, and what did."""

from typing import Any
from zoneinfo import ZoneInfo

from genjin.surfaces.documents.plan import plan_document
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.import_chat import ChatImported
from genjin.workflows.look_at_chat import ChatSeen

Document = dict[str, Any]


def chat_seen_document(seen: ChatSeen, zone: ZoneInfo) -> Document:
    """What `chat import --dry-run --json` prints.

    `dates` lists the ways to read the dates where nothing in the chat decides.
    """
    return {
        "customer_id": str(seen.customer.pk),
        "channel": seen.chat.channel.value,
        "dates": [
            {"order": each.order.value, "first": each.first.isoformat()} for each in seen.chat.asks
        ],
        "senders": [
            {
                "name": each.name,
                "messages": each.messages,
                "side": each.side,
                "contact_id": str(each.contact.pk) if each.contact else None,
            }
            for each in seen.senders
        ],
        "messages": seen.messages,
        "known": seen.known,
        "notices": seen.chat.notices,
        "touches": [
            {
                "direction": "out" if each.is_ours else "in",
                "at": each.at.replace(tzinfo=zone).isoformat(),
                "messages": len(each.told),
                "note": each.text,
            }
            for each in seen.new
        ],
    }


def chat_imported_document(imported: ChatImported, zone: ZoneInfo, words: Words) -> Document:
    """What `chat import --json` prints: what came in, and the customer's next touch."""
    return chat_seen_document(imported.seen, zone) | {
        "touch_ids": [f"t{touch.pk}" for touch in imported.touches],
        "next": plan_document(imported.next, zone, words),
    }
