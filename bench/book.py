"""A book of 100,000 customers and five salespeople: import, Today, search, log and next, plan anew.

The list goes in by `genjin customers import`, the pages come from `genjin serve` over loopback, signed
in as each of the five in turn; the eight clients are processes of their own. Everything is held against
its mark; the pages also against the lightest page of the same server in the same run, and the import
against `csv` reading the list.
"""

import argparse
import csv
import http.client
import multiprocessing
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from customer_list import write_list
from figures import Figure, p95, print_figures

CUSTOMERS = 100_000
PEOPLE = ("owner", "lin", "wang", "zhao", "chen")
MORNING = "2026-03-04T09:30+08:00"
CLIENTS = 8
WARM_UP, TIMES = 10, 150
_WORDS = (
    "andes",
    "comercial",
    "import",
    "sur",
    "lima",
    "santos",
    "electro",
    "lumi",
    "firm77",
    "buyer4242",
)
# The same cadence a day slower: every plan of an A customer has to be made again.
_EDIT = (
    "cadences",
    "a.yaml",
    "every: {min: 2, target: 2, max: 3}",
    "every: {min: 2, target: 3, max: 4}",
)


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
        print_figures(_measure(Path(folder), customers))
    return 0


def _measure(folder: Path, customers: int) -> list[Figure]:
    from genjin.workflows.home import Home  # noqa: PLC0415 - needs Django

    people = _people(folder, customers)
    listed = folder / "list.csv"
    write_list(listed, customers, datetime.fromisoformat(MORNING), PEOPLE)
    figures = [*_import(listed, customers)]
    with _serving() as (port, process):
        cookies = [_sign_in(port, person) for person in people]
        figures += _pages(port, cookies)
        memory = _memory_mb(process.pid)
    figures.append(Figure("memory of the server, most", memory, "MB", "mark", 250))
    figures.append(_planning(Home(folder), customers))
    return figures


def _people(folder: Path, customers: int) -> list[Any]:
    """Five people, each of whom follows everybody he has: one open follow-up for each customer."""
    from genjin.stores.records.models import User  # noqa: PLC0415 - needs Django
    from genjin.workflows.home import Home  # noqa: PLC0415
    from genjin.workflows.prepare_home import prepare_home  # noqa: PLC0415

    owner = prepare_home(Home(folder))
    others = [User.objects.create_user(name, role="sales", language="en") for name in PEOPLE[1:]]
    User.objects.update(active_limit=customers)
    return [owner, *others]


