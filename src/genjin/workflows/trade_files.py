"""Which customs files are in the trade store, however they came in."""

from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import ImportedFile, Segment


def has_trade_data() -> bool:
    """Whether anything was imported that can be searched."""
    return Segment.objects.filter(retired_at=None).exists()


def imported_files(limit: int) -> tuple[list[ImportedFile], int]:
    """The files that are in, newest first, each with the account of its rows; and how many.

    Those that were taken out aren't among them.
    The trade data is everybody's in the firm, and so is the list of its files.
    """
    files = ImportedFile.objects.filter(removed_at=None).order_by("-at", "-id")
    return list(files[:limit]), files.count()


def get_imported_file(file_id: int) -> ImportedFile:
    """One imported file. Raises NotFoundError."""
    found = ImportedFile.objects.filter(pk=file_id, removed_at=None).first()
    if found is None:
        raise NotFoundError(Problem("problem-web-import-unknown"))
    return found


def readings_of(file: ImportedFile) -> list[ImportedFile]:
    """Each time that the file was read, this one among them."""
    return list(ImportedFile.objects.filter(sha256=file.sha256, name=file.name, removed_at=None))
