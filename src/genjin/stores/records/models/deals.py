"""What a buyer asked for, and how far it has come."""

from django.db import models

from genjin.stores.records.models.catalogue import Product
from genjin.stores.records.models.customers import Customer
from genjin.stores.records.models.people import User


class Inquiry(models.Model):
    """A buyer's request in his own words, with the facts that a person read from it.

    Each fact holds the buyer's words, so that a grade can quote its evidence (M2).
    """

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="inquiries")
    received_at = models.DateTimeField()
    source = models.CharField(max_length=20, choices=Customer.Source, default=Customer.Source.OTHER)
    text = models.TextField(blank=True)
    product = models.CharField(max_length=300, blank=True)
    model = models.CharField(max_length=300, blank=True)
    specification = models.CharField(max_length=500, blank=True)
    quantity = models.FloatField(null=True)
    quantity_unit = models.CharField(max_length=20, blank=True)
    company_details = models.CharField(max_length=500, blank=True)
    intent = models.CharField(max_length=500, blank=True)
    target_price_usd = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    sample_requested_before_price = models.BooleanField(default=False)
    unusual_requirement = models.CharField(max_length=500, blank=True)  # in the buyer's words
    # Whether anything is left to offer him in its place; unknown until somebody has looked.
    is_option_left = models.BooleanField(null=True, default=None)
    catalogue_product = models.ForeignKey(Product, on_delete=models.SET_NULL, null=True)
    from_list = models.BooleanField(default=False)  # an imported list may correct it

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "inquiry"
        ordering = ("received_at", "id")

    def __str__(self) -> str:
        """What was asked for."""
        return self.product or self.text[:60]


class Deal(models.Model):
    """A piece of business with a customer. Its stage is its newest `DealStage`."""

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="deals")
    inquiry = models.ForeignKey(Inquiry, on_delete=models.SET_NULL, null=True, related_name="deals")
    title = models.CharField(max_length=300, blank=True)
    amount_usd = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    margin_percent = models.FloatField(null=True)
    # Why a person believes that the buyer only compares prices (M3, M8); empty if nobody does.
    price_comparing = models.CharField(max_length=500, blank=True)
    from_list = models.BooleanField(default=False)  # an imported list may correct it
    created_at = models.DateTimeField()

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "deal"
        ordering = ("created_at", "id")

    def __str__(self) -> str:
        """The deal's title."""
        return self.title or f"deal {self.pk}"


class StandingStages(models.Manager["DealStage"]):
    """The stages that count; one whose order was cancelled or taken back stays on record."""

    def get_queryset(self) -> models.QuerySet["DealStage"]:
        """All that weren't withdrawn."""
        return super().get_queryset().filter(withdrawn_at=None)


class DealStage(models.Model):
    """A deal came to a stage, on a date. Append-only.

    `objects`, and so `deal.stages`, are those that count; `everything` is all.
    """

    deal = models.ForeignKey(Deal, on_delete=models.CASCADE, related_name="stages")
    stage = models.CharField(max_length=20)  # playbook.facts.Stage
    on = models.DateField()
    # The customer's grade once the deal stood here; empty where nobody knew it, as in a list.
    grade = models.CharField(max_length=30, blank=True, default="")
    lost_reason = models.CharField(max_length=300, blank=True)
    withdrawn_at = models.DateTimeField(null=True, default=None)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    objects = StandingStages()
    everything = models.Manager["DealStage"]()

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "deal_stage"
        ordering = ("on", "id")

    def __str__(self) -> str:
        """The stage and its date."""
        return f"{self.stage} {self.on}"
