"""`genjin products import`: a list of products comes in."""

from pathlib import Path

import click

from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.documents.problems import described
from genjin.surfaces.documents.products import products_imported_document
from genjin.workflows.products.importing import import_products


@command("import", uses="user now")
@click.argument("file", type=click.Path(path_type=Path))
@option("--dry-run", is_flag=True)
def import_command(file: Path, *, dry_run: bool) -> None:
    """Import a list."""
    session = current_session()
    session.open_book(make=True)
    words = session.words
    account = import_products(
        session.home,
        file,
        by=session.user,
        now=session.now,
        describe=described,
        dry_run=dry_run,
    )
    if account.unknown_columns:
        session.note(words("cli-columns-ignored", columns=", ".join(account.unknown_columns[:20])))
    session.list_problems(account.problems)
    text = words(
        "web-products-imported",
        file=account.file,
        rows=account.rows,
        created=account.created,
        updated=account.updated,
        duplicate=account.duplicate,
        rejected=account.rejected,
    )
    if account.problems_file:
        text += "\n" + words("cli-problems-file", path=str(account.problems_file))
    session.answer(lambda: products_imported_document(account, words), lambda: text)
