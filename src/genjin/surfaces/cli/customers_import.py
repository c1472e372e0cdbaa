"""`genjin customers import`: a list of customers comes in."""

from pathlib import Path

import click

from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.progress import progress_on_stderr
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.documents.book import customers_imported_document
from genjin.surfaces.documents.problems import described
from genjin.workflows.import_customers import import_customers
from genjin.workflows.people import get_user


@command("import", uses="user now")
@click.argument("file", type=click.Path(path_type=Path))
@option("--owner", metavar="NAME")
@option("--dry-run", is_flag=True)
def import_command(file: Path, owner: str | None, *, dry_run: bool) -> None:
    """Import a list."""
    session = current_session()
    session.open_book(make=True)
    session.warn_of_playbook()
    words = session.words
    with progress_on_stderr(words) as progress:
        account = import_customers(
            session.home,
            file,
            now=session.now,
            by=session.user,
            owner=get_user(owner) if owner else None,
            describe=described,
            dry_run=dry_run,
            progress=progress,
        )
    if account.unknown_columns:
        session.note(words("cli-columns-ignored", columns=", ".join(account.unknown_columns[:20])))
    session.list_problems(account.problems)
    session.answer(
        lambda: customers_imported_document(account, session.home, words),
        lambda: (
            words(
                "cli-customers-imported",
                file=account.file,
                rows=account.rows,
                created=account.created,
                updated=account.updated,
                duplicate=account.duplicate,
                rejected=account.rejected,
            )
            + (
                "\n" + words("cli-problems-file", path=str(account.problems_file))
                if account.problems_file
                else ""
            )
        ),
    )
