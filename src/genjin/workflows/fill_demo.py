"""A book to look around in: an invented trade and an invented salesperson's customers.

The files are made by `genjin.demo`, written to the home, and go in as anybody's files do. The
demo stands beside the user's own data and is removed in one step, which touches nothing else.
"""

import json
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from django.db import transaction
from django.db.models import Q

from genjin.chats.exchanges import Side
from genjin.demo.book.business import DemoBusiness, demo_business
from genjin.demo.book.chat import OUR_NAME, chat_export
from genjin.demo.book.customer import DemoCustomer
from genjin.demo.book.customers import demo_customers
from genjin.demo.book.listing import customer_rows
from genjin.demo.book.workdays import shanghai
from genjin.kernel.bilingual import Language
from genjin.stores.records.models import (
    Customer,
    CustomerCompany,
    DealOutcomes,
    ImportedFile,
    Segment,
    User,
)
from genjin.workflows.fill_demo_prices import (
    clear_demo_prices,
    codes_to_enter,
    fill_demo_prices,
    fill_demo_quotes,
)
from genjin.workflows.home import Home
from genjin.workflows.import_chat import import_chat
from genjin.workflows.import_customers import CustomersImported, import_customers
from genjin.workflows.import_problems import Describe
from genjin.workflows.import_publication import only_importer
from genjin.workflows.import_report import FileReport
from genjin.workflows.import_shipments import import_files
from genjin.workflows.link_company import link_company, propose_companies_to_all
from genjin.workflows.log_touch import log_touch
from genjin.workflows.permissions import require_manager
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.record_absence import record_absence
from genjin.workflows.tell_demo_business import tell_business
from genjin.workflows.tell_demo_rules import tell_demo_rules
from genjin.workflows.write_demo_files import write_customer_list, write_trade

_PART = " · "
DEFAULT_ROWS = 4_500
DEFAULT_SEED = 1
_LIST_NAME = {"zh": "客户表.xlsx", "en": "customers.xlsx"}

