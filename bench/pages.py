"""Today, a customer's page and a dossier: p95 and statements, on the demo and on 10,000.

It is a working morning, and for one page the evening of that day, when Today shows the next day
with work. The book is the demo; then 10,000 customers go in by the ordinary import of a list.
Pages are asked for through Django's test client: the whole application, without the network. The
yardstick is the lightest page of the same application in the same run, the sign-in page; beside
it stand the 150 ms in which a page has to come.
"""

import argparse
import csv
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from customer_list import write_list
from figures import Figure, p95, print_figures

CUSTOMERS = 10_000
# A Wednesday: with today's real clock, a bench that is run at night measures an empty page.
MORNING = datetime.fromisoformat("2026-03-04T09:30+08:00")
EVENING = datetime.fromisoformat("2026-03-04T21:50+08:00")
WARM_UP, TIMES = 5, 60
MARK_MS = 150.0


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--customers", type=int, default=CUSTOMERS)
    customers = parser.parse_args().customers
    with tempfile.TemporaryDirectory(prefix="genjin-bench-") as folder:
        os.environ["GENJIN_HOME"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "genjin.surfaces.web.settings"
        import django  # noqa: PLC0415 - after the home is named

        django.setup()
        _measure(Path(folder), customers)
    return 0


def _measure(folder: Path, customers: int) -> None:
    import genjin.surfaces.web.wsgi  # noqa: PLC0415, F401 - the pages as a server loads them
    from genjin.surfaces.documents.problems import described  # noqa: PLC0415 - needs Django
    from genjin.workflows.fill_demo import fill_demo  # noqa: PLC0415
    from genjin.workflows.home import Home  # noqa: PLC0415
    from genjin.workflows.import_customers import import_customers  # noqa: PLC0415
    from genjin.workflows.prepare_home import prepare_home  # noqa: PLC0415

    home, now = Home(folder), MORNING
    owner = prepare_home(home)
    # Everybody is followed here: the cap on active customers would leave most of the book idle.
    owner.active_limit = 1_000_000
    owner.save(update_fields=["active_limit"])
    began = time.perf_counter()
    fill_demo(home, now=now, by=owner, describe=described)
    print(f"The demo was filled in {time.perf_counter() - began:.1f} s.", file=sys.stderr)
    figures = _pages(home, owner, "the demo")
    listed = folder / "list.csv"
    write_list(listed, customers, now)
    began = time.perf_counter()
    imported = import_customers(home, listed, now=now, by=owner, describe=described)
    assert imported.created == customers, imported
    seconds = time.perf_counter() - began
    figures += _pages(home, owner, f"{customers:,} customers more")
    began = time.perf_counter()
    with listed.open(encoding="utf-8") as file:
        assert sum(1 for _ in csv.reader(file)) == customers + 1
    read = time.perf_counter() - began
    figures.append(
        Figure(f"importing {customers:,} customers", seconds, "s", "csv reads the list", read)
    )
    print_figures(figures)


def _pages(home: Any, owner: Any, book: str) -> list[Figure]:
    from django.test import Client  # noqa: PLC0415 - needs Django

    from genjin.stores.records.models import CustomerCompany, CustomerPlan  # noqa: PLC0415
    from genjin.workflows.plan_customers import plan_stale_customers  # noqa: PLC0415

    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(owner)
    linked = CustomerCompany.objects.filter(state=CustomerCompany.State.CONFIRMED)
    company = linked.order_by("id").values_list("company_id", flat=True)[0]
    plan = CustomerPlan.objects.filter(grade="key").order_by("customer_id")[0]
    lightest = p95(_milliseconds(Client(headers={"host": "127.0.0.1"}), "/sign-in/"))
    figures = []
    for name, address, now in (
        ("Today", "/", MORNING),
        ("customer", f"/customers/{plan.customer_id}/", MORNING),
        ("dossier", f"/companies/{company}/", MORNING),
        ("Today in the evening", "/", EVENING),
    ):
        _set_clock(now)
        plan_stale_customers(home, owner, now=now)  # As the server does in the background.
        if address == "/":
            _assert_full(home, owner, now, book)
        began = time.process_time()
        taken = p95(_milliseconds(client, address))
        cpu = (time.process_time() - began) * 1_000 / (WARM_UP + TIMES)
        title = (
            f"{name} page, {book}, p95 "
            f"({_statements(client, address)} statements, {cpu:.0f} ms of CPU on average)"
        )
        figures.append(Figure(title, taken, "ms", "the lightest page", lightest))
        figures.append(Figure(title, taken, "ms", "the mark", MARK_MS))
    return figures


def _set_clock(now: datetime) -> None:
    """The pages' clock stands still, as `genjin serve --now` sets it."""
    from genjin.surfaces.web import clock  # noqa: PLC0415 - needs Django

    clock.now = lambda: now


def _assert_full(home: Any, owner: Any, now: datetime, book: str) -> None:
    """A page with nothing on it has no business in a benchmark."""
    from genjin.workflows.today import today  # noqa: PLC0415 - needs Django

    listed = today(home, owner, now=now)
    day = listed.next_day or listed
    due = len(day.items) + day.deferred_total
    assert due > 0, now
    assert day.items, now
    print(f"On {book} at {now:%H:%M}, {due:,} touches are due on {day.date}.", file=sys.stderr)


def _milliseconds(client: Any, address: str) -> Sequence[float]:
    return [each * 1_000 for each in _timed(lambda: client.get(address))][WARM_UP:]


def _timed(get: Callable[[], Any]) -> Iterator[float]:
    for _ in range(WARM_UP + TIMES):
        began = time.perf_counter()
        answer = get()
        assert answer.status_code == 200, answer.status_code
        assert answer.content
        yield time.perf_counter() - began


def _statements(client: Any, address: str) -> int:
    from django.db import connection  # noqa: PLC0415 - needs Django
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    with CaptureQueriesContext(connection) as statements:
        client.get(address)
    return len(statements)


if __name__ == "__main__":
    sys.exit(main())
