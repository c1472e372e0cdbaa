"""Samples: what was asked for, what it costs, and how far it has come."""

from django.db import models

from genjin.stores.records.models.catalogue import Product
from genjin.stores.records.models.deals import Deal
from genjin.stores.records.models.people import User


class Sample(models.Model):
    """A sample for a deal. How far it has come is its `SampleEvent`s."""

    deal = models.ForeignKey(Deal, on_delete=models.CASCADE, related_name="samples")
    product = models.ForeignKey(Product, on_delete=models.SET_NULL, null=True)
    description = models.CharField(max_length=500)
    quantity = models.FloatField(null=True)
    currency = models.CharField(max_length=3, default="USD")
    fee = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    is_fee_returned_with_order = models.BooleanField(default=False)
    tooling_fee = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    courier = models.CharField(max_length=60, blank=True)
    courier_account = models.CharField(max_length=60, blank=True)  # the buyer's, freight collect
    tracking_number = models.CharField(max_length=60, blank=True)
    note = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "sample"
        ordering = ("at", "id")

    def __str__(self) -> str:
        """What it is."""
        return self.description[:60]


class SampleEvent(models.Model):
    """Something is expected of a sample on a day, or happened. Append-only; the newest word counts.

    `kind` is a `trade.milestones.SampleStep`.
    """

    sample = models.ForeignKey(Sample, on_delete=models.CASCADE, related_name="events")
    kind = models.CharField(max_length=20)
    on = models.DateField()
    is_expected = models.BooleanField()  # false: it happened on that day
    is_withdrawn = models.BooleanField(default=False)  # the words before it were a mistake
    note = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "sample_event"
        ordering = ("at", "id")

    def __str__(self) -> str:
        """The event in words."""
        return f"{self.kind} {self.on}"
