"""`genjin buyers find`: who imports this."""

from datetime import date

import click

from genjin.kernel.countries import parse_country
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.trade.contract import BuyerFound, BuyerSearch, BuyersFound, BuyerSort
from genjin.surfaces.cli.commands import Day, group, option
from genjin.surfaces.cli.numbers import day, grouped, month
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.cli.tables import table
from genjin.surfaces.documents.trade import buyers_document
from genjin.surfaces.wording.catalogue import Words
from genjin.surfaces.wording.searches import looser_text
from genjin.surfaces.wording.sizes import basis_name
from genjin.workflows.find_buyers import find_buyers
from genjin.workflows.loosen_search import Condition, loosen_search

_OPTIONS: dict[Condition, str] = {
    "hs_prefix": "--hs", "words": "--words", "country": "--country", "origin": "--origin",
    "supplier": "--supplier", "since": "--since", "until": "--until",
    "min_shipments": "--min-shipments", "min_value_usd": "--min-value", "min_weight_kg": "--min-weight",
}  # fmt: skip
_SORTS = ("value", "weight", "shipments", "last_date", "name")


@group("buyers")
def buyers_command() -> None:
    """Search the trade data for buyers."""


@buyers_command.command("find", uses="user as_of")
@option("--hs", metavar="PREFIX")
@option("--words", metavar="WORDS")
@option("--country", metavar="COUNTRY")
@option("--origin", metavar="COUNTRY")
@option("--supplier", metavar="NAME")
@option("--since", type=Day())
@option("--until", type=Day())
@option("--min-shipments", type=click.IntRange(min=0), default=0)
@option("--min-value", metavar="USD", type=click.FloatRange(min=0))
@option("--min-weight", metavar="KG", type=click.FloatRange(min=0))
@option("--sort", type=click.Choice(_SORTS), default="value")
@option("--limit", type=click.IntRange(1, 10_000), default=50)
def find(  # noqa: PLR0913 - one parameter for each condition
    *,
    hs: str | None,
    words: str | None,
    country: str | None,
    origin: str | None,
    supplier: str | None,
    since: date | None,
    until: date | None,
    min_shipments: int,
    min_value: float | None,
    min_weight: float | None,
    sort: BuyerSort,
    limit: int,
) -> None:
    """Print the buyers that meet every condition."""
    session = current_session()
    session.open_book()
    bounds = [bound for bound in (until, session.as_of) if bound is not None]
    search = BuyerSearch(
        hs_prefix=hs,
        words=words,
        country=country_named(country, "--country"),
        origin=country_named(origin, "--origin"),
        supplier=supplier,
        since=since,
        until=min(bounds, default=None),
        min_shipments=min_shipments,
        min_value_usd=min_value or None,
        min_weight_kg=min_weight or None,
        sort=sort,
        limit=limit,
    )
    found = find_buyers(session.home, search)
    session.answer(
        lambda: buyers_document(found, session.words), lambda: _as_text(found, session.words)
    )
    if not found.total:
        for looser in loosen_search(session.home, search):
            session.note(looser_text(looser, session.words, _OPTIONS[looser.condition]))


def country_named(text: str | None, option_name: str) -> str | None:
    """The country that an option names, by code or name. Raises UnusableInputError."""
    if text is None:
        return None
    country = parse_country(text)
    if country is None:
        raise UnusableInputError(
            Problem("problem-country-option", field=option_name, value=text[:60])
        )
    return country


def _period(buyer: BuyerFound) -> tuple[str, str]:
    """His first and last day; months where only monthly totals are known."""
    written = day if buyer.shipments else month
    return written(buyer.first_date), written(buyer.last_date)


def _value(buyer: BuyerFound, words: Words) -> str:
    basis = basis_name(buyer.value_basis or "", words) if buyer.value_usd is not None else ""
    return f"{grouped(buyer.value_usd)} {basis}".strip()


def _as_text(found: BuyersFound, words: Words) -> str:
    if not found.total:
        return words("cli-buyers-none", hidden=found.hidden_rows)
    rows = [
        (
            buyer.company_id,
            buyer.name,
            words.country(buyer.country) if buyer.country else "–",
            grouped(buyer.shipments),
            _value(buyer, words),
            grouped(buyer.weight_kg),
            *_period(buyer),
        )
        for buyer in found.buyers
    ]
    headers = [
        words(f"cli-column-{name}")
        for name in (
            "company-id",
            "name",
            "country",
            "shipments",
            "value-usd",
            "weight-kg",
            "first-date",
            "last-date",
        )
    ]
    account = words(
        "cli-buyers-account",
        shown=len(found.buyers),
        total=found.total,
        hidden=found.hidden_rows,
    )
    return table(headers, rows, frozenset({3, 4, 5})) + "\n" + account
