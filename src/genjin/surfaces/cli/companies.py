"""`genjin companies find`: which firm is meant by this name."""

import click

from genjin.stores.trade.contract import CompanyFound
from genjin.surfaces.cli.commands import group, option
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.cli.tables import table
from genjin.surfaces.documents.trade import companies_document
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.find_companies import find_companies


@group("companies")
def companies_command() -> None:
    """Look firms up in the trade data."""


@companies_command.command("find", uses="user as_of")
@click.argument("text")
@option("--limit", type=click.IntRange(1, 1000), default=20)
def find(text: str, limit: int) -> None:
    """Print the firms whose names resemble the text."""
    session = current_session()
    session.open_book()
    found = find_companies(session.home, text, limit, session.as_of)
    session.answer(lambda: companies_document(found), lambda: _as_text(found, session.words))


def _as_text(found: list[CompanyFound], words: Words) -> str:
    if not found:
        return words("cli-companies-none")
    rows = [
        (
            company.company_id,
            company.name,
            words.country(company.country) if company.country else "–",
            f"{company.score:.2f}",
            " · ".join(name for name in company.aliases if name != company.name),
        )
        for company in found
    ]
    headers = [
        words(f"cli-column-{name}")
        for name in ("company-id", "name", "country", "score", "aliases")
    ]
    return table(headers, rows, frozenset({3}))
