"""The people who work with the book, and how the first one gets in."""

from zoneinfo import ZoneInfo

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """A salesperson, with his own time: zone, working week, hours and shifts (M6)."""

    class Role(models.TextChoices):
        """What the person may do beyond his own customers."""

        OWNER = "owner"
        MANAGER = "manager"
        SALES = "sales"

    class Language(models.TextChoices):
        """The language of the pages."""

        CHINESE = "zh"
        ENGLISH = "en"

    role = models.CharField(max_length=10, choices=Role, default=Role.SALES)
    # Empty until the person has chosen one: pages then follow the browser, commands the locale.
    language = models.CharField(max_length=2, choices=Language, default=Language.CHINESE)
    time_zone = models.CharField(max_length=64, default="Asia/Shanghai")
    country = models.CharField(max_length=2, default="CN")
    weekdays = models.CharField(max_length=7, default="12345")  # ISO weekdays, Monday is 1
    day_starts = models.TimeField(default="08:00")
    day_ends = models.TimeField(default="18:00")
    works_make_up_days = models.BooleanField(default=True)
    shifts = models.JSONField(default=list)  # [["21:00", "23:00"], …] in the person's zone
    # A Saturday that he works, where he works every second one (大小周).
    alternate_saturday = models.DateField(null=True, default=None)
    hours_for_follow_up = models.DecimalField(max_digits=4, decimal_places=1, default=4)
    active_limit = models.PositiveIntegerField(null=True, default=None)  # else the playbook's
    # Who answers a new inquiry that neither he nor a manager has answered in time.
    backup = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, default=None)

    class Meta(AbstractUser.Meta):
        """Names of the table."""

        db_table = "user"

    def __str__(self) -> str:
        """The name to show."""
        return self.get_full_name() or self.username

    @property
    def zone(self) -> ZoneInfo:
        """The person's own time zone."""
        return ZoneInfo(self.time_zone)


class SignInKey(models.Model):
    """A key that signs one person in, once: the address that `serve` prints.

    Only the key's digest is kept. `used_at` is set by a conditional update, so that two
    requests can't use one key.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="sign_in_keys")
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, default=None)

    class Meta:
        """Names of the table."""

        db_table = "sign_in_key"

    def __str__(self) -> str:
        """Whose key it is, never the key."""
        return f"sign-in key of {self.user_id}"
