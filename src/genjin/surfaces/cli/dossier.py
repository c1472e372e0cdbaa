"""`genjin dossier`: what does this firm buy, from whom, how often."""

from collections.abc import Mapping

import click

from genjin.buyers.dossier import Dossier
from genjin.surfaces.cli.commands import command
from genjin.surfaces.cli.numbers import grouped, percent
from genjin.surfaces.cli.session import Session, current_session
from genjin.surfaces.cli.tables import table
from genjin.surfaces.documents.trade import dossier_document
from genjin.workflows.get_dossier import get_dossier
from genjin.workflows.people import day_of

_SHOWN = 10


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
        lambda: dossier_document(dossier, session.words), lambda: _as_text(dossier, session)
    )


def _as_text(dossier: Dossier, session: Session) -> str:
    words = session.words
    firm = dossier.firm
    country = words.country(firm.country) if firm.country else "–"
    parts = [
        f"{firm.name}  ({country}, {firm.company_id})",
        words.reason(dossier.summary),
        "",
        *(f"· {words.reason(point)}" for point in dossier.talk_points),
        "",
        table(
            [
                words(f"cli-column-{name}")
                for name in ("month", "shipments", "value-usd", "weight-kg")
            ],
            [
                (
                    f"{month.month:%Y-%m}",
                    grouped(month.sums.shipments),
                    _values(month.sums.value_usd),
                    grouped(month.sums.weight_kg),
                )
                for month in dossier.purchases.shipments[-2 * _SHOWN :]
            ],
            frozenset({1, 2, 3}),
        ),
    ]
    for title, shares in (
        ("suppliers", dossier.suppliers),
        ("origins", dossier.origins),
        ("products", dossier.products),
    ):
        parts.append(
            table(
                [words(f"cli-column-{title}"), words("cli-column-share")],
                [
                    (part.name or part.key or "–", _share(part.share))
                    for part in shares.parts[:_SHOWN]
                ],
                frozenset({1}),
            )
        )
    return "\n".join(parts)


def _share(share: float | None) -> str:
    return "–" if share is None else percent(share)


def _values(by_basis: Mapping[str, float]) -> str:
    """Values of different bases stand apart: they don't add up."""
    return " + ".join(f"{grouped(value)} {basis}" for basis, value in by_basis.items()) or "–"
