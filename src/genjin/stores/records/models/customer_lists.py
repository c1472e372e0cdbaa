"""How a person's own customer lists are to be read."""

from django.db import models

from genjin.stores.records.models.people import User


class CustomerListLayout(models.Model):
    """Which column of a list is which field, as confirmed once: lists of the same header follow it.

    `header` is a digest of the header's cells; `columns` is column → field.
    """

    header = models.CharField(max_length=64, unique=True)
    columns = models.JSONField()
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    class Meta:
        """Names of the table."""

        db_table = "customer_list_layout"

    def __str__(self) -> str:
        """The start of the digest."""
        return self.header[:12]
