"""Customs files whose rows an earlier version wrote: to be imported again (C1)."""

from genjin.stores.records.models import ImportedFile


def files_to_import_again() -> list[str]:
    """The names of the files whose rows this version can't read, the newest first.

    One that has been imported again since isn't among them.
    """
    stored = ImportedFile.objects.filter(segment__isnull=False)
    current = stored.filter(segment__retired_at=None)
    outdated = stored.filter(segment__retired_at__isnull=False)
    names = outdated.exclude(sha256__in=current.values("sha256")).order_by("-at", "-id")
    return list(dict.fromkeys(names.values_list("name", flat=True)))
