"""What we sell, and the figures of the firm that a price is reckoned with (M3)."""

from django.db import models

from genjin.stores.records.models.people import User


class Product(models.Model):
    """One of our products. Sizes are of one export carton; `cost_cny` includes VAT, for one `unit`.

    `unit` is a UN/ECE Recommendation 20 code. What isn't known is empty, never zero.
    """

    code = models.CharField(max_length=60, unique=True)  # our own model or article number
    name_zh = models.CharField(max_length=300, blank=True)
    name_en = models.CharField(max_length=300, blank=True)
    hs_code = models.CharField(max_length=12, blank=True, db_index=True)
    specification = models.TextField(blank=True)
    search_words = models.CharField(max_length=1000, blank=True)  # in any language
    unit = models.CharField(max_length=3, default="C62")
    cost_cny = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    vat_percent = models.DecimalField(max_digits=5, decimal_places=2, default=13)
    price = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    currency = models.CharField(max_length=3, default="USD")
    minimum_order_quantity = models.FloatField(null=True)
    lead_time_days = models.PositiveIntegerField(null=True)
    certificates = models.JSONField(default=list)  # ["CE", "RoHS"]
    quantity_per_carton = models.FloatField(null=True)
    carton_length_cm = models.FloatField(null=True)
    carton_width_cm = models.FloatField(null=True)
    carton_height_cm = models.FloatField(null=True)
    carton_gross_weight_kg = models.FloatField(null=True)
    created_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True)

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "product"
        ordering = ("code",)

    def __str__(self) -> str:
        """The article number and a name."""
        return f"{self.code} {self.name_zh or self.name_en}".strip()


class RebateRate(models.Model):
    """The export tax rebate (退税) of an HS prefix from a date on, as the user entered it.

    The longest prefix that fits counts, and of one prefix the newest date that has come.
    """

    hs_prefix = models.CharField(max_length=12)
    percent = models.DecimalField(max_digits=5, decimal_places=2)
    valid_from = models.DateField()
    source = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "rebate_rate"
        ordering = ("hs_prefix", "-valid_from", "-id")

    def __str__(self) -> str:
        """The rate in words."""
        return f"{self.hs_prefix} {self.percent} % from {self.valid_from}"


class ExchangeRate(models.Model):
    """How many yuan one unit of a currency was worth on a day, as the user entered it."""

    currency = models.CharField(max_length=3)
    cny = models.DecimalField(max_digits=14, decimal_places=6)
    on = models.DateField()
    source = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()

    class Meta:
        """Names of the table and the order of lists."""

        db_table = "exchange_rate"
        ordering = ("currency", "-on", "-id")

    def __str__(self) -> str:
        """The rate in words."""
        return f"1 {self.currency} = {self.cny} CNY on {self.on}"


class Firm(models.Model):
    """Our own firm, one row: the head of a quotation, and what every price is reckoned with."""

    name_zh = models.CharField(max_length=300, blank=True)
    name_en = models.CharField(max_length=300, blank=True)
    address = models.CharField(max_length=500, blank=True)
    phone = models.CharField(max_length=50, blank=True)
    email = models.EmailField(blank=True)
    website = models.CharField(max_length=300, blank=True)
    bank_details = models.TextField(blank=True)
    port = models.CharField(max_length=100, blank=True)  # where goods usually leave
    fees_cny_per_order = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    fees_percent = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    commission_percent = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    floor_margin_percent = models.DecimalField(max_digits=5, decimal_places=2, null=True)

    class Meta:
        """Names of the table."""

        db_table = "firm"

    def __str__(self) -> str:
        """The firm's name."""
        return self.name_en or self.name_zh
