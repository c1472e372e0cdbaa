"""What is foreseen of the customers who are known in the trade data. All of it is derived."""

from django.db import models

from genjin.stores.records.models.customers import Customer
from genjin.stores.records.models.people import User


class Foreseeing(models.Model):
    """When a linked customer was last looked at, as which company, and from which trade data.

    `data` names the published segments: what is foreseen holds until they change, the link does,
    or the day ends.
    """

    customer = models.OneToOneField(
        Customer, on_delete=models.CASCADE, primary_key=True, related_name="foreseeing"
    )
    company_id = models.CharField(max_length=40)
    data = models.CharField(max_length=64)
    on = models.DateField()

    class Meta:
        """Names of the table."""

        db_table = "foreseeing"

    def __str__(self) -> str:
        """Who and when."""
        return f"{self.customer_id} {self.on}"


class PredictedPurchase(models.Model):
    """The next purchase of a product by a customer, from where the data of its market ends.

    80 % lie from `next_low` to `next_high`; `p_buy` and `expected_purchases` are of the
    `horizon_days` after `known_until`. `purchases` counts his rows of the product, `row_ids` are
    the newest. `made_at` is when it was first said so.
    """

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="predicted")
    company_id = models.CharField(max_length=40, db_index=True)
    hs6 = models.CharField(max_length=6)
    known_until = models.DateField()
    purchases = models.PositiveIntegerField()
    row_ids = models.JSONField(default=list)
    next_date = models.DateField()
    next_low = models.DateField()
    next_high = models.DateField()
    p_buy = models.FloatField()
    expected_purchases = models.FloatField()
    horizon_days = models.PositiveSmallIntegerField()
    p_alive = models.FloatField()
    thin = models.BooleanField()
    change = models.CharField(max_length=10)
    model = models.CharField(max_length=60)
    made_at = models.DateTimeField()

    class Meta:
        """Names of the table; the product that he buys most often comes first."""

        db_table = "predicted_purchase"
        ordering = ("customer", "-purchases", "hs6")
        constraints = (
            models.UniqueConstraint(fields=["customer", "hs6"], name="predicted_purchase_once"),
        )

    def __str__(self) -> str:
        """Who buys what, and when."""
        return f"{self.customer_id} {self.hs6} {self.next_low} – {self.next_high}"


class CustomerAlert(models.Model):
    """Something that changed in a customer's buying, derived from his rows and predictions.

    `key` is what it is about, so that deriving it again finds the same one: `seen_at` stays. One
    that doesn't hold any more is removed.
    """

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="alerts")
    kind = models.CharField(max_length=20)  # buyers.alerts.AlertKind
    key = models.CharField(max_length=120)
    on = models.DateField()  # the day of the data from which it holds
    reasons = models.JSONField(default=list)
    made_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, default=None)
    seen_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, default=None)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "customer_alert"
        ordering = ("-on", "id")
        constraints = (
            models.UniqueConstraint(fields=["customer", "key"], name="customer_alert_once"),
        )

    def __str__(self) -> str:
        """The kind and the day."""
        return f"{self.customer_id} {self.kind} {self.on}"
