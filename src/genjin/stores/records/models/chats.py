"""Chats that were brought in: which messages are known, and who is who in them."""

from django.db import models

from genjin.stores.records.models.customers import Customer
from genjin.stores.records.models.people import User
from genjin.stores.records.models.touches import Touch


class ChatMessage(models.Model):
    """A message of a chat became part of a touch. Append-only.

    `mark` is `chats.exchanges.ToldMessage.mark`, by which it is known when the chat comes in again;
    one whose touch was taken back isn't known.
    """

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="chat_messages")
    touch = models.ForeignKey(Touch, on_delete=models.CASCADE, related_name="chat_messages")
    mark = models.CharField(max_length=64)

    class Meta:
        """Names of the table, and how a message is looked up."""

        db_table = "chat_message"
        indexes = (models.Index(fields=["customer", "mark"], name="chat_message_known"),)

    def __str__(self) -> str:
        """The start of the mark."""
        return self.mark[:12]


class ChatSender(models.Model):
    """Who a name in the chats with a customer is, as a person said once."""

    class Side(models.TextChoices):
        """One of ours, one of the buyer's, or somebody to leave out."""

        US = "us"
        BUYER = "buyer"
        NEITHER = "neither"

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="chat_senders")
    name = models.CharField(max_length=100)
    side = models.CharField(max_length=10, choices=Side)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="chat_senders")
    at = models.DateTimeField()

    class Meta:
        """Names of the table, and that a name is somebody once."""

        db_table = "chat_sender"
        constraints = (
            models.UniqueConstraint(fields=["customer", "name"], name="chat_sender_once"),
        )

    def __str__(self) -> str:
        """The name and the side."""
        return f"{self.name} {self.side}"
