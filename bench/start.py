"""From `git clone` to the first page, and the second start.

Clones the given repository, starts it with `./run` on a home of its own, opens the printed address
as a browser would, stops it and starts it again. Yardsticks, from the same run: a plain
`python3 -m venv` with `pip install` of the same locked packages, and the three seconds that a
second start may take.
"""

import argparse
import contextlib
import http.cookiejar
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from figures import Figure, print_figures

CHECKOUT = Path(__file__).resolve().parent.parent
SECOND_START_SECONDS = 3.0
LONGEST_SECONDS = 900


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("repository", nargs="?", default=str(CHECKOUT))
    repository = parser.parse_args().repository
    with tempfile.TemporaryDirectory(prefix="genjin-bench-") as folder:
        clone, home = Path(folder, "genjin"), Path(folder, "home")
        began = time.perf_counter()
        cloned = subprocess.run(["git", "clone", "--quiet", repository, str(clone)], check=False)  # noqa: S607
        if cloned.returncode:
            print(f"{repository} can't be cloned: name a repository with a commit", file=sys.stderr)
            return 2
        with _serving(clone, home) as address:
            _open(address)
            first = time.perf_counter() - began
        began = time.perf_counter()
        with _serving(clone, home) as address:
            _open(address)
            second = time.perf_counter() - began
        pip = _plain_install(clone, Path(folder, "venv"))
    print_figures(
        [
            Figure("clone to first page", first, "s", "venv and pip of the same packages", pip),
            Figure("second start to its page", second, "s", "the mark", SECOND_START_SECONDS),
        ]
    )
    return 0


@contextlib.contextmanager
def _serving(clone: Path, home: Path) -> Iterator[str]:
    """`./run` in the clone; gives the address that it prints, and stops it with Ctrl-C's signal."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        ["./run", "--port", str(port)],
        cwd=clone,
        env={**os.environ, "GENJIN_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    try:
        lines = (line.strip() for line in process.stdout)
        address = next((line for line in lines if line.startswith("http")), None)
        if address is None:
            raise SystemExit(f"./run ended with {process.wait()} before it printed an address")
        yield address
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(signal.SIGINT)
        process.wait(timeout=60)


def _open(address: str) -> None:
    """Open the sign-in address, press its button, and see that the first page has customers."""
    jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    browser = urllib.request.build_opener(jar)
    with browser.open(address, timeout=LONGEST_SECONDS) as page:
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.read().decode())
    assert token, "the sign-in page has no form"
    pressed = urllib.parse.urlencode({"csrfmiddlewaretoken": token[1]}).encode()
    with browser.open(address, data=pressed, timeout=LONGEST_SECONDS) as page:
        assert re.search(r"/customers/\d+/", page.read().decode()), "no customer on the first page"


def _plain_install(clone: Path, venv: Path) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    subprocess.run(
        [str(venv / "bin" / "pip"), "install", "-q", "-r", str(clone / "requirements/run.lock")],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
