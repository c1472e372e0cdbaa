"""`genjin backtest`: whether calling by Genjin's list would have paid."""

from datetime import date

import click

from genjin.insights.back_tested import BASELINES, GENJIN, BackTest, Called, Comparison, Share
from genjin.surfaces.cli.buyers import country_named
from genjin.surfaces.cli.calls import MOST_CALLS
from genjin.surfaces.cli.commands import Day, command, option
from genjin.surfaces.cli.numbers import day
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.cli.tables import table
from genjin.surfaces.documents.calls import back_test_document
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.back_test_calls import back_test_calls

_COLUMNS = ("method", "within-14", "within-28", "precision", "recall", "lift", "lead-days", "ahead")


@command("backtest", uses="user as_of")
@option("--hs", metavar="PREFIX", required=True)
@option("--country", metavar="COUNTRY")
@option("--from", "since", type=Day(), required=True)
@option("--until", type=Day(), required=True)
@option("--per-week", type=click.IntRange(1, MOST_CALLS), required=True)
def backtest_command(
    *, hs: str, country: str | None, since: date, until: date, per_week: int
) -> None:
    """Print the comparison."""
    session = current_session()
    session.open_book()
    tested = back_test_calls(
        session.home,
        hs,
        country=country_named(country, "--country"),
        since=since,
        until=until,
        per_week=per_week,
        as_of=session.as_of,
    )
    session.answer(lambda: back_test_document(tested), lambda: _as_text(tested, session.words))


def _as_text(tested: BackTest, words: Words) -> str:
    head = words(
        "cli-backtest-head",
        weeks=tested.weeks,
        first=day(tested.first_week),
        last=day(tested.last_week),
        per_week=tested.per_week,
        buyers=tested.buyers,
    )
    return "\n\n".join(
        (
            head,
            _compared("cli-backtest-everybody", tested.everybody, words),
            _compared("cli-backtest-silent", tested.silent, words),
            words("cli-backtest-legend"),
        )
    )


def _compared(title: str, part: Comparison, words: Words) -> str:
    rows = [_row(name, part.methods[name], words) for name in (GENJIN, *BASELINES)]
    headers = [words(f"cli-column-{name}") for name in _COLUMNS]
    ceiling = f"{part.ceiling:.0%}" if part.ceiling is not None else "–"
    says = words(title, calls=part.calls, named=part.to_be_named, ceiling=ceiling)
    return f"{says}\n{table(headers, rows, frozenset(range(1, len(_COLUMNS))))}".rstrip()


def _row(name: str, method: Called, words: Words) -> tuple[str, ...]:
    return (
        words(f"backtest-method-{name.replace('_', '-')}"),
        *(f"{hits:.0f}" for hits in method.in_time.values()),
        _share(method.precision),
        _share(method.recall),
        f"{method.lift:.1f}" if method.lift is not None else "–",
        f"{method.lead_days:.0f}" if method.lead_days is not None else "–",
        _share(method.ahead, signed=True) if method.ahead else "",
    )


def _share(share: Share | None, *, signed: bool = False) -> str:
    if share is None:
        return "–"
    sign = "+" if signed else ""
    return f"{share.value:{sign}.1%} ({share.low:{sign}.1%} … {share.high:{sign}.1%})"
