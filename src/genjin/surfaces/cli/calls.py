"""`genjin calls`: whom to call next week for a product and a country."""

import click

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.surfaces.cli.buyers import country_named
from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.numbers import day
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.cli.tables import table
from genjin.surfaces.documents.calls import calls_document
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.list_calls import CallList, list_calls

MOST_CALLS = 500
_COLUMNS = ("company-id", "name", "p-buy", "next-date", "bought-last", "purchases")


@command("calls", uses="user as_of")
@option("--hs", metavar="PREFIX", required=True)
@option("--country", metavar="COUNTRY")
@option("--per-week", type=click.IntRange(1, MOST_CALLS), required=True)
def calls_command(*, hs: str, country: str | None, per_week: int) -> None:
    """Print the list."""
    session = current_session()
    session.open_book()
    if session.as_of is None:
        raise UnusableInputError(Problem("problem-as-of-missing", field="--as-of"))
    found = list_calls(
        session.home,
        hs,
        country=country_named(country, "--country"),
        as_of=session.as_of,
        per_week=per_week,
    )
    session.note(_account(found, session.words))
    session.answer(
        lambda: calls_document(found, session.words), lambda: _as_text(found, session.words)
    )


def _as_text(found: CallList, words: Words) -> str:
    rows = []
    for call in found.calls:
        said = call.predicted
        rows.append(
            (
                call.company_id,
                call.name,
                f"{said.p_buy:.0%}" if said else "–",
                f"{day(said.next_date)} ({day(said.next_low)} – {day(said.next_high)})"
                if said
                else "–",
                day(call.last_date),
                str(call.purchases),
            )
        )
    headers = [words(f"cli-column-{name}") for name in _COLUMNS]
    return table(headers, rows, frozenset({2, 5}))


def _account(found: CallList, words: Words) -> str:
    return words(
        "cli-calls-account",
        shown=len(found.calls),
        total=found.buyers,
        as_of=found.as_of,
        days=found.horizon_days,
        model=found.model or "none",
        order=words(f"calls-order-{found.order.value.replace('_', '-')}"),
    )
