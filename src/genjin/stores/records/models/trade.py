"""What the records know of the trade store: files, segments, and links that people decided."""

from django.db import models

from genjin.stores.records.models.people import User


class ImportedFile(models.Model):
    """A customs file that was imported, with the account of every row (C1).

    One that was imported again, or read anew by a corrected layout, has an entry for each time. It
    is taken out with all of them.
    """

    name = models.CharField(max_length=500)
    sha256 = models.CharField(max_length=64, db_index=True)
    size_bytes = models.BigIntegerField()
    layout = models.CharField(max_length=60)
    layout_digest = models.CharField(max_length=16, blank=True)  # sources.layout.layout_digest
    grain = models.CharField(max_length=10)
    reporting_country = models.CharField(max_length=2, blank=True)
    country_from = models.CharField(max_length=20, blank=True)  # layout, data, option, file name
    rows = models.PositiveBigIntegerField()
    imported = models.PositiveBigIntegerField()
    revised = models.PositiveBigIntegerField(default=0)
    duplicate = models.PositiveBigIntegerField()
    rejected = models.PositiveBigIntegerField()
    first_date = models.DateField(null=True)
    last_date = models.DateField(null=True)
    problems_file = models.CharField(max_length=500, blank=True)  # within the home
    segment = models.ForeignKey(  # where its rows are now; None if none went in
        "Segment", on_delete=models.PROTECT, null=True, default=None, related_name="files"
    )
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, default=None)
    removed_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, default=None, related_name="+"
    )

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "imported_file"
        ordering = ("-at", "-id")

    def __str__(self) -> str:
        """The file's name."""
        return self.name


class Segment(models.Model):
    """An immutable file of the trade store. A row here is what makes it visible to readers.

    Revisions count in the order of `place`. A segment into which others were merged has the place
    of the last of them.
    """

    name = models.CharField(max_length=100, unique=True)  # file in the home's trade folder
    rows = models.PositiveBigIntegerField()
    size_bytes = models.BigIntegerField()
    place = models.PositiveBigIntegerField(db_index=True)
    published_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, default=None)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "segment"
        ordering = ("place", "id")

    def __str__(self) -> str:
        """The file's name."""
        return self.name


class CompanyLink(models.Model):
    """A party belongs to a company: a decision that differs from what the name key says.

    Each segment carries the company that the name key gives to each party; this small table
    overrides it. Append-only and reversible: the newest link that wasn't undone counts.
    """

    party_id = models.CharField(max_length=40, db_index=True)
    company_id = models.CharField(max_length=40, db_index=True)
    score = models.FloatField()
    rule = models.CharField(max_length=60)
    decided_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, default=None)

    class Meta:
        """Names of the table."""

        db_table = "company_link"

    def __str__(self) -> str:
        """The link."""
        return f"{self.party_id} → {self.company_id}"


class ImportJob(models.Model):
    """An import that the web started: its progress survives a reload, and a killed one shows so."""

    class State(models.TextChoices):
        """How far it is."""

        WAITING = "waiting"
        RUNNING = "running"
        ASKING = (
            "asking"  # a person is to look at the proposed mapping, or to say what the file doesn't
        )
        DONE = "done"
        FAILED = "failed"

    kind = models.CharField(max_length=20)  # "shipments" or "customers"
    file_name = models.CharField(max_length=500)
    stored_as = models.CharField(max_length=500)  # the upload, within the home
    options = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    rows_done = models.PositiveBigIntegerField(default=0)
    rows_total = models.PositiveBigIntegerField(null=True)
    stage = models.CharField(max_length=10, blank=True)  # of import_shipments.Stage, while it runs
    stage_at = models.DateTimeField(null=True)  # when there was first anything to count
    question = models.JSONField(null=True)  # of workflows.propose_layout or answer_source
    result = models.JSONField(null=True)
    problem = models.JSONField(null=True)  # kernel.problem.Problem as data, where it failed
    attempts = models.PositiveSmallIntegerField(default=0)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    beat_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "import_job"
        ordering = ("-created_at", "-id")

    def __str__(self) -> str:
        """The file and its state."""
        return f"{self.file_name} {self.state}"
