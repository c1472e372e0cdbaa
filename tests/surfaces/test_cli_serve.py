"""The server starts on an empty home, signs the owner in once, and stops when it is told to."""

import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

Environment = Callable[[Path], dict[str, str]]
_PATIENCE_SECONDS = 60


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(
    home: Path, environment: Environment, *options: str
) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """A server of its own process, and the address that it printed."""
    server = subprocess.Popen(
        [sys.executable, "-m", "genjin", "serve", "--port", str(free_port()), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(home),
    )
    try:
        assert server.stdout is not None
        yield server, server.stdout.readline().strip()
    finally:
        server.kill()
        server.communicate()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_prints_one_address_answers_and_stops_cleanly(tmp_path, environment, how):
    with serving(tmp_path / "home", environment, "--empty") as (server, address):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/sign-in/[\w-]{40,}/", address)
        with urllib.request.urlopen(address, timeout=_PATIENCE_SECONDS) as page:  # noqa: S310
            assert page.status == 200
        server.send_signal(how)
        rest, errors = server.communicate(timeout=_PATIENCE_SECONDS)
        assert (server.returncode, rest) == (0, ""), errors
        assert "Traceback" not in errors


def test_a_port_that_is_taken_is_said_in_one_sentence(tmp_path, environment):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = subprocess.run(
            [sys.executable, "-m", "genjin", "serve", "--empty", "--port", str(port)],
            capture_output=True,
            text=True,
            check=False,
            timeout=_PATIENCE_SECONDS,
            env=environment(tmp_path / "home"),
        )
    assert (ended.returncode, ended.stdout) == (2, "")
    assert str(port) in ended.stderr
    assert not (tmp_path / "home").exists()


def test_it_can_be_stopped_while_the_demo_fills_and_goes_on_from_there(tmp_path, environment):
    home = tmp_path / "home"
    server = subprocess.Popen(
        [sys.executable, "-m", "genjin", "serve", "--port", str(free_port())],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(home),
    )
    began = time.monotonic()
    while not (home / "demo.json").exists() and time.monotonic() - began < _PATIENCE_SECONDS:
        time.sleep(0.05)
    server.send_signal(signal.SIGTERM)
    out, errors = server.communicate(timeout=_PATIENCE_SECONDS)
    assert (server.returncode, out) == (0, ""), errors
    assert '"filling"' in (home / "demo.json").read_text(encoding="utf-8")
    with serving(home, environment) as (_, address):
        assert address.startswith("http://")
    assert '"filled"' in (home / "demo.json").read_text(encoding="utf-8")
