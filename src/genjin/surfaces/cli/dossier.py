"""`genjin dossier`: what does this firm buy, from whom, how often; and the rows behind a figure."""

import click

from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.dossier_page import dossier_page
from genjin.surfaces.cli.dossier_rows import rows_page
from genjin.surfaces.cli.session import Session, current_session
from genjin.surfaces.documents.dossier import dossier_document
from genjin.surfaces.documents.rows import rows_document
from genjin.workflows.get_dossier import get_dossier
from genjin.workflows.open_rows import open_rows, read_selection
from genjin.workflows.people import day_of
from genjin.workflows.shown_predictions import predictions_of_company

_ALL = "all"


@command("dossier", uses="user now as_of")
@click.argument("company_id")
@option("--rows", "selection", metavar="SELECTION")
@option("--limit", type=click.IntRange(min=1))
def dossier_command(company_id: str, selection: str | None, limit: int | None) -> None:
    """Print the dossier, or with `--rows` the rows that one of its figures rests on."""
    session = current_session()
    session.open_book()
    if selection is not None:
        _print_rows(session, company_id, selection, limit)
        return
    today = day_of(session.user, session.now)
    dossier = get_dossier(session.home, company_id, today=today, as_of=session.as_of)
    predicted = predictions_of_company(
        session.user, company_id, today=min(today, session.as_of or today), now=session.now
    )
    session.answer(
        lambda: dossier_document(dossier, session.words, predicted),
        lambda: dossier_page(dossier, session.words, predicted),
    )


def _print_rows(session: Session, company_id: str, text: str, limit: int | None) -> None:
    asked = read_selection("" if text == _ALL else text)
    asked = asked._replace(company_id=company_id, as_of=session.as_of or asked.as_of)
    opened = open_rows(session.home, asked)
    session.answer(
        lambda: rows_document(opened, session.words, limit),
        lambda: rows_page(opened, session.words, limit),
    )
