"""`genjin today`: whom to contact, in the order to work."""

import click

from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.planned_table import planned_table
from genjin.surfaces.cli.session import Session, current_session
from genjin.surfaces.documents.plan import today_document
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.next_day import next_day
from genjin.workflows.today import Today, today


@command("today", uses="user now")
@option("--hours", type=click.FloatRange(0, 24))
def today_command(hours: float | None) -> None:
    """Print the worklist."""
    session = current_session()
    session.open_book()
    session.warn_of_playbook()
    listed = today(session.home, session.user, now=session.now, hours=hours)
    session.answer(
        lambda: today_document(listed, session.words),
        lambda: _as_text(listed, session.words) if listed.items else _nothing(listed, session),
    )


def _as_text(listed: Today, words: Words) -> str:
    heading = words(
        "cli-today-heading",
        date=listed.date,
        weekday=words(f"weekday-{listed.date.isoweekday()}"),
        zone=listed.zone.key,
        count=len(listed.items),
        deferred=listed.deferred_total,
    )
    return heading + "\n\n" + planned_table(listed.items, listed.playbook, words)


def _nothing(listed: Today, session: Session) -> str:
    words = session.words
    coming = next_day(session.home, session.user, now=session.now)
    if coming is None:
        return words("cli-today-nothing")
    heading = words(
        "cli-today-next",
        date=coming.date,
        weekday=words(f"weekday-{coming.date.isoweekday()}"),
        count=coming.count,
    )
    return f"{heading}\n\n{planned_table(coming.items, listed.playbook, words)}"
