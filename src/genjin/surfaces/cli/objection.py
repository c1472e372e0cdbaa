"""`genjin objection`: whether a buyer who finds our price too high only compares prices."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

import click

from genjin.buyers.objection.diagnosis import Diagnosis
from genjin.buyers.objection.piece import Piece
from genjin.buyers.objection.saying import sayings
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.surfaces.cli.buyers import country_named
from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.session import Session, current_session
from genjin.surfaces.documents.objection import objection_document
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.objections.typed import ObjectionTyped
from genjin.workflows.objections.weighing import weigh_objection
from genjin.workflows.people import day_of
from genjin.workflows.products.finding import find_product_by_code


class Price(click.ParamType[Decimal]):
    """An amount with a point as its decimal mark."""

    name = "price"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Decimal:
        """Read the text."""
        try:
            return Decimal(str(value))
        except InvalidOperation:
            self.fail(f"{value!r}: 1.36", param, ctx)


@command("objection", uses="user now as_of")
@option("--hs", metavar="PREFIX", required=True)
@option("--country", metavar="COUNTRY", required=True)
@option("--quote", type=Price(), required=True)
@option("--target", type=Price(), required=True)
@option("--unit", metavar="UNIT", required=True)
@option("--cost", type=Price())
@option("--company", metavar="COMPANY_ID")
@option("--product", metavar="CODE")
@option("--words", metavar="WORDS")
@option("--incoterm", metavar="TERM")
@option("--currency", metavar="CURRENCY", default="USD")
@option("--target-currency", metavar="CURRENCY")
def objection_command(  # noqa: PLR0913 - one parameter for each thing that was said
    *,
    hs: str,
    country: str,
    quote: Decimal,
    target: Decimal,
    unit: str,
    cost: Decimal | None,
    company: str | None,
    product: str | None,
    words: str | None,
    incoterm: str | None,
    currency: str,
    target_currency: str | None,
) -> None:
    """Print the verdict."""
    session = current_session()
    session.open_book()
    ours = find_product_by_code(product) if product else None
    if product and ours is None:
        raise UnusableInputError(
            Problem("problem-quote-product", field="--product", value=product[:60])
        )
    typed = ObjectionTyped(
        hs=hs,
        country=country_named(country, "--country") or "",
        quote=quote,
        target=target,
        unit=unit,
        currency=currency,
        target_currency=target_currency or "",
        incoterm=incoterm or "",
        words=words or "",
        cost=cost,
        company_id=company,
        product=ours,
    )
    found = weigh_objection(session.home, session.user, typed, as_of=_as_of(session))
    session.answer(
        lambda: objection_document(found, session.words), lambda: _as_text(found, session.words)
    )


def _as_of(session: Session) -> date:
    return session.as_of or day_of(session.user, session.now)


def _as_text(found: Diagnosis, words: Words) -> str:
    verdict = words(f"objection-verdict-{found.verdict.value}")
    firmness = words(f"objection-confidence-{found.confidence.value}")
    lines = [f"{verdict} · {firmness}", words.reason(found.because), ""]
    lines += [_line(piece, words) for piece in found.pieces]
    for saying in sayings(found):
        lines += ["", f"{words('objection-draft' if saying.is_draft else 'objection-advice')}:"]
        lines.append(words(saying.id))
    return "\n".join(lines)


def _line(piece: Piece, words: Words) -> str:
    said = words.reason(piece.reason)
    if piece.speaks_for is None:
        return f"  {said}"
    verdict = words(f"objection-verdict-{piece.speaks_for.value}")
    return f"  {said} [{verdict} +{piece.weight}]"
