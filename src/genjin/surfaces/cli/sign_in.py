"""`genjin sign-in`: a fresh address that signs a person in, once."""

from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.session import current_session
from genjin.workflows.sign_in import KEY_LASTS, create_sign_in_key


@command("sign-in", uses="user now")
@option("--host", default="127.0.0.1")
@option("--port", type=int, default=8000)
def sign_in_command(host: str, port: int) -> None:
    """Print the address."""
    session = current_session()
    session.open_book(make=True)
    address = sign_in_address(host, port, create_sign_in_key(session.user, session.now))
    session.answer(
        lambda: {
            "address": address,
            "user": session.user.username,
            "hours": KEY_LASTS.total_seconds() / 3600,
        },
        lambda: address,
    )


def sign_in_address(host: str, port: int, key: str) -> str:
    """Where a browser on this machine signs in with the key."""
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/sign-in/{key}/"
