"""`genjin touch`: log a contact, and see the next one."""

from datetime import datetime

import click

from genjin.scheduling.situation import Channel, Direction
from genjin.surfaces.cli.commands import Instant, command, option
from genjin.surfaces.cli.next_line import next_line
from genjin.surfaces.cli.session import Session, current_session
from genjin.surfaces.documents.plan import touch_document
from genjin.workflows.log_touch import TouchLogged, log_touch


@command("touch", uses="user now")
@click.argument("customer")
@option("--channel", required=True, type=click.Choice([each.value for each in Channel]))
@option("--direction", required=True, type=click.Choice([each.value for each in Direction]))
@option("--at", type=Instant())
@option("--note", default="")
@option("--minutes", type=click.IntRange(0, 24 * 60))
def touch_command(
    customer: str,
    channel: str,
    direction: str,
    at: datetime | None,
    note: str,
    minutes: int | None,
) -> None:
    """Log the touch."""
    session = current_session()
    session.open_book(make=True)
    session.warn_of_playbook()
    if at is not None and at.tzinfo is None:
        at = at.replace(tzinfo=session.user.zone)
    logged = log_touch(
        session.home,
        session.user,
        customer,
        channel=channel,
        direction=direction,
        at=at,
        note=note,
        minutes=minutes,
        now=session.now,
    )
    session.answer(
        lambda: touch_document(logged, session.user.zone, session.words),
        lambda: _as_text(logged, session),
    )


def _as_text(logged: TouchLogged, session: Session) -> str:
    words, plan = session.words, logged.next
    known = words(
        "cli-touch-known" if logged.was_known else "cli-touch-logged", id=f"t{logged.touch.pk}"
    )
    return f"{known}\n{next_line(plan, session.user.zone, words)}"
