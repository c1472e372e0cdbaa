"""What a person has judged of a buyer's request: whether it can be met, and whether he means to buy."""

from django.db import models

from genjin.stores.records.models.customers import Customer
from genjin.stores.records.models.deals import Deal, Inquiry
from genjin.stores.records.models.people import User


class RequestJudgement(models.Model):
    """A person's word on an inquiry or a deal (M3). Append-only; it can be taken back.

    What counts now stands in the inquiry's or the deal's own fields; `before` is what stood there.
    """

    class Kind(models.TextChoices):
        """What was judged."""

        UNUSUAL_REQUIREMENT = "unusual_requirement"
        PRICE_COMPARING = "price_comparing"

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="judgements")
    kind = models.CharField(max_length=20, choices=Kind)
    inquiry = models.ForeignKey(Inquiry, on_delete=models.CASCADE, null=True)
    deal = models.ForeignKey(Deal, on_delete=models.CASCADE, null=True)
    words = models.CharField(max_length=500, blank=True)  # the buyer's, or the person's reason
    is_option_left = models.BooleanField(null=True, default=None)
    before = models.JSONField(default=dict)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, default=None)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "request_judgement"
        ordering = ("id",)

    def __str__(self) -> str:
        """What was judged, and how."""
        return f"{self.kind}: {self.words[:60]}"
