"""`genjin customers away`: until when the buyer's person is away, or that he is back."""

from datetime import date

import click

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.surfaces.cli.commands import Day, command, option
from genjin.surfaces.cli.next_line import next_line
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.documents.plan import plan_document
from genjin.workflows.permissions import get_customer
from genjin.workflows.read_plans import plan_of
from genjin.workflows.record_absence import end_absences, record_absence


@command("away", uses="user now")
@click.argument("customer")
@option("--returns", type=Day(), metavar="DATE")
@option("--back", is_flag=True)
@option("--note", default="")
def away_command(customer: str, returns: date | None, note: str, *, back: bool) -> None:
    """Record the absence, or end it."""
    session = current_session()
    session.open_book(make=True)
    session.warn_of_playbook()
    if (returns is None) is not back:
        raise UnusableInputError(Problem("problem-away-returns-or-back"))
    words = session.words
    if returns is None:
        end_absences(session.home, session.user, customer, now=session.now)
        said = words("cli-away-ended")
    else:
        absence = record_absence(
            session.home, session.user, customer, returns_on=returns, note=note, now=session.now
        )
        said = words("cli-away-kept", name=str(absence.contact or ""), date=returns)
    plan = plan_of(session.home, get_customer(session.user, customer), session.now)
    zone = session.user.zone
    session.answer(
        lambda: {
            "customer_id": str(plan.customer_id),
            "returns_on": returns.isoformat() if returns else None,
            "next": plan_document(plan, zone, words),
        },
        lambda: f"{said}\n{next_line(plan, zone, words)}",
    )
