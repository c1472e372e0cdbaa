"""`genjin doctor`: is everything sound, and what is to be mended."""

import click

from genjin.surfaces.cli.commands import command
from genjin.surfaces.cli.session import BROKEN, current_session
from genjin.surfaces.cli.tables import table
from genjin.workflows.check_health import check_health


@command("doctor", uses="now")
def doctor_command() -> None:
    """Check the home."""
    session = current_session()
    findings = check_health(session.home, now=session.now)
    words = session.words
    document = {
        "home": str(session.home.path),
        "sound": not any(each.verdict in ("warning", "broken") for each in findings),
        "checks": [
            {
                "check": each.check,
                "verdict": each.verdict,
                "text": words.problem(each.finding),
                "params": dict(each.finding.params),
            }
            for each in findings
        ],
    }
    rows = [
        (
            words(f"doctor-check-{each.check}"),
            words(f"doctor-verdict-{each.verdict}"),
            words.problem(each.finding),
        )
        for each in findings
    ]
    headers = [words("cli-column-check"), words("cli-column-result"), ""]
    session.answer(lambda: document, lambda: table(headers, rows, widest=200))
    if any(each.verdict == "broken" for each in findings):
        raise click.exceptions.Exit(BROKEN)
    session.had_problems = not document["sound"]
