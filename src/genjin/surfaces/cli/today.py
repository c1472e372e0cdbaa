"""`genjin today`: whom to contact, in the order to work."""

from dataclasses import replace
from datetime import date

import click

from genjin.kernel.reason import ParamValue
from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.planned_table import planned_table
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.documents.plan import today_document
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.today import Today, today
from genjin.workflows.today_order import TodayOrder, in_order


@command("today", uses="user now")
@option("--hours", type=click.FloatRange(0, 24))
@option(
    "--order", type=click.Choice([each.value for each in TodayOrder]), default=TodayOrder.WORK.value
)
def today_command(hours: float | None, order: str) -> None:
    """Print the worklist."""
    session = current_session()
    session.open_book()
    session.warn_of_playbook()
    listed = today(session.home, session.user, now=session.now, hours=hours)
    listed = replace(listed, items=in_order(listed.items, TodayOrder(order)))
    session.answer(
        lambda: today_document(listed, session.words), lambda: _as_text(listed, session.words)
    )


def _as_text(listed: Today, words: Words) -> str:
    lines = []
    if listed.items or listed.deferred_total:
        lines.append(
            words(
                "cli-today-heading",
                **_day(listed.date, words),
                zone=listed.seller.zone.key,
                count=len(listed.items),
                deferred=listed.deferred_total,
            )
        )
    else:
        lines.append(words.reason(listed.day_off) if listed.day_off else words("cli-today-nothing"))
    if listed.missed_total:
        lines.append(words("cli-today-missed", count=listed.missed_total))
    if listed.escalated.total:
        lines.append(words("cli-today-escalated", count=listed.escalated.total))
        lines += [
            f"  {each.plan.customer.name}: {words.reason(each.because)}"
            for each in listed.escalated.inquiries
        ]
    if listed.items:
        lines += ["", planned_table(listed.items, listed.playbook, words)]
    if (coming := listed.next_day) is not None:
        heading = words(
            "cli-today-next",
            **_day(coming.date, words),
            count=len(coming.items),
            deferred=coming.deferred_total,
        )
        lines += [heading, "", planned_table(coming.items, listed.playbook, words)]
    return "\n".join(lines)


def _day(day: date, words: Words) -> dict[str, ParamValue]:
    return {"date": day, "weekday": words(f"weekday-{day.isoweekday()}")}
