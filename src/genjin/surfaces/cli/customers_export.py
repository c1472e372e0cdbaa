"""`genjin customers export`: the list goes out."""

from pathlib import Path

import click

from genjin.surfaces.cli.commands import command
from genjin.surfaces.cli.session import current_session
from genjin.workflows.export_customers import export_customers


@command("export", uses="user now")
@click.argument("file", type=click.Path(path_type=Path))
def export_command(file: Path) -> None:
    """Write the list."""
    session = current_session()
    session.open_book()
    count = export_customers(session.user, file, now=session.now, language=session.language)
    session.answer(
        lambda: {"file": str(file), "customers": count},
        lambda: session.words("cli-customers-exported", count=count, path=str(file)),
    )
