"""Questions of foresight that take longer than a page may: asked, run apart, and kept with the answer."""

from django.db import models

from genjin.stores.records.models.people import User


class ForesightJob(models.Model):
    """A list of whom to call, or a back-test, that a person asked for on the web (C6, X3)."""

    class Kind(models.TextChoices):
        """What is asked."""

        CALLS = "calls"
        BACK_TEST = "back-test"

    class State(models.TextChoices):
        """How far it is."""

        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        CANCELLED = "cancelled"

    kind = models.CharField(max_length=10, choices=Kind)
    asked = models.JSONField()  # workflows.foresight_jobs.Asked as data
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    done = models.PositiveIntegerField(default=0)  # weeks
    total = models.PositiveIntegerField(null=True)
    result = models.JSONField(null=True)  # workflows.foresight_results
    problem = models.JSONField(null=True)  # kernel.problem.Problem as data, where it failed
    attempts = models.PositiveSmallIntegerField(default=0)
    by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    beat_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "foresight_job"
        ordering = ("-created_at", "-id")

    def __str__(self) -> str:
        """What is asked and how far it is."""
        return f"{self.kind} {self.state}"
