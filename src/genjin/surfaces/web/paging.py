"""A bounded page of a longer list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from genjin.surfaces.web.row_links import query_with


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is shown, and the addresses of its neighbours."""

    first: int
    last: int
    total: int
    previous: str | None
    next: str | None


def page_of(
    query: Mapping[str, Sequence[str]], *, offset: int, shown: int, limit: int, total: int
) -> Page:
    """The page that starts at `offset` (from 0) and shows `shown` of `total`."""
    before, after = max(0, offset - limit), offset + limit
    return Page(
        first=offset + 1,
        last=offset + shown,
        total=total,
        previous=f"?{query_with(query, offset=str(before) if before else '')}" if offset else None,
        next=f"?{query_with(query, offset=str(after))}" if after < total else None,
    )
