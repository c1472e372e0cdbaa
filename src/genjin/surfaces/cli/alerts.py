"""`genjin alerts`: what changed with one's customers in the trade data."""

from genjin.kernel.reason import reasons_from_data
from genjin.stores.records.models import CustomerAlert
from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.numbers import day
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.cli.tables import table
from genjin.surfaces.documents.alerts import alerts_document
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.alerts import list_alerts


@command("alerts", uses="user")
@option("--all", "everything", is_flag=True)
def alerts_command(*, everything: bool) -> None:
    """Print those that nobody has seen yet, or all."""
    session = current_session()
    session.open_book()
    found = list_alerts(session.user, own=False, unseen=not everything)
    session.answer(
        lambda: alerts_document(found, session.words), lambda: _as_text(found, session.words)
    )


def _as_text(found: list[CustomerAlert], words: Words) -> str:
    if not found:
        return words("cli-alerts-none")
    rows = [
        (
            each.customer.name,
            words(f"alert-{each.kind.replace('_', '-')}"),
            day(each.on),
            "; ".join(words.reason(reason) for reason in reasons_from_data(each.reasons)),
        )
        for each in found
    ]
    headers = [words(f"cli-column-{name}") for name in ("customer", "alert", "since", "why")]
    return table(headers, rows)
