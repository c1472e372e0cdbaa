"""Commands that take the global options anywhere, load late, and explain themselves in two languages."""

import gc
import importlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

import click

from genjin.surfaces.cli.session import Session, language_of_locale

_ALL = frozenset({"user", "now", "as_of"})


class Instant(click.ParamType[datetime]):
    """An ISO 8601 instant; without an offset it is on the clock of the person who acts."""

    name = "instant"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Read the text."""
        try:
            return datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(_text(ctx, "cli-usage-instant", value=str(value)), param, ctx)


class Day(click.ParamType[date]):
    """An ISO 8601 date."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the text."""
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(_text(ctx, "cli-usage-date", value=str(value)), param, ctx)


class _InTwoLanguages(click.Command):
    """A command whose help page is in the language of the run.

    Its text is `cli-help-<path>` of the catalogue, that of an option `cli-option-<name>`.
    """

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is called."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_text(ctx, "cli-usage") + " ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        path = ctx.command_path.split(" ")
        _write_help(ctx, formatter, "-".join(path[1:] or path))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        help_option = self.get_help_option(ctx)
        rows = [
            (record[0], _text(ctx, _explained_by("help" if each is help_option else each.name)))
            for each in self.get_params(ctx)
            if isinstance(each, click.Option) and (record := each.get_help_record(ctx)) is not None
        ]
        with formatter.section(_text(ctx, "cli-options")):
            formatter.write_dl(rows)


class Command(_InTwoLanguages):
    """A command with the global options.

    `uses` names those of `user`, `now` and `as_of` that the answer depends on. The others are
    taken too, since global options stand anywhere, but its help leaves them out, and whoever
    gives one is told that it does nothing here.
    """

    def __init__(self, name: str | None, *, uses: str = "", **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.uses = frozenset(uses.split())
        self.params.extend(_global_options(self.uses))

    def invoke(self, ctx: click.Context) -> Any:
        """Run it."""
        session = ctx.ensure_object(Session)
        for option_name in sorted(session.given_options - self.uses):
            given = f"--{option_name.replace('_', '-')}"
            session.note(session.words("cli-option-unused", option=given))
        return super().invoke(ctx)


class Group(_InTwoLanguages, click.Group):
    """A group that knows its commands by name and loads one only when it runs.

    `late` gives for each command the module that defines it; the module's attribute is the
    command's name with underscores. `before_load` is called with the name before that.
    """

    command_class = Command

    def __init__(self, name: str | None = None, **kwargs: Any) -> None:
        self._late: Mapping[str, str] = kwargs.pop("late", {})
        self._before_load: Callable[[str], None] | None = kwargs.pop("before_load", None)
        super().__init__(name, **kwargs)
        # The options of every command stand in the help of `genjin` itself.
        self.params.extend(_global_options(_ALL if name == "genjin" else frozenset()))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the work."""
        names = [*self._late, *super().list_commands(ctx)]
        return [name for name in names if name != "jobs"]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, loaded now."""
        if cmd_name not in self._late:
            return super().get_command(ctx, cmd_name)
        with _no_collecting():
            if self._before_load:
                self._before_load(cmd_name)
            module = importlib.import_module(self._late[cmd_name])
        command: click.Command = getattr(module, cmd_name.replace("-", "_") + "_command")
        return command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        prefix = "" if ctx.parent is None else f"{self.name}-"
        rows = [
            (name, _text(ctx, f"cli-help-{prefix}{name}").split("\n")[0])
            for name in self.list_commands(ctx)
        ]
        with formatter.section(_text(ctx, "cli-commands")):
            formatter.write_dl(rows)


def option(*names: str, **kwargs: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Declare an option; the catalogue explains it."""
    return click.option(*names, **kwargs)


def command(name: str, *, uses: str = "") -> Callable[[Callable[..., Any]], Command]:
    """Declare a command that the catalogue explains; `uses` as in `Command`."""
    return click.command(name, cls=Command, uses=uses)


def group(name: str) -> Callable[[Callable[..., Any]], Group]:
    """Declare a group of commands that the catalogue explains."""
    return click.group(name, cls=Group)


def _global_options(listed: frozenset[str]) -> list[click.Parameter]:
    def keep(attribute: str) -> Callable[[click.Context, click.Parameter, Any], None]:
        def callback(ctx: click.Context, _: click.Parameter, value: Any) -> None:
            if value is not None and value is not False:
                setattr(ctx.ensure_object(Session), attribute, value)

        return callback

    def declared(*names: str, keeps: str, **kwargs: Any) -> click.Parameter:
        return click.Option(names, callback=keep(keeps), expose_value=False, **kwargs)

    return [
        declared("--home", keeps="home_option", metavar="DIR"),
        declared("--json", keeps="as_json", is_flag=True),
        declared("--lang", keeps="lang", type=click.Choice(["zh", "en"]), is_eager=True),
        declared("--user", keeps="username", metavar="NAME", hidden="user" not in listed),
        declared("--now", keeps="now_option", type=Instant(), hidden="now" not in listed),
        declared("--as-of", keeps="as_of", type=Day(), hidden="as_of" not in listed),
    ]


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Load without the garbage collector: what modules define stays, so looking is in vain."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _write_help(ctx: click.Context, formatter: click.HelpFormatter, path: str) -> None:
    formatter.write_paragraph()
    with formatter.indentation():
        for line in _text(ctx, f"cli-help-{path}").split("\n"):
            formatter.write_text(line)


def _explained_by(option_name: str | None) -> str:
    """The id of the message that explains an option."""
    return f"cli-option-{str(option_name).replace('_', '-')}"


def _text(ctx: click.Context | None, message_id: str, **params: str) -> str:
    from genjin.surfaces.wording.catalogue import (  # noqa: PLC0415 - for help and wrong usage alone
        words_in,
    )

    lang = ctx.ensure_object(Session).lang if ctx is not None else None
    return words_in(lang or language_of_locale())(message_id, **params)
