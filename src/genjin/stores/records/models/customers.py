"""Customers, the people there, and the firm in the trade data that a customer is."""

from django.db import models

from genjin.stores.records.models.people import User


class Customer(models.Model):
    """A firm in the user's book. It outlives its salesperson: deleting a user loses no customer."""

    class Source(models.TextChoices):
        """How the customer came to us."""

        MAIL = "mail"
        ALIBABA = "alibaba"
        FAIR = "fair"
        SITE = "site"
        REFERRAL = "referral"
        CUSTOMS_DATA = "customs_data"
        OTHER = "other"

    name = models.CharField(max_length=300)
    name_key = models.CharField(max_length=300, db_index=True)  # companies.name_key.core_key
    country = models.CharField(max_length=2)
    subdivision = models.CharField(max_length=100, blank=True)  # state or province, as given
    city = models.CharField(max_length=100, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)  # only where the user set it
    website = models.CharField(max_length=300, blank=True)
    source = models.CharField(max_length=20, choices=Source, default=Source.OTHER)
    owner = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="customers")
    external_id = models.CharField(max_length=100, blank=True, db_index=True)
    note = models.TextField(blank=True)
    product_hs = models.CharField(max_length=12, blank=True)  # what he asks us for
    minimum_order_quantity = models.FloatField(null=True)
    usual_order_usd = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    stated_orders = models.PositiveIntegerField(null=True)  # a count without dates, as entered
    do_not_contact = models.BooleanField(default=False)
    # What each field was in the list that the customer was imported from: an import may change
    # a field that still holds this, never one that a person has changed since.
    imported = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "customer"
        ordering = ("name", "id")
        indexes = (
            models.Index(fields=["owner", "name"], name="customer_owner_name"),
            models.Index(fields=["owner", "archived_at"], name="customer_owner_kept"),
        )

    def __str__(self) -> str:
        """The firm's name."""
        return self.name


class PresentContacts(models.Manager["Contact"]):
    """The people who are at the customer's still; one who was removed stays on record."""

    def get_queryset(self) -> models.QuerySet["Contact"]:
        """Everybody who wasn't removed."""
        return super().get_queryset().filter(removed_at=None)


class Contact(models.Model):
    """A person at the customer. The window follows the contact's place, where he has one (M6).

    `objects`, and so `customer.contacts`, are those who weren't removed; `everybody` is all.
    """

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=100, blank=True)
    email = models.EmailField(blank=True, db_index=True)
    phone = models.CharField(max_length=50, blank=True)
    whatsapp = models.CharField(max_length=50, blank=True)
    wechat = models.CharField(max_length=100, blank=True)
    language = models.CharField(max_length=10, blank=True)
    country = models.CharField(max_length=2, blank=True)
    subdivision = models.CharField(max_length=100, blank=True)
    city = models.CharField(max_length=100, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    preferred_channel = models.CharField(max_length=10, blank=True)
    is_main = models.BooleanField(default=False)
    removed_at = models.DateTimeField(null=True, default=None)

    objects = PresentContacts()
    everybody = models.Manager["Contact"]()

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "contact"
        ordering = ("-is_main", "id")

    def __str__(self) -> str:
        """The person's name, or how he is reached."""
        return self.name or self.email or self.phone


class CustomerCompany(models.Model):
    """Which company of the trade data a customer is: proposed by the name key, decided by a person.

    Append-only: the newest row of a customer counts. A rejected company isn't proposed again.
    """

    class State(models.TextChoices):
        """What is known of the link."""

        PROPOSED = "proposed"
        CONFIRMED = "confirmed"
        REJECTED = "rejected"

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="companies")
    company_id = models.CharField(max_length=40, db_index=True)
    company_name = models.CharField(max_length=5000)
    state = models.CharField(max_length=10, choices=State)
    score = models.FloatField()
    reasons = models.JSONField(default=list)
    decided_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    class Meta:
        """Names of the table."""

        db_table = "customer_company"
        indexes = (models.Index(fields=["customer", "at"], name="customer_company_newest"),)

    def __str__(self) -> str:
        """The link in words."""
        return f"{self.customer_id} {self.state} {self.company_id}"
