"""`genjin products export`: the list goes out."""

from pathlib import Path

import click

from genjin.surfaces.cli.commands import command
from genjin.surfaces.cli.session import current_session
from genjin.workflows.products.exporting import export_products


@command("export", uses="user")
@click.argument("file", type=click.Path(path_type=Path))
def export_command(file: Path) -> None:
    """Write the list."""
    session = current_session()
    session.open_book()
    count = export_products(file, language=session.language)
    session.answer(
        lambda: {"file": str(file), "products": count},
        lambda: session.words("cli-products-exported", count=count, path=str(file)),
    )
