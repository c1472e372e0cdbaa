"""What a person corrected of a customer, a contact or an inquiry: what stood there, and what does now."""

from django.db import models

from genjin.stores.records.models.customers import Contact, Customer
from genjin.stores.records.models.deals import Inquiry
from genjin.stores.records.models.people import User


class Correction(models.Model):
    """One act of correcting. Append-only: what was corrected holds the newest words itself.

    `changed` is by field: `{"city": ["Lima", "Callao"]}`, before and after, as people read it.
    """

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="corrections")
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, null=True)
    inquiry = models.ForeignKey(Inquiry, on_delete=models.CASCADE, null=True)
    changed = models.JSONField(default=dict)
    reason = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "correction"
        ordering = ("at", "id")

    def __str__(self) -> str:
        """Which fields."""
        return ", ".join(self.changed)
