"""Contacts between the buyer and us, in either direction."""

from django.db import models

from genjin.stores.records.models.customers import Contact, Customer
from genjin.stores.records.models.people import User


class Touch(models.Model):
    """One contact that happened. Append-only; `undone_at` marks one that was logged by mistake.

    `fingerprint` makes logging the same touch twice one touch.
    """

    class Direction(models.TextChoices):
        """Who made it: `in` is the buyer, `out` is us."""

        IN = "in"
        OUT = "out"

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="touches")
    contact = models.ForeignKey(Contact, on_delete=models.SET_NULL, null=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="touches")
    channel = models.CharField(max_length=10)  # scheduling.situation.Channel
    direction = models.CharField(max_length=3, choices=Direction)
    at = models.DateTimeField()
    note = models.TextField(blank=True)
    purpose = models.CharField(max_length=30, blank=True)
    minutes = models.PositiveIntegerField(null=True)
    fingerprint = models.CharField(max_length=64, unique=True)
    logged_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, default=None)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "touch"
        ordering = ("at", "id")
        indexes = (
            models.Index(fields=["customer", "at"], name="touch_customer_at"),
            models.Index(fields=["by", "at"], name="touch_by_at"),
        )

    def __str__(self) -> str:
        """The touch in a word."""
        return f"{self.direction} {self.channel} {self.at:%Y-%m-%d}"
