"""What was derived: the grade of each customer and his one next touch."""

from django.db import models

from genjin.stores.records.models.customers import Customer
from genjin.stores.records.models.people import User


class CustomerPlan(models.Model):
    """The derived grade and next touch of one customer; can be derived again at any time.

    A followed customer has `due` and the window; one who isn't has `state` and none.
    `owner` repeats the customer's, so that the worklist is one index.
    """

    customer = models.OneToOneField(
        Customer, on_delete=models.CASCADE, primary_key=True, related_name="plan"
    )
    owner = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    grade = models.CharField(max_length=30)
    grade_reasons = models.JSONField(default=list)
    missing = models.JSONField(default=list)
    revives = models.JSONField(default=list)
    state = models.CharField(max_length=15)  # "followed" or scheduling.planned.NotFollowedState
    state_reasons = models.JSONField(default=list)
    due = models.DateField(null=True)
    earliest = models.DateField(null=True)
    latest = models.DateField(null=True)
    opens = models.DateTimeField(null=True)
    closes = models.DateTimeField(null=True)
    buyer_zone = models.CharField(max_length=64, blank=True)
    channel = models.CharField(max_length=10, blank=True)
    window = models.CharField(max_length=60, blank=True)
    phase = models.CharField(max_length=30, blank=True)
    purpose = models.CharField(max_length=30, blank=True)
    talk_track = models.CharField(max_length=60, blank=True)
    protected = models.BooleanField(default=False)
    value = models.FloatField(default=0)
    factors = models.JSONField(default=list)
    reasons = models.JSONField(default=list)
    playbook_version = models.CharField(max_length=64)
    planned_at = models.DateTimeField()

    class Meta:
        """Names of the table; the worklist reads one partial index."""

        db_table = "customer_plan"
        indexes = (
            models.Index(
                fields=["owner", "due", "customer"],
                name="plan_worklist",
                condition=models.Q(state="followed"),
            ),
        )

    def __str__(self) -> str:
        """When the customer is due."""
        return f"{self.customer_id} {self.grade} {self.due}"
