"""Orders, their milestones and their money."""

from django.db import models

from genjin.stores.records.models.catalogue import Product
from genjin.stores.records.models.customers import Customer
from genjin.stores.records.models.deals import Deal
from genjin.stores.records.models.people import User
from genjin.stores.records.models.quotes import Quote


class EnteredOrders(models.Manager["Order"]):
    """The orders that were placed; one whose entry was undone stays on record."""

    def get_queryset(self) -> models.QuerySet["Order"]:
        """All that weren't undone."""
        return super().get_queryset().filter(undone_at=None)


class Order(models.Model):
    """A confirmed order of a deal. How far it has come is its `OrderEvent`s.

    `objects`, and so `deal.orders`, are those that were placed, the cancelled ones included;
    `everything` has those too whose entry was undone.
    """

    deal = models.ForeignKey(Deal, on_delete=models.CASCADE, related_name="orders")
    quote = models.ForeignKey(Quote, on_delete=models.SET_NULL, null=True)
    number = models.CharField(max_length=60)
    buyer_reference = models.CharField(max_length=60, blank=True)  # the buyer's PO number
    placed_on = models.DateField()
    currency = models.CharField(max_length=3, default="USD")
    incoterm = models.CharField(max_length=3, default="FOB")
    port = models.CharField(max_length=100, blank=True)
    payment_terms = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)
    # The deal's title, amount and margin before this order, for the case that it is undone.
    deal_before = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True, default=None)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    objects = EnteredOrders()
    everything = models.Manager["Order"]()

    class Meta:
        """Names of the table, the order of lists, and one number for one order."""

        db_table = "sales_order"
        ordering = ("placed_on", "id")
        constraints = (
            models.UniqueConstraint(
                fields=["number"], condition=models.Q(undone_at=None), name="order_number_once"
            ),
        )

    def __str__(self) -> str:
        """Its number."""
        return self.number


class OrderLine(models.Model):
    """One product of an order; `price` for one unit in the order's currency."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")
    product = models.ForeignKey(Product, on_delete=models.SET_NULL, null=True)
    position = models.PositiveIntegerField()
    description = models.TextField()
    quantity = models.FloatField()
    unit = models.CharField(max_length=3)
    price = models.DecimalField(max_digits=14, decimal_places=4)
    cost_cny = models.DecimalField(max_digits=14, decimal_places=4, null=True)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "sales_order_line"
        ordering = ("position", "id")

    def __str__(self) -> str:
        """What was ordered."""
        return self.description[:60]


class OrderEvent(models.Model):
    """A milestone is expected on a day, or happened. Append-only; the newest word counts.

    `kind` is a `trade.milestones.OrderStep`.
    """

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="events")
    kind = models.CharField(max_length=25)
    on = models.DateField()
    is_expected = models.BooleanField()  # false: it happened on that day
    is_withdrawn = models.BooleanField(default=False)  # the words before it were a mistake
    note = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "sales_order_event"
        ordering = ("at", "id")

    def __str__(self) -> str:
        """The event in words."""
        return f"{self.kind} {self.on}"


class Payment(models.Model):
    """Money that an order is to bring by a day, in its currency; `paid_on` once it has come."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="payments")
    kind = models.CharField(max_length=20)  # trade.milestones.PaymentKind
    amount = models.DecimalField(max_digits=14, decimal_places=2)
    due_on = models.DateField(null=True, db_index=True)
    paid_on = models.DateField(null=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "payment"
        ordering = ("due_on", "id")

    def __str__(self) -> str:
        """The amount in words."""
        return f"{self.kind} {self.amount}"


class OrderCancellation(models.Model):
    """An order won't be carried out, and why: it waits for nothing more, and what was paid stays."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="cancellations")
    reason = models.CharField(max_length=300)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, default=None)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "order_cancellation"
        ordering = ("at", "id")

    def __str__(self) -> str:
        """Why."""
        return self.reason


class OfferRelease(models.Model):
    """A manager agreed that a customer with an overdue balance gets a new offer, and why."""

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="offer_releases")
    reason = models.CharField(max_length=500)
    until = models.DateField()
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, default=None)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "offer_release"
        ordering = ("at", "id")

    def __str__(self) -> str:
        """Until when."""
        return f"until {self.until}"
