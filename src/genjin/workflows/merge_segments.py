"""Merge the trade store's small segments, so that a page reads few files (in the background)."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
from django.db import transaction

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import ImportedFile, Segment
from genjin.stores.trade.merging import MERGED_ABOVE, merge_segments, run_to_merge
from genjin.workflows.fill_demo import find_demo, is_file_of_demo
from genjin.workflows.home import Home
from genjin.workflows.import_publication import STAGING_PREFIX, only_importer, remove_leftovers


def segments_wait(home: Home, most: int = MERGED_ABOVE) -> bool:
    """Whether there are so many segments that some are to be merged."""
    if Segment.objects.filter(retired_at=None).count() <= most:
        return False
    return any(run_to_merge([each.rows for each in group], most) for group in _groups(home))


def merge_small_segments(home: Home, *, now: datetime, most: int = MERGED_ABOVE) -> int:
    """Merge what is to be merged; how many segments became fewer.

    The merged segment takes the place of its parts in one transaction, and their files are removed.
    Killed at any moment, it leaves the parts as they were, or the whole. Imports wait while it runs, readers don't. Raises
    UnusableInputError, and leaves the parts, where the disk is full.
    """
    merged = 0
    with only_importer(home):
        remove_leftovers(home)
        for group in _groups(home):
            run = run_to_merge([each.rows for each in group], most)
            if run is not None:
                _merge(home, group[run], now)
                merged += len(group[run]) - 1
        remove_leftovers(home)
    return merged


def _groups(home: Home) -> list[list[Segment]]:
    """The published segments in their order, those of the demo apart: it can be removed."""
    demo = find_demo(home)
    segments = Segment.objects.filter(retired_at=None).order_by("place", "id")
    named = segments.prefetch_related("files")
    return [
        list(group)
        for _, group in groupby(
            named,
            key=lambda each: (
                demo is not None
                and any(is_file_of_demo(demo, file.name) for file in each.files.all())
            ),
        )
    ]


def _merge(home: Home, parts: Sequence[Segment], now: datetime) -> None:
    name = f"{now.astimezone(UTC):%Y%m%dT%H%M%S}-merged{parts[-1].pk:06d}"
    paths = [home.trade / f"{each.name}.duckdb" for each in parts]
    target = home.trade / f"{name}.duckdb"
    with TemporaryDirectory(dir=home.trade, prefix=STAGING_PREFIX) as folder:
        try:
            rows = merge_segments(paths, Path(folder), target)
        except (duckdb.Error, OSError) as error:
            raise UnusableInputError(
                Problem("problem-merge-failed", {"detail": str(error)[:300]})
            ) from error
    with transaction.atomic():
        whole = Segment.objects.create(
            name=name,
            rows=rows,
            size_bytes=target.stat().st_size,
            place=parts[-1].place,
            published_at=parts[-1].published_at,
        )
        ImportedFile.objects.filter(segment__in=parts).update(segment=whole)
        Segment.objects.filter(pk__in=[each.pk for each in parts]).update(retired_at=now)
