"""Corrections to the calendars of countries, as the user entered them (M6)."""

from django.db import models

from genjin.stores.records.models.people import User


class CalendarDay(models.Model):
    """A day that is a holiday or is worked in a country or a part of it, whatever the package says."""

    country = models.CharField(max_length=2)
    subdivision = models.CharField(max_length=100, blank=True)
    day = models.DateField()
    is_worked = models.BooleanField()
    name = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=500)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    class Meta:
        """Names of the table, the order of lists, and one word on a day."""

        db_table = "calendar_day"
        ordering = ("country", "day", "subdivision")
        constraints = (
            models.UniqueConstraint(
                fields=["country", "subdivision", "day"], name="calendar_day_once"
            ),
        )

    def __str__(self) -> str:
        """The day in words."""
        return f"{self.country} {self.day}"
