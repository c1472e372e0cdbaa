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
    # Other days on which the touch could be made: bit n is the day n days after `due`.
    later_days = models.PositiveIntegerField(default=0)
    phase = models.CharField(max_length=30, blank=True)
    purpose = models.CharField(max_length=30, blank=True)
    talk_track = models.CharField(max_length=60, blank=True)
    protected = models.BooleanField(default=False)
    value = models.FloatField(default=0)
    factors = models.JSONField(default=list)
    reasons = models.JSONField(default=list)
    playbook_version = models.CharField(max_length=64)
    planned_at = models.DateTimeField()
    # What following him is worth whatever the day; null where he takes no room on the list.
    worth = models.FloatField(null=True, default=None)
    keeps_room = models.BooleanField(default=False)  # he has room however full the list is
    missed_on = models.DateField(null=True)  # the owner's day whose list it was still on
    # Of a new inquiry that waits for its first answer: its deadline, and from when others see it.
    answer_by = models.DateTimeField(null=True)
    manager_from = models.DateTimeField(null=True)
    others_from = models.DateTimeField(null=True)

    class Meta:
        """Names of the table. A row is wide with its reasons, so each list reads an index alone."""

        db_table = "customer_plan"
        indexes = (
            # Everything by which a day's touches are ranked.
            models.Index(
                fields=[
                    "owner",
                    "due",
                    "protected",
                    "value",
                    "opens",
                    "closes",
                    "channel",
                    "window",
                    "latest",
                    "later_days",
                    "customer",
                ],
                name="plan_worklist",
                condition=models.Q(due__isnull=False),
            ),
            # Two by which a plan no longer holds.
            models.Index(
                fields=["owner", "playbook_version", "planned_at", "customer"], name="plan_made"
            ),
            models.Index(
                fields=["owner", "closes", "customer"],
                name="plan_closes",
                condition=models.Q(closes__isnull=False),
            ),
            models.Index(
                fields=["owner", "missed_on", "protected", "value", "customer"],
                name="plan_missed",
                condition=models.Q(missed_on__isnull=False),
            ),
            # Those who compete for room, the most valuable first. Whether they keep it is a part of
            # the condition: `NOT keeps_room` would end the use of an index at that column.
            models.Index(
                "owner",
                models.F("worth").desc(),
                "customer",
                "keeps_room",
                "state",
                name="plan_room",
                condition=models.Q(worth__isnull=False, keeps_room=False),
            ),
            models.Index(
                fields=["owner", "customer", "keeps_room", "worth", "state"],
                name="plan_keeps_room",
                condition=models.Q(worth__isnull=False, keeps_room=True),
            ),
            models.Index(
                fields=["manager_from", "others_from", "owner", "customer"],
                name="plan_escalated",
                condition=models.Q(manager_from__isnull=False),
            ),
            models.Index(
                fields=["owner", "state"],
                name="plan_not_followed",
                condition=models.Q(due__isnull=True),
            ),
        )

    def __str__(self) -> str:
        """When the customer is due."""
        return f"{self.customer_id} {self.grade} {self.due}"


class RoomLine(models.Model):
    """Where a full list of customers ends: who ranks behind this one waits for room (M3).

    Derived from the worths of all of the person's plans. A full list whose line names nobody has
    room only for those who always have it.
    """

    user = models.OneToOneField(
        User, on_delete=models.CASCADE, primary_key=True, related_name="room_line"
    )
    limit = models.PositiveIntegerField()
    is_full = models.BooleanField(default=False)
    worth = models.FloatField(null=True)
    customer_id = models.BigIntegerField(null=True)

    class Meta:
        """Names of the table."""

        db_table = "room_line"

    def __str__(self) -> str:
        """The last one who has room."""
        return f"{self.user_id}: {self.worth}"


class DealOutcomes(models.Model):
    """How many deals were won and lost by stage and grade, up to a day: one row, derived.

    It holds as long as no stage has been entered since: `newest_stage` is the last that it counts.
    """

    newest_stage = models.BigIntegerField()
    day = models.DateField()
    counts = models.JSONField(default=list)  # [[stage, grade, won, lost], …]

    class Meta:
        """Names of the table."""

        db_table = "deal_outcomes"

    def __str__(self) -> str:
        """Up to when."""
        return f"up to {self.day}"
