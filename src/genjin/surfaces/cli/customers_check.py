"""`genjin customers check`: is this firm in the book already (查重)."""

import click

from genjin.surfaces.cli.commands import command
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.cli.tables import table
from genjin.surfaces.documents.duplicates import checked_document
from genjin.workflows.check_customer import check_customer


@command("check", uses="user")
@click.argument("text")
def check_command(text: str) -> None:
    """Say whether a firm is in the book."""
    session = current_session()
    session.open_book()
    known = check_customer(session.user, text)
    words = session.words
    headers = [words(f"cli-column-{name}") for name in ("customer-id", "name", "owner", "score")]
    rows = [
        (str(each.customer_id or "–"), each.name, each.owner, f"{each.score:.2f}") for each in known
    ]
    session.answer(
        lambda: checked_document(known),
        lambda: table(headers, rows, frozenset({3})) if known else words("cli-check-none"),
    )
