"""`genjin chat import`: a chat that was exported or copied becomes touches."""

import sys
from pathlib import Path

import click

from genjin.chats.exchanges import Side
from genjin.chats.file import chat_text
from genjin.chats.message import DateOrder
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.documents.chat import chat_imported_document, chat_seen_document
from genjin.workflows.import_chat import import_chat, require_clear
from genjin.workflows.look_at_chat import look_at_chat


@command("import", uses="user now")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@option("--customer", required=True, metavar="CUSTOMER")
@option("--me", multiple=True, metavar="NAME")
@option("--leave-out", multiple=True, metavar="NAME")
@option("--date-order", type=click.Choice([each.value for each in DateOrder]))
@option("--dry-run", is_flag=True)
def import_command(
    file: Path,
    customer: str,
    me: tuple[str, ...],
    leave_out: tuple[str, ...],
    date_order: str | None,
    *,
    dry_run: bool,
) -> None:
    """Import a chat."""
    session = current_session()
    session.open_book(make=True)
    session.warn_of_playbook()
    text, name = _text_of(file), file.name
    order = DateOrder(date_order) if date_order else None
    seen = look_at_chat(session.user, customer, text, now=session.now, order=order, file=name)
    sides = _sides([each.name for each in seen.senders], me, leave_out)
    if dry_run:
        seen = look_at_chat(
            session.user, customer, text, now=session.now, sides=sides, order=order, file=name
        )
        if not session.as_json:
            require_clear(seen, name)
        session.list_problems(seen.problems)
        session.answer(
            lambda: chat_seen_document(seen, session.user.zone),
            lambda: session.words(
                "cli-chat-would",
                customer=seen.customer.name,
                messages=seen.messages,
                known=seen.known,
                touches=len(seen.new),
            ),
        )
        return
    imported = import_chat(
        session.home,
        session.user,
        customer,
        text,
        now=session.now,
        sides=sides,
        order=order,
        file=name,
    )
    session.list_problems(imported.seen.problems)
    session.answer(
        lambda: chat_imported_document(imported, session.user.zone, session.words),
        lambda: session.words(
            "cli-chat-imported",
            customer=imported.seen.customer.name,
            messages=imported.seen.messages,
            known=imported.seen.known,
            touches=len(imported.touches),
        ),
    )


def _text_of(file: Path) -> str:
    try:
        content = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        detail = {"detail": error.strerror or ""}
        raise UnusableInputError(
            Problem("problem-chat-unreadable", detail, file=str(file))
        ) from error
    text = chat_text(content, file.name)
    if isinstance(text, Problem):
        raise UnusableInputError(text)
    return text


def _sides(
    names: list[str], me: tuple[str, ...], leave_out: tuple[str, ...]
) -> dict[str, Side] | None:
    """Who is who, as the options say it; without them it is as was said before."""
    for given in (*me, *leave_out):
        if names and given not in names:
            listed = ", ".join(names)[:300]
            raise UnusableInputError(
                Problem("problem-chat-name-unknown", {"names": listed}, value=given)
            )
    if not me and not leave_out:
        return None
    sides: dict[str, Side] = dict.fromkeys(leave_out, Side.NEITHER)
    if me:
        sides |= {
            name: Side.US if name in me else Side.BUYER for name in names if name not in sides
        }
    return sides