def _import(listed: Path, customers: int) -> Iterator[Figure]:
    began = time.perf_counter()
    ran = subprocess.run(
        [sys.executable, "-m", "genjin", "customers", "import", str(listed), "--now", MORNING, "--json"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    seconds = time.perf_counter() - began
    assert f'"created": {customers}' in ran.stdout, ran.stderr[-2000:]
    began = time.perf_counter()
    with listed.open(encoding="utf-8") as file:
        assert sum(1 for _ in csv.reader(file)) == customers + 1
    read = time.perf_counter() - began
    what = f"genjin customers import, {customers:,} customers"
    yield Figure(what, seconds, "s", "mark", 60 * customers / CUSTOMERS)
    yield Figure(what, seconds, "s", "csv reads the list", read)


def _pages(port: int, cookies: Sequence[str]) -> Iterator[Figure]:
    def turns(ask: Callable[[int], tuple[str, str, str]], times: int = TIMES) -> list[float]:
        return [_ask(port, *ask(n)) for n in range(WARM_UP + times)][WARM_UP:]

    lightest = p95(turns(lambda _: ("GET", "/sign-in/", "")))
    due = [_due_customers(port, cookie) for cookie in cookies]

    def cookie(n: int) -> str:
        return cookies[n % len(cookies)]

    today = turns(lambda n: ("GET", "/", cookie(n)))
    search = turns(lambda n: ("GET", f"/customers/?q={quote(_WORDS[n % len(_WORDS)])}", cookie(n)))
    leap = turns(lambda n: ("GET", f"/go/?q={quote(_WORDS[n % len(_WORDS)])}", cookie(n)))
    with multiprocessing.Pool(CLIENTS) as pool:
        asked = [(port, cookies[n % len(cookies)]) for n in range(CLIENTS)]
        eight = [each for each in pool.starmap(_todays, asked) for each in each]
    logged = []
    for n in range(min(40, *map(len, due))):
        for each, customers in zip(cookies, due, strict=True):
            body = {"channel": "mail", "direction": "out", "note": f"told {n}", "minutes": "5"}
            logged.append(_post(port, f"/customers/{customers[n]}/touch/", each, body))
    statements = {
        name: _statements(address)
        for name, address in (("/", "/"), ("q", "/customers/?q=andes"), ("go", "/go/?q=andes"))
    }
    for what, times, mark in (
        (f"Today, one client ({statements['/']} statements)", today, 50.0),
        (f"Today, {CLIENTS} clients", eight, 150.0),
        (f"customers found by a word ({statements['q']} statements)", search, 30.0),
        (f"customers in the palette ({statements['go']} statements)", leap, 30.0),
        ("a touch logged, and the list that follows", logged, 50.0),
    ):
        yield Figure(f"{what}, p95", p95(times), "ms", "mark", mark)
        yield Figure(f"{what}, p95", p95(times), "ms", "the lightest page", lightest)


def _todays(port: int, cookie: str) -> list[float]:
    """One of the clients that ask at once."""
    return [_ask(port, "GET", "/", cookie) for _ in range(WARM_UP + TIMES // 3)][WARM_UP:]


def _planning(home: Any, customers: int) -> Figure:
    """Everything planned again after an edit of the playbook."""
    import genjin.playbook  # noqa: PLC0415 - needs the home
    from genjin.stores.records.models import CustomerPlan, User  # noqa: PLC0415
    from genjin.workflows.plan_customers import plan_stale_customers  # noqa: PLC0415

    folder, name, old, new = _EDIT
    shipped = Path(genjin.playbook.__file__).parent / "defaults" / folder / name
    text = shipped.read_text(encoding="utf-8")
    assert old in text
    edited = re.sub(r"(?s)\ncases:.*", _cases_of_edit(), text.replace(old, new))
    (home.playbook / folder).mkdir(parents=True, exist_ok=True)
    (home.playbook / folder / name).write_text(edited, encoding="utf-8")
    now = datetime.fromisoformat(MORNING)
    began = time.perf_counter()
    planned = sum(plan_stale_customers(home, user, now=now) for user in User.objects.all())
    seconds = time.perf_counter() - began
    assert planned == customers == CustomerPlan.objects.count(), planned
    mark = 30 * customers / CUSTOMERS
    return Figure(
        "everything planned again after an edit of the playbook", seconds, "s", "mark", mark
    )


def _cases_of_edit() -> str:
    return (
        "\ncases:\n  - name: Three days after our answer\n    unanswered: 1\n"
        "    expect: {phase: close, min: 2, max: 4}\n"
    )


@contextmanager
def _serving() -> Iterator[tuple[int, "subprocess.Popen[str]"]]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "genjin",
        "serve",
        "--port",
        str(port),
        "--now",
        MORNING,
        "--empty",
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            yield port, process
        finally:
            process.terminate()


def _sign_in(port: int, person: Any) -> str:
    """The person's cookies, as a browser would send them."""
    from datetime import UTC  # noqa: PLC0415

    from genjin.workflows.sign_in import create_sign_in_key  # noqa: PLC0415 - needs Django

    key = create_sign_in_key(person, datetime.fromisoformat(MORNING).astimezone(UTC))
    cookies: dict[str, str] = {}
    for method in ("GET", "POST"):
        connection = http.client.HTTPConnection("127.0.0.1", port)
        token = {"csrfmiddlewaretoken": cookies.get("genjin_csrf", "")}
        connection.request(
            method, f"/sign-in/{key}/", urlencode(token) if method == "POST" else None,
            {"Cookie": _as_text(cookies), "Content-Type": "application/x-www-form-urlencoded"},
        )  # fmt: skip
        answer = connection.getresponse()
        answer.read()
        for header in answer.msg.get_all("Set-Cookie") or ():
            name, _, value = header.partition(";")[0].partition("=")
            cookies[name] = value
        if "genjin_session" in cookies:
            break
    assert "genjin_session" in cookies, cookies
    return _as_text(cookies)


def _as_text(cookies: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in cookies.items())


def _ask(port: int, method: str, address: str, cookie: str) -> float:
    began = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request(method, address, headers={"Cookie": cookie})
    answer = connection.getresponse()
    body = answer.read()
    taken = (time.perf_counter() - began) * 1000
    assert answer.status == 200, (address, answer.status, body[:300])
    return taken


def _post(port: int, address: str, cookie: str, body: dict[str, str]) -> float:
    """An action as the page's script sends it: the answer is the list that follows."""
    token = re.search(r"genjin_csrf=(\w+)", cookie)
    assert token is not None
    began = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request(
        "POST", address, urlencode({**body, "from": "today", "csrfmiddlewaretoken": token.group(1)}),
        {"Cookie": cookie, "HX-Request": "true", "Content-Type": "application/x-www-form-urlencoded"},
    )  # fmt: skip
    answer = connection.getresponse()
    text = answer.read()
    taken = (time.perf_counter() - began) * 1000
    assert answer.status == 200, (address, answer.status, text[:300])
    return taken


def _due_customers(port: int, cookie: str) -> list[str]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", "/", headers={"Cookie": cookie})
    page = connection.getresponse().read().decode()
    found = list(dict.fromkeys(re.findall(r"/customers/(\d+)/touch/|customers/(\d+)/\"", page)))
    ids = [first or second for first, second in found]
    assert ids, page[:500]
    return ids


def _statements(address: str) -> int:
    from django.db import connection  # noqa: PLC0415 - needs Django
    from django.test import Client  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    from genjin.surfaces.web import clock  # noqa: PLC0415
    from genjin.workflows.people import get_user  # noqa: PLC0415

    clock.now = lambda: datetime.fromisoformat(MORNING)
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(get_user())
    with CaptureQueriesContext(connection) as statements:
        assert client.get(address).status_code == 200
    return len(statements)


def _memory_mb(process_id: int) -> float:
    """The most memory that the process has had."""
    status = Path(f"/proc/{process_id}/status").read_text(encoding="ascii")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert found is not None
    return int(found.group(1)) / 1024


if __name__ == "__main__":
    sys.exit(main())
