"""Keep a search for buyers under a name, open it again, forget it (C2)."""

from datetime import datetime

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import SavedSearch, User

MOST_SEARCHES = 50
LONGEST_NAME = 80
_LONGEST_QUERY = 2000


def saved_searches(user: User) -> list[SavedSearch]:
    """The person's own searches, by name."""
    return list(SavedSearch.objects.filter(user=user)[:MOST_SEARCHES])


def save_search(user: User, name: str, query: str, *, now: datetime) -> SavedSearch:
    """Keep the search; a name that the person has used before names the new one from now on.

    Raises UnusableInputError without a name or a search, or when there are too many already.
    """
    called = " ".join(name.split())[:LONGEST_NAME]
    if not called:
        raise UnusableInputError(Problem("problem-search-name-missing"))
    if not query or len(query) > _LONGEST_QUERY:
        raise UnusableInputError(Problem("problem-search-empty"))
    own = SavedSearch.objects.filter(user=user)
    if own.exclude(name=called).count() >= MOST_SEARCHES:
        raise UnusableInputError(Problem("problem-search-too-many", {"most": MOST_SEARCHES}))
    saved, _ = SavedSearch.objects.update_or_create(
        user=user, name=called, defaults={"query": query, "at": now}
    )
    return saved


def forget_search(user: User, search_id: int) -> None:
    """Forget one of the person's own searches. Raises NotFoundError for anybody else's."""
    deleted, _ = SavedSearch.objects.filter(user=user, pk=search_id).delete()
    if not deleted:
        raise NotFoundError(Problem("problem-search-unknown"))
