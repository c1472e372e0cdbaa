"""`genjin demo`: a book to look around in."""

import click

from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.progress import progress_on_stderr
from genjin.surfaces.cli.session import Session, current_session
from genjin.surfaces.documents.problems import described
from genjin.workflows.fill_demo import DemoFilled, fill_demo
from genjin.workflows.foresee_followed import renew_foresight


@command("demo", uses="user now")
@option("--rows", type=click.IntRange(100, 100_000_000))
@option("--seed", type=int)
def demo_command(rows: int | None, seed: int | None) -> None:
    """Fill the book with the demo."""
    session = current_session()
    session.open_book(make=True)
    filled = fill_with_progress(session, rows, seed)
    renew_foresight(session.home, now=session.now)
    imported = sum(file.imported for file in filled.files)
    session.answer(
        lambda: {
            "was_filled": filled.was_filled,
            "rows": filled.demo.rows,
            "seed": filled.demo.seed,
            "now": filled.demo.now.isoformat(),
            "shipments": imported,
            "customers": filled.customers.created if filled.customers else 0,
            "touches": filled.touches,
        },
        lambda: (
            session.words("cli-demo-there")
            if filled.was_filled
            else session.words(
                "cli-demo-filled",
                shipments=imported,
                customers=filled.customers.created if filled.customers else 0,
                touches=filled.touches,
            )
        ),
    )


def fill_with_progress(
    session: Session, rows: int | None = None, seed: int | None = None
) -> DemoFilled:
    """Fill the demo and say on standard error how far it is."""
    words = session.words
    with progress_on_stderr(words) as progress:
        return fill_demo(
            session.home,
            now=session.now,
            by=session.user,
            describe=described,
            rows=rows,
            seed=seed,
            language=session.language,
            progress=lambda _step, done, total: progress(done, total),
        )
