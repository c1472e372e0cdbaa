"""`genjin serve`: the pages on this machine, with the work in the background."""

import ipaddress
import signal
import socket
from contextlib import closing
from types import FrameType

import click
from django.conf import settings

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.demo import fill_with_progress
from genjin.surfaces.cli.session import Session, current_session
from genjin.surfaces.cli.sign_in import sign_in_address
from genjin.workflows.background import Background
from genjin.workflows.fill_demo import find_demo
from genjin.workflows.sign_in import create_sign_in_key

_THREADS = 8
_LARGEST_REQUEST_BYTES = 4 * 1024**3
_EVERY_ADDRESS = ("0.0.0.0", "::")  # noqa: S104 - compared with, not bound to


@command("serve", uses="user now")
@option("--host", default="127.0.0.1", metavar="HOST")
@option("--port", type=click.IntRange(0, 65_535), default=8000)
@option("--allow-network", is_flag=True)
@option("--empty", is_flag=True)
def serve_command(host: str, port: int, *, allow_network: bool, empty: bool) -> None:
    """Serve until stopped."""
    session = current_session()
    _stop_on_signals()
    if not _is_loopback(host) and not allow_network:
        raise UnusableInputError(Problem("problem-host-not-loopback", value=host))
    try:
        with closing(_bound_socket(host, port)) as listening:
            _serve(session, host, listening, fill=not empty)
    except KeyboardInterrupt:
        pass  # While the book was made or the demo filled; the next start goes on from there.
    session.note(session.words("cli-stopped"))


def _serve(session: Session, host: str, listening: socket.socket, *, fill: bool) -> None:
    is_new = session.is_new_book()
    session.open_book(make=True)
    session.warn_of_playbook()
    if fill and _wants_demo(session, is_new=is_new):
        session.note(session.words("cli-demo-filling"))
        fill_with_progress(session)
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, *_names_of_this_machine(host)]
    server = _server(listening)
    port = listening.getsockname()[1]
    settings.CLOCK_AHEAD = session.clock_ahead
    background = Background(session.home, session.clock)
    background.start()
    try:
        key = create_sign_in_key(session.user, session.clock())
        shown = "127.0.0.1" if host in _EVERY_ADDRESS else host
        address = sign_in_address(shown, port, key)
        session.note(session.words("cli-serving"))
        session.answer(lambda: {"address": address}, lambda: address)
        server.run()
    finally:
        background.stop()
        server.close()


def _server(listening: socket.socket):  # type: ignore[no-untyped-def]  # noqa: ANN202 - waitress has no types
    import waitress  # noqa: PLC0415 - with the application, half a second that other paths skip

    from genjin.surfaces.web.wsgi import application  # noqa: PLC0415 - as above

    return waitress.create_server(
        application,
        sockets=[listening],
        threads=_THREADS,
        ident="genjin",
        max_request_body_size=_LARGEST_REQUEST_BYTES,
    )


def _wants_demo(session: Session, *, is_new: bool) -> bool:
    """A new home gets the demo; one whose filling was interrupted gets the rest of it."""
    demo = find_demo(session.home)
    return is_new if demo is None else demo.state == "filling"


def _bound_socket(host: str, port: int) -> socket.socket:
    """A socket that has the address, before anything is made or filled."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise UnusableInputError(
            Problem(
                "problem-port-taken",
                {"port": str(port), "detail": error.strerror or str(error)},
                value=host,
            )
        ) from error
    return listening


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _names_of_this_machine(host: str) -> list[str]:
    """The names by which a browser may ask for this server, if it listens on the network."""
    if _is_loopback(host):
        return []
    if host not in _EVERY_ADDRESS:
        return [host]
    name = socket.gethostname()
    try:
        addresses = {str(info[4][0]) for info in socket.getaddrinfo(name, None)}
    except OSError:
        addresses = set()
    return [name, f"{name}.local", *sorted(addresses)]


def _stop_on_signals() -> None:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
