"""What a person decided, with the reason. No rule undoes it, and nothing is overwritten."""

from django.db import models

from genjin.stores.records.models.customers import Customer
from genjin.stores.records.models.people import User


class GradeOverride(models.Model):
    """A person graded the customer himself (M3). The newest that wasn't taken back counts."""

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="overrides")
    grade = models.CharField(max_length=30)
    reason = models.CharField(max_length=500)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, default=None)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "grade_override"
        ordering = ("at", "id")

    def __str__(self) -> str:
        """The grade that was given."""
        return self.grade


class Postponement(models.Model):
    """A person put the next touch off to a later day of his own."""

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="postponements")
    until = models.DateField()
    reason = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, default=None)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "postponement"
        ordering = ("at", "id")

    def __str__(self) -> str:
        """Until when."""
        return f"until {self.until}"


class ListedMarket(models.Model):
    """A country on the user's own market list (M3). Empty until the user fills it."""

    country = models.CharField(max_length=2, unique=True)
    reason = models.CharField(max_length=300)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "listed_market"
        ordering = ("country",)

    def __str__(self) -> str:
        """The country's code."""
        return self.country
