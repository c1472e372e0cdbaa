"""What a customer's firm is, and when one of its people is away: each with its source and date."""

from django.db import models

from genjin.stores.records.models.customers import Contact, Customer
from genjin.stores.records.models.people import User


class FirmFact(models.Model):
    """One thing that somebody found out of the firm (C7). Append-only; the newest of a kind counts."""

    class Kind(models.TextChoices):
        """What the fact is about."""

        BUSINESS = "business"  # importer, wholesaler, retailer, maker
        SIZE = "size"
        BRANDS = "brands"
        SITE = "site"
        PRODUCTS = "products"
        CERTIFICATES = "certificates"  # what he asks of his suppliers
        OTHER = "other"

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="firm_facts")
    kind = models.CharField(max_length=15, choices=Kind)
    value = models.CharField(max_length=1000)
    source = models.CharField(max_length=500)
    on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, default=None)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "firm_fact"
        ordering = ("kind", "-on", "-id")

    def __str__(self) -> str:
        """The fact in words."""
        return f"{self.kind}: {self.value[:60]}"


class Absence(models.Model):
    """The buyer's person is away up to a day, as his out-of-office answer says (M5)."""

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="absences")
    contact = models.ForeignKey(Contact, on_delete=models.SET_NULL, null=True)
    returns_on = models.DateField()
    note = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, default=None)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "absence"
        ordering = ("at", "id")

    def __str__(self) -> str:
        """Until when."""
        return f"away until {self.returns_on}"
