"""What we offered: quotations in versions, with their prices by quantity."""

from django.db import models

from genjin.stores.records.models.catalogue import Product
from genjin.stores.records.models.deals import Deal
from genjin.stores.records.models.people import User


class Quote(models.Model):
    """One version of an offer. A changed offer is a new version; a sent one is never rewritten.

    `number` is that of all its versions. `rate_cny` of the day `rate_on` is the exchange rate that
    it was reckoned with; fees, commission and floor margin are the firm's as they were then.
    """

    deal = models.ForeignKey(Deal, on_delete=models.CASCADE, related_name="quotes")
    number = models.CharField(max_length=40, db_index=True)
    version = models.PositiveIntegerField(default=1)
    currency = models.CharField(max_length=3, default="USD")
    rate_cny = models.DecimalField(max_digits=14, decimal_places=6, null=True)
    rate_on = models.DateField(null=True)
    fees_cny_per_order = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    fees_percent = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    commission_percent = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    floor_margin_percent = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    incoterm = models.CharField(max_length=3, default="FOB")
    port = models.CharField(max_length=100, blank=True)
    freight = models.DecimalField(max_digits=14, decimal_places=2, null=True)  # in `currency`
    insurance = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    payment_terms = models.CharField(max_length=300, blank=True)
    lead_time_days = models.PositiveIntegerField(null=True)
    valid_until = models.DateField(null=True)
    note = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        """Names of the table, the order of lists, and that a version exists once."""

        db_table = "quote"
        ordering = ("at", "id")
        constraints = (
            models.UniqueConstraint(fields=["number", "version"], name="quote_version_once"),
        )

    def __str__(self) -> str:
        """Its number and version."""
        return f"{self.number} v{self.version}"


class QuoteLine(models.Model):
    """One product of an offer, as it was described and packed then."""

    quote = models.ForeignKey(Quote, on_delete=models.CASCADE, related_name="lines")
    product = models.ForeignKey(Product, on_delete=models.SET_NULL, null=True)
    position = models.PositiveIntegerField()
    description = models.TextField()
    hs_code = models.CharField(max_length=12, blank=True)
    unit = models.CharField(max_length=3)
    cost_cny = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    vat_percent = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    rebate_percent = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    rebate_hs_prefix = models.CharField(max_length=12, blank=True)  # the rate's, and its first day
    rebate_from = models.DateField(null=True)
    packing = models.CharField(max_length=500, blank=True)
    quantity_20gp = models.FloatField(null=True)
    quantity_40hq = models.FloatField(null=True)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "quote_line"
        ordering = ("position", "id")

    def __str__(self) -> str:
        """What is offered."""
        return self.description[:60]


class QuoteTier(models.Model):
    """The price of a line from a quantity on, in the quote's currency, for one unit."""

    line = models.ForeignKey(QuoteLine, on_delete=models.CASCADE, related_name="tiers")
    quantity = models.FloatField()
    price = models.DecimalField(max_digits=14, decimal_places=4)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "quote_tier"
        ordering = ("quantity",)

    def __str__(self) -> str:
        """The tier in words."""
        return f"from {self.quantity}: {self.price}"
