"""Which customs files are in the trade store."""

from genjin.stores.records.models import ImportedFile, Segment


def has_trade_data() -> bool:
    """Whether anything was imported that can be searched."""
    return Segment.objects.filter(retired_at=None).exists()


def imported_files(limit: int = 20) -> list[ImportedFile]:
    """The files that were imported, newest first, each with the account of its rows."""
    return list(ImportedFile.objects.order_by("-at", "-id")[:limit])
