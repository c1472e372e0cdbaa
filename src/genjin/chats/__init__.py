"""Chats as WhatsApp exports them and as WeChat is copied: text in, messages and problems out."""
