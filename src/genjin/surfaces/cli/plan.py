"""`genjin plan`: the touches of the coming days."""

import click

from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.planned_table import planned_table
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.documents.plan import upcoming_document
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.upcoming import MOST_DAYS, Upcoming, upcoming


@command("plan", uses="user now")
@option("--days", type=click.IntRange(0, MOST_DAYS), default=7)
def plan_command(days: int) -> None:
    """Print the coming days."""
    session = current_session()
    session.open_book()
    session.warn_of_playbook()
    coming = upcoming(session.home, session.user, days=days, now=session.now)
    session.answer(
        lambda: upcoming_document(coming, session.words), lambda: _as_text(coming, session.words)
    )


def _as_text(coming: Upcoming, words: Words) -> str:
    heading = words(
        "cli-plan-heading",
        first=coming.first,
        last=coming.last,
        zone=coming.zone.key,
        count=len(coming.items),
    )
    if not coming.items:
        return heading
    return heading + "\n\n" + planned_table(coming.items, coming.playbook, words, with_days=True)
