"""The trade store as it is published at this moment."""

from pathlib import Path
from threading import Lock

from django.db.models import Count, Max, QuerySet

from genjin.kernel.errors import BrokenStoreError
from genjin.stores.records.models import CompanyLink, Segment
from genjin.stores.trade.contract import TradeStore
from genjin.stores.trade.duckdb import DuckDBTradeStore
from genjin.workflows.home import Home

_Published = tuple[Path, tuple[str, ...], int, int]

_lock = Lock()
_opened: dict[Path, tuple[_Published, TradeStore]] = {}


def open_trade_store(home: Home) -> TradeStore:
    """The store over the published segments, with the links that people decided.

    The same object is given until something is published, retired, linked or undone. Whoever
    still holds the former one goes on reading what was published then. Raises BrokenStoreError
    if a published segment can't be read.
    """
    published = _published(home)
    try:
        return _open(home, published)
    except BrokenStoreError:
        # What was published a moment ago may have been merged since, and its files removed.
        again = _published(home)
        if again == published:
            raise
        return _open(home, again)


def _open(home: Home, published: _Published) -> TradeStore:
    with _lock:
        known = _opened.get(home.trade)
        if known is not None and known[0] == published:
            return known[1]
        store = DuckDBTradeStore(home.trade, published[1], _links())
        _opened[home.trade] = (published, store)
        return store


def _published(home: Home) -> _Published:
    segments = Segment.objects.filter(retired_at=None).order_by("place", "id")
    links = _decided().aggregate(count=Count("id"), newest=Max("id"))
    names = tuple(segments.values_list("name", flat=True))
    return home.trade, names, links["count"], links["newest"] or 0


def _links() -> dict[str, str]:
    # Oldest first, so that the newest decision on a party is the one that stays.
    return dict(_decided().order_by("id").values_list("party_id", "company_id"))


def _decided() -> QuerySet[CompanyLink]:
    return CompanyLink.objects.filter(undone_at=None)
