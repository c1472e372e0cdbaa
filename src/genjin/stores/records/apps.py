"""The Django application that holds the book."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """Models and migrations of the book."""

    name = "genjin.stores.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"
