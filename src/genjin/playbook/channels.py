"""The ways in which a touch is made."""

from enum import StrEnum


class Channel(StrEnum):
    """How a touch is made. `portal` is a marketplace's own inbox."""

    MAIL = "mail"
    CALL = "call"
    WHATSAPP = "whatsapp"
    WECHAT = "wechat"
    VISIT = "visit"
    PORTAL = "portal"


WRITTEN = frozenset({Channel.MAIL, Channel.PORTAL, Channel.WHATSAPP, Channel.WECHAT})
"""Channels on which a word lies until somebody reads it; a call or a visit is a conversation."""
