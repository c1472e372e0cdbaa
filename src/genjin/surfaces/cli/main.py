"""The command `genjin`: which commands there are, and what a failure means to the shell.

Exit codes: 0 done; 1 done, with problems listed; 2 wrong usage or unusable input; 3 broken store.
"""

import gc
import os
import signal
import sys
from collections.abc import Sequence

import click

from genjin.kernel.errors import BrokenStoreError, GenjinError
from genjin.surfaces.cli.commands import Group
from genjin.surfaces.cli.session import BROKEN, DONE, UNUSABLE, WITH_PROBLEMS, Session

_INTERRUPTED = 128 + signal.SIGINT

_COMMANDS = {
    "serve": "serve",
    "demo": "demo",
    "today": "today",
    "plan": "plan",
    "touch": "touch",
    "chat": "chat",
    "why": "why",
    "report": "report",
    "customers": "customers",
    "products": "products",
    "calendars": "calendars",
    "buyers": "buyers",
    "companies": "companies",
    "dossier": "dossier",
    "alerts": "alerts",
    "calls": "calls",
    "backtest": "backtest",
    "match": "match",
    "objection": "objection",
    "rhythm": "rhythm",
    "import": "import_shipments",
    "files": "files",
    "layouts": "layouts",
    "playbook": "playbook",
    "sign-in": "sign_in",
    "backup": "backup",
    "restore": "backup",
    "doctor": "doctor",
    "jobs": "jobs",
}
_WITHOUT_BOOK = frozenset({"layouts", "rhythm"})
"""Commands that read no record: Django, a third of their time, isn't started for them."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Run the command line; the exit code."""
    session = Session()
    # Django reads the home when it starts, which is before the command's own options are read.
    session.home_option = _home_named_in(arguments)
    if session.home_option:
        os.environ["GENJIN_HOME"] = str(session.home.path)
    try:
        ended = genjin.main(list(arguments), prog_name="genjin", standalone_mode=False, obj=session)
    except (click.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    except click.UsageError as error:
        session.note(_usage(error, session))
        return UNUSABLE
    except BrokenStoreError as error:
        session.note(session.words.problem(error.problem))
        return BROKEN
    except GenjinError as error:
        session.note(session.words.problem(error.problem))
        return UNUSABLE
    finally:
        gc.unfreeze()  # DuckDB's binding reports what the interpreter's end leaves behind.
    if isinstance(ended, int) and ended != DONE:
        return ended  # A command that chose its own code, by `click.exceptions.Exit`.
    return WITH_PROBLEMS if session.had_problems else DONE


def _start_django(command: str) -> None:
    if command in _WITHOUT_BOOK:
        return
    import django  # noqa: PLC0415 - help and wrong usage answer without it
    from django.conf import settings  # noqa: PLC0415

    if not settings.configured:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "genjin.surfaces.web.settings")
        django.setup()


genjin = Group(
    "genjin",
    late={name: f"genjin.surfaces.cli.{module}" for name, module in _COMMANDS.items()},
    before_load=_start_django,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _home_named_in(arguments: Sequence[str]) -> str | None:
    named = None
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--home="):
            named = argument.removeprefix("--home=")
        elif argument == "--home" and position + 1 < len(arguments):
            named = arguments[position + 1]
    return named


def _usage(error: click.UsageError, session: Session) -> str:
    """What is wrong with the command line, as one sentence in the language of the run."""
    words = session.words
    match error:
        case click.NoSuchOption():
            return words("cli-usage-option", value=error.option_name)
        case click.MissingParameter() if error.param is not None:
            return words("cli-usage-missing", value=_name_of(error.param))
        case click.BadParameter() if error.param is not None:
            return words("cli-usage-value", name=_name_of(error.param), detail=error.message)
        case _:
            return words("cli-usage-other", detail=error.format_message())


def _name_of(parameter: click.Parameter) -> str:
    """An option as it is typed, an argument as the help page names it."""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return parameter.human_readable_name
