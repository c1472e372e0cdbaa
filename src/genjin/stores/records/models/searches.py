"""Searches that a person keeps under a name of his own (C2)."""

from django.db import models

from genjin.stores.records.models.people import User


class SavedSearch(models.Model):
    """A search for buyers, kept as the query of its address; one name names one search."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="saved_searches")
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=2000)
    at = models.DateTimeField()

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "saved_search"
        ordering = ("name", "id")
        constraints = (
            models.UniqueConstraint(fields=["user", "name"], name="saved_search_name_once"),
        )

    def __str__(self) -> str:
        """Its name."""
        return self.name
