"""`genjin backup` and `genjin restore`."""

from pathlib import Path

import click

from genjin.surfaces.cli.commands import command
from genjin.surfaces.cli.session import current_session
from genjin.workflows.back_up import back_up, restore

_File = click.Path(path_type=Path)


@command("backup", uses="user now")
@click.argument("file", type=_File)
def backup_command(file: Path) -> None:
    """Write the book into one file."""
    session = current_session()
    session.open_book()
    done = back_up(session.home, file, now=session.now)
    session.answer(
        lambda: {"file": str(done.path), "files": done.files, "size_bytes": done.size_bytes},
        lambda: session.words("cli-backed-up", path=str(done.path), files=done.files),
    )


@command("restore", uses="user")
@click.argument("file", type=_File)
def restore_command(file: Path) -> None:
    """Put a backup into an empty home."""
    session = current_session()
    done = restore(session.home, file)
    session.open_book(make=True)
    session.answer(
        lambda: {
            "home": str(session.home.path),
            "files": done.files,
            "size_bytes": done.size_bytes,
        },
        lambda: session.words("cli-restored", home=str(session.home.path), files=done.files),
    )
