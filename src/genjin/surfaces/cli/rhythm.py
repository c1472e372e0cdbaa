"""`genjin rhythm`: when each buyer of a file of purchases buys next."""

from pathlib import Path

import click

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.session import current_session
from genjin.workflows.predict_rhythm import RhythmPredicted, predict_rhythm

LONGEST_HORIZON = 3_650


@command("rhythm", uses="as_of")
@option("--events", metavar="FILE", type=click.Path(path_type=Path), required=True)
@option("--horizon", metavar="DAYS", type=click.IntRange(1, LONGEST_HORIZON), required=True)
@option("--out", metavar="FILE", type=click.Path(path_type=Path), required=True)
def rhythm_command(*, events: Path, horizon: int, out: Path) -> None:
    """Write the predictions."""
    session = current_session()
    if session.as_of is None:
        raise UnusableInputError(Problem("problem-as-of-missing", field="--as-of"))
    done = predict_rhythm(events, out, as_of=session.as_of, horizon_days=horizon)
    session.list_problems(done.read.problems)
    words = session.words
    if done.read.later:
        session.note(words("cli-rhythm-later", count=done.read.later, as_of=session.as_of))
    if done.read.returns:
        session.note(words("cli-rhythm-returns", count=done.read.returns))
    if done.predicted.merged_days:
        session.note(words("cli-rhythm-merged", days=done.predicted.merged_days))
    if done.predicted.forecast is None:
        session.note(words("cli-rhythm-too-few"))
    session.answer(
        lambda: _document(done),
        lambda: words(
            "cli-rhythm-written",
            count=done.buyers,
            path=str(done.out),
            model=done.predicted.model or "none",
        ),
    )


def _document(done: RhythmPredicted) -> dict[str, object]:
    return {
        "out": str(done.out),
        "buyers": done.buyers,
        "rows": done.read.rows,
        "later": done.read.later,
        "returns": done.read.returns,
        "problems": done.read.problem_count,
        "model": done.predicted.model,
        "bins": str(done.predicted.step),
        "merged_days": done.predicted.merged_days,
    }
