"""`genjin dossier`: what does this firm buy, from whom, how often."""

import click

from genjin.surfaces.cli.commands import command
from genjin.surfaces.cli.dossier_page import dossier_page
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.documents.dossier import dossier_document
from genjin.workflows.get_dossier import get_dossier
from genjin.workflows.people import day_of


@command("dossier", uses="user now as_of")
@click.argument("company_id")
def dossier_command(company_id: str) -> None:
    """Print the dossier."""
    session = current_session()
    session.open_book()
    dossier = get_dossier(
        session.home, company_id, today=day_of(session.user, session.now), as_of=session.as_of
    )
    session.answer(
        lambda: dossier_document(dossier, session.words),
        lambda: dossier_page(dossier, session.words),
    )