Step = Literal["files", "trade", "customers", "touches", "done"]
Progress = Callable[[Step, int, int], None]
"""Hears the step, and how many of its things are done of how many."""


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo of a home was made from, and how far it is.

    `codes` are the ids of its customers in "their own system", `files` the names of its customs
    files, `products` the codes of its products. `cleared` is a demo that the user has removed: it isn't offered again by itself.
    """

    rows: int
    seed: int
    now: datetime
    state: Literal["filling", "filled", "cleared"]
    codes: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    products: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DemoFilled:
    """The accounts of what went in; empty where the demo had been filled before."""

    demo: Demo
    was_filled: bool
    files: tuple[FileReport, ...] = ()
    customers: CustomersImported | None = None
    touches: int = 0


@dataclass(frozen=True, slots=True)
class DemoCleared:
    """How much was removed."""

    customers: int
    files: int


def find_demo(home: Home) -> Demo | None:
    """The demo of this home, or None if there never was one."""
    try:
        data = json.loads(_manifest(home).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return Demo(
        rows=data["rows"],
        seed=data["seed"],
        now=datetime.fromisoformat(data["now"]),
        state=data["state"],
        codes=tuple(data["codes"]),
        files=tuple(data["files"]),
        products=tuple(data.get("products", ())),
    )


def fill_demo(  # noqa: PLR0913 - every option is one of the command's
    home: Home,
    *,
    now: datetime,
    by: User,
    describe: Describe,
    rows: int | None = None,
    seed: int | None = None,
    language: Language = "zh",
    progress: Progress | None = None,
) -> DemoFilled:
    """Fill the book with a demo of about so many rows of customs data, its notes in the language.

    A demo that is there already stays as it is, unless other rows or another seed are asked for:
    then it is removed first. One that was interrupted is finished as it was begun. Raises
    NotAllowedError unless the person is a manager or the owner.
    """
    require_manager(by)
    hear = progress or (lambda _step, _done, _total: None)
    found = find_demo(home)
    if found is not None and found.state != "cleared":
        wanted = (rows or found.rows, found.seed if seed is None else seed)
        if wanted != (found.rows, found.seed):
            clear_demo(home, by=by)
            found = None
        elif found.state == "filled":
            return DemoFilled(found, was_filled=True)
    if found is None or found.state == "cleared":
        found = Demo(rows or DEFAULT_ROWS, DEFAULT_SEED if seed is None else seed, now, "filling")
        _write_manifest(home, found)
    return _fill(home, found, now, by, describe, hear, language)


def clear_demo(home: Home, *, by: User) -> DemoCleared:
    """Remove the demo's customers, with all that hangs on them, its trade data and its files.

    The user's own customers and files stay. Doing it again does nothing. Raises NotAllowedError
    unless the person is a manager or the owner.
    """
    require_manager(by)
    demo = find_demo(home)
    if demo is None or demo.state == "cleared":
        return DemoCleared(0, 0)
    with only_importer(home):
        with transaction.atomic():
            customers = Customer.objects.filter(external_id__in=demo.codes)
            removed = customers.count()
            customers.delete()
            DealOutcomes.objects.all().delete()  # They counted the demo's deals too.
            files = ImportedFile.objects.filter(_recorded_for(demo))
            segments = list(Segment.objects.filter(files__in=files).distinct())
            imported = files.count()
            files.delete()
            Segment.objects.filter(pk__in=[each.pk for each in segments]).delete()
            clear_demo_prices(demo.products)
        for segment in segments:
            (home.trade / f"{segment.name}.duckdb").unlink(missing_ok=True)
    shutil.rmtree(_folder(home), ignore_errors=True)
    _write_manifest(home, Demo(demo.rows, demo.seed, demo.now, "cleared"))
    return DemoCleared(removed, imported)


def _fill(
    home: Home,
    demo: Demo,
    now: datetime,
    by: User,
    describe: Describe,
    hear: Progress,
    language: Language,
) -> DemoFilled:
    folder = _folder(home)
    folder.mkdir(mode=0o700, exist_ok=True)
    paths: list[Path] = []
    today = shanghai(demo.now).date()
    hear("files", 0, 1)
    for path in write_trade(folder, seed=demo.seed, today=today, rows=demo.rows, made_at=demo.now):
        paths.append(path)
        hear("files", len(paths), len(paths) + 1)
    customers = demo_customers(demo.seed, demo.now)
    listed = folder / _LIST_NAME[language]
    write_customer_list(customer_rows(customers, language), listed, language, demo.now)
    demo = replace(
        demo,
        codes=tuple(each.code for each in customers),
        files=tuple(each.name for each in paths),
        products=tuple(dict.fromkeys((*demo.products, *codes_to_enter()))),
    )
    _write_manifest(home, demo)  # Before anything goes in, so that all of it can be removed.
    reports: list[FileReport] = []
    for done, path in enumerate(paths):
        hear("trade", done, len(paths))
        reports += import_files(home, [path], now=now, by=by, describe=describe).files
    fill_demo_prices(by, now=now)
    hear("customers", 0, len(customers))
    imported = import_customers(home, listed, now=now, by=by, describe=describe)
    propose_companies_to_all(home, now=now)
    stored = {
        each.external_id: each for each in Customer.objects.filter(external_id__in=demo.codes)
    }
    touches = 0
    for done, customer in enumerate(customers):
        hear("touches", done, len(customers))
        touches += _tell(
            home, stored[customer.code], customer, language, made_for=demo.now, now=now, by=by
        )
    fill_demo_quotes(home, by, [(stored[each.code], each) for each in customers], now=now)
    tell_demo_rules(home, stored, customers, language, now=now, by=by)
    demo = replace(demo, state="filled")
    _write_manifest(home, demo)
    hear("done", len(customers), len(customers))
    return DemoFilled(
        demo, was_filled=False, files=tuple(reports), customers=imported, touches=touches
    )


def _tell(
    home: Home,
    stored: Customer,
    told: DemoCustomer,
    language: Language,
    *,
    made_for: datetime,
    now: datetime,
    by: User,
) -> int:
    """Enter what the list can't hold: the contact's office, his firm, orders, samples, touches."""
    new = 0
    with transaction.atomic():
        if told.office is not None:
            stored.contacts.filter(is_main=True).update(
                country=told.office.country,
                subdivision=told.office.subdivision,
                city=told.office.city,
            )
            plan_customers(home, [stored.pk], now=now)
        proposed = stored.companies.order_by("at", "id").last()
        if told.link_confirmed and proposed and proposed.state == CustomerCompany.State.PROPOSED:
            link_company(home, by, stored.pk, proposed.company_id, is_his=True, now=now)
        business = demo_business(told, shanghai(made_for))
        if business != DemoBusiness():
            tell_business(home, by, stored, business, language, now)
            plan_customers(home, [stored.pk], now=now)
        for exchange in told.exchanges:
            logged = log_touch(
                home,
                by,
                stored.pk,
                channel=exchange.channel,
                direction=exchange.direction,
                at=exchange.at,
                note=exchange.note.in_language(language),
                purpose=exchange.purpose,
                minutes=exchange.minutes,
                now=now,
            )
            new += not logged.was_known
        if told.away is not None and not stored.absences.exists():
            note = told.away.note.in_language(language)
            record_absence(home, by, stored.pk, returns_on=told.away.returns_on, note=note, now=now)
        if told.chat:
            buyer = told.people[0].name
            sides = {OUR_NAME: Side.US, buyer: Side.BUYER}
            chat = chat_export(told)
            imported = import_chat(home, by, stored.pk, chat, sides=sides, now=now)
            new += len(imported.touches)
    return new


def is_file_of_demo(demo: Demo, name: str) -> bool:
    """Whether a file is recorded under this name for the demo.

    One that several customs reported is recorded by part: its name, a point, theirs.
    """
    return name.split(_PART, maxsplit=1)[0] in demo.files


def _recorded_for(demo: Demo) -> Q:
    of_a_file = Q(name__in=demo.files)
    for name in demo.files:
        of_a_file |= Q(name__startswith=f"{name}{_PART}")
    return of_a_file


def _folder(home: Home) -> Path:
    return home.path / "demo-files"


def _manifest(home: Home) -> Path:
    return home.path / "demo.json"


def _write_manifest(home: Home, demo: Demo) -> None:
    data = {**asdict(demo), "now": demo.now.isoformat()}
    part = _manifest(home).with_suffix(".part")
    part.write_text(json.dumps(data, indent=1), encoding="utf-8")
    part.replace(_manifest(home))
