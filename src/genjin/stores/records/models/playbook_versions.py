"""The user's own playbook as it was: what its files said, who put them there, and when."""

from django.db import models

from genjin.stores.records.models.people import User


class PlaybookVersion(models.Model):
    """The own files of the playbook from an instant on. Append-only; the newest is in use.

    `texts` maps the path of each file in the folder to its content. `by` is empty where the
    files were changed in the folder itself.
    """

    version = models.CharField(max_length=64)  # playbook.Playbook.version
    texts = models.JSONField(default=dict)
    change = models.CharField(max_length=300, blank=True)  # the path of the file that was changed
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "playbook_version"
        ordering = ("id",)

    def __str__(self) -> str:
        """The version's own id."""
        return self.version
