"""`genjin match`: which buyers fit our products."""

import click

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.matching.factors import MOST_WEIGHT, Factor
from genjin.surfaces.cli.buyers import country_named
from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.numbers import day, percent
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.cli.tables import table
from genjin.surfaces.documents.matches import matches_document
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.match_buyers import MatchAsked, MatchesFound, match_buyers
from genjin.workflows.people import day_of
from genjin.workflows.products.finding import ProductFilter, list_products

_MOST = 500


@command("match", uses="user now as_of")
@option("--product", metavar="CODE")
@option("--country", metavar="COUNTRY")
@option("--words", metavar="WORDS")
@option("--weight", metavar="FACTOR=N", multiple=True)
@option("--limit", type=click.IntRange(1, _MOST), default=20)
def match_command(
    *,
    product: str | None,
    country: str | None,
    words: str | None,
    weight: tuple[str, ...],
    limit: int,
) -> None:
    """Print the buyers, the best first."""
    session = current_session()
    session.open_book()
    asked = MatchAsked(
        product=product or _only_product(),
        words=words,
        country=country_named(country, "--country"),
        weights=dict(map(_weight, weight)),
        limit=limit,
    )
    as_of = session.as_of or day_of(session.user, session.now)
    found = match_buyers(session.home, asked, as_of=as_of)
    session.note(
        session.words(
            "cli-match-account",
            shown=len(found.matches),
            total=found.ranked,
            in_book=found.in_book,
            words=found.goods.words or f"HS {found.goods.hs_prefix}",
        )
    )
    session.answer(
        lambda: matches_document(found, session.words), lambda: _as_text(found, session.words)
    )


def _only_product() -> str:
    """The code of our product where there is but one. Raises UnusableInputError otherwise."""
    listed = list_products(ProductFilter(limit=2)).products
    if len(listed) != 1:
        raise UnusableInputError(Problem("problem-match-product", field="--product"))
    return listed[0].code


def _weight(text: str) -> tuple[Factor, int]:
    name, _, number = text.partition("=")
    if name not in tuple(Factor) or not number.isdecimal() or int(number) > MOST_WEIGHT:
        raise UnusableInputError(
            Problem(
                "problem-match-weight", {"most": MOST_WEIGHT}, field="--weight", value=text[:40]
            )
        )
    return Factor(name), int(number)


def _as_text(found: MatchesFound, words: Words) -> str:
    rows = [
        (
            one.match.buyer.company_id,
            one.match.buyer.name,
            words.country(one.match.buyer.country) if one.match.buyer.country else "–",
            f"{100 * one.match.score:.0f}",
            day(one.expected.next_date if one.expected else None),
            percent(one.expected.p_buy) if one.expected else "–",
            words.reason(one.match.because[0]) if one.match.because else "",
        )
        for one in found.matches
    ]
    headers = [
        words(f"cli-column-{name}")
        for name in ("company-id", "name", "country", "score", "next-purchase", "p-buy", "why")
    ]
    return table(headers, rows, frozenset({3, 5}))
