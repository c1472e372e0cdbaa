"""How far the imports are that a person started from the web."""

from django.db.models import QuerySet

from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import ImportJob, User
from genjin.workflows.permissions import sees_everything

_SHOWN = 20


def imports_seen_by(user: User, kind: str) -> list[ImportJob]:
    """The newest imports of a kind: all for managers and the owner, his own for a salesperson."""
    return list(_visible(user).filter(kind=kind).order_by("-created_at", "-id")[:_SHOWN])


def get_import(user: User, job_id: int) -> ImportJob:
    """One import. Raises NotFoundError alike for one that isn't there and for another's."""
    found = _visible(user).filter(pk=job_id).first()
    if found is None:
        raise NotFoundError(Problem("problem-web-import-unknown"))
    return found


def _visible(user: User) -> QuerySet[ImportJob]:
    return ImportJob.objects.all() if sees_everything(user) else ImportJob.objects.filter(by=user)
