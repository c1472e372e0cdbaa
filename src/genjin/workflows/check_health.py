"""Whether a home is sound: its records, trade data, playbook, and the data of time (`doctor`)."""

import importlib.metadata
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import duckdb
from django.db import DatabaseError, connection

from genjin.kernel.calendars import country_calendar
from genjin.kernel.errors import BrokenStoreError, NotFoundError
from genjin.kernel.problem import Problem
from genjin.kernel.reason import ParamValue, Term
from genjin.stores.records.models import Customer, ImportJob, Segment, User
from genjin.workflows.calendar_coverage import countries_in_use, uncovered_years
from genjin.workflows.check_playbook import check_playbook
from genjin.workflows.entered_days import entered_days
from genjin.workflows.home import Home
from genjin.workflows.load_playbook import playbook_in_use
from genjin.workflows.outdated_files import files_to_import_again
from genjin.workflows.prepare_home import open_home

Verdict = Literal["sound", "notice", "warning", "broken"]
_YEARS_AHEAD = 2
_MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found: `finding` is a message of the catalogue that says what to mend."""

    check: str
    verdict: Verdict
    finding: Problem


def check_health(home: Home, *, now: datetime) -> tuple[Finding, ...]:
    """Every check of the home, in order. Writes nothing.

    Raises NotFoundError where there is no book at all; what is broken is a finding.
    """
    try:
        open_home(home)
    except NotFoundError:
        raise
    except BrokenStoreError as error:
        return (Finding("records", "broken", error.problem),)
    return (
        *_records(),
        *_secret(home),
        *_segments(home),
        *_outdated(),
        *_playbook(home),
        *_time_data(now),
        *_calendars(now),
        *_jobs(now),
    )


def _records() -> Iterator[Finding]:
    try:
        damage = _sqlite_damage() if connection.vendor == "sqlite" else ""
        customers = Customer.objects.count()
        users = User.objects.filter(is_active=True).count()
    except DatabaseError as error:
        damage, customers, users = str(error), 0, 0
    if damage:
        yield _finding("records", "broken", "doctor-records-damaged", detail=damage)
        return
    yield _finding("records", "sound", "doctor-records-sound", customers=customers, users=users)
    if connection.vendor != "sqlite":
        yield from _server()


def _sqlite_damage() -> str:
    """What SQLite finds wrong with its file; empty if nothing."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check(1)")
        said = str(cursor.fetchone()[0])
        cursor.execute("PRAGMA foreign_key_check")
        orphans = len(cursor.fetchall())
    if said != "ok":
        return said
    return str(orphans) if orphans else ""


def _server() -> Iterator[Finding]:
    """The server of the records, and that it keeps names of every script."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        version = str(cursor.fetchone()[0])
        cursor.execute("SHOW server_encoding")
        encoding = str(cursor.fetchone()[0])
    if encoding != "UTF8":
        yield _finding("records", "warning", "doctor-server-encoding", encoding=encoding)
    yield _finding("records", "sound", "doctor-server", version=version)


def _secret(home: Home) -> Iterator[Finding]:
    try:
        mode = stat.S_IMODE(home.secret_key_file.stat().st_mode)
    except FileNotFoundError:
        yield _finding("secret", "warning", "doctor-secret-missing")
        return
    files = [(home.secret_key_file, mode)]
    if home.database_file.exists():
        files.append((home.database_file, stat.S_IMODE(home.database_file.stat().st_mode)))
    opened = [path for path, its_mode in files if its_mode & (stat.S_IRWXG | stat.S_IRWXO)]
    for path in opened:
        yield _finding("secret", "warning", "doctor-secret-open", path=str(path))
    if not opened:
        yield _finding("secret", "sound", "doctor-secret-sound")


def _segments(home: Home) -> Iterator[Finding]:
    segments = list(Segment.objects.filter(retired_at=None))
    broken = [
        segment.name
        for segment in segments
        if not _is_whole(home, segment)
        # It may have been merged into another a moment ago.
        and Segment.objects.filter(pk=segment.pk, retired_at=None).exists()
    ]
    for name in broken:
        yield _finding("trade", "broken", "doctor-segment-broken", name=name)
    if not broken:
        rows = sum(segment.rows for segment in segments)
        yield _finding("trade", "sound", "doctor-trade-sound", segments=len(segments), rows=rows)


def _outdated() -> Iterator[Finding]:
    if again := files_to_import_again():
        names = ", ".join(again[:_MOST_NAMED])
        yield _finding("trade", "warning", "doctor-files-outdated", count=len(again), names=names)


def _is_whole(home: Home, segment: Segment) -> bool:
    path = home.trade / f"{segment.name}.duckdb"
    if not path.exists():
        return False
    try:
        with duckdb.connect(str(path), read_only=True) as store:
            counted = store.execute("SELECT count(*) FROM shipment").fetchone()
    except duckdb.Error:
        return False
    return counted is not None and counted[0] == segment.rows


def _playbook(home: Home) -> Iterator[Finding]:
    used = playbook_in_use(home)
    if used.problems:
        for problem in used.problems:
            yield Finding("playbook", "warning", problem)
        yield _finding(
            "playbook",
            "warning",
            "doctor-playbook-broken",
            origin=used.origin,
            version=used.playbook.version,
            folder=str(home.playbook),
        )
        return
    checked = check_playbook(home)
    yield _finding(
        "playbook",
        "warning" if checked.failed else "sound",
        "doctor-playbook-fails" if checked.failed else "doctor-playbook-sound",
        version=used.playbook.version,
        cases=checked.cases,
        failed=len(checked.failed),
    )


def _time_data(now: datetime) -> Iterator[Finding]:
    yield _finding("zones", "sound", "doctor-zones", version=_version("tzdata"))
    calendar = country_calendar("CN", None, entered_days())
    years = range(now.year, now.year + _YEARS_AHEAD)
    known = [str(year) for year in years if calendar.covers_make_up_days(year)]
    unknown = [str(year) for year in years if not calendar.covers_make_up_days(year)]
    if unknown:
        # China publishes the shifted weekends of a year in November of the year before.
        yield _finding(
            "holidays",
            "warning" if str(now.year) in unknown else "notice",
            "doctor-make-up-days-unknown",
            years=", ".join(unknown),
            version=_version("holidays"),
        )
    if known:
        yield _finding(
            "holidays",
            "sound",
            "doctor-make-up-days-known",
            years=", ".join(known),
            version=_version("holidays"),
        )


def _calendars(now: datetime) -> Iterator[Finding]:
    """Whether the public holidays of the customers' countries are known, year by year."""
    missing = [each for each in uncovered_years(now.date()) if not each.make_up_days]
    for each in missing:
        yield _finding(
            "calendars",
            "warning",
            "doctor-calendars-unknown",
            country=Term("country", each.country),
            year=str(each.year),
            customers=each.customers,
        )
    if not missing:
        years = ", ".join(str(now.year + n) for n in range(_YEARS_AHEAD))
        countries = sum(1 for customers in countries_in_use().values() if customers)
        yield _finding(
            "calendars", "sound", "doctor-calendars-known", countries=countries, years=years
        )


def _jobs(now: datetime) -> Iterator[Finding]:
    failed = ImportJob.objects.filter(state=ImportJob.State.FAILED, created_at__lte=now).count()
    waiting = ImportJob.objects.filter(state=ImportJob.State.WAITING).count()
    yield _finding("jobs", "sound", "doctor-jobs", waiting=waiting, failed=failed)


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "?"


def _finding(check: str, verdict: Verdict, message: str, **params: ParamValue) -> Finding:
    return Finding(check, verdict, Problem(message, params))
