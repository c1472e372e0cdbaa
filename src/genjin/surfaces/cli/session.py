"""One run of the command line: the global options, the clock, the words and the output."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

import click

from genjin.kernel.bilingual import LANGUAGES, Language
from genjin.workflows.home import Home, find_home

if TYPE_CHECKING:
    from collections.abc import Sequence

    from genjin.kernel.problem import Problem
    from genjin.stores.records.models import User
    from genjin.surfaces.wording.catalogue import Words

DONE, WITH_PROBLEMS, UNUSABLE, BROKEN = 0, 1, 2, 3
"""Exit codes: done; done, with problems listed; wrong usage or unusable input; broken store."""


@dataclass
class Session:
    """What the global options say, whether they stood before or after the command."""

    home_option: str | None = None
    as_json: bool = False
    lang: Language | None = None
    now_option: datetime | None = None
    as_of: date | None = None
    username: str | None = None
    _user: "User | None" = field(default=None, repr=False)
    had_problems: bool = False

    @property
    def given_options(self) -> frozenset[str]:
        """Which of the options that only some commands use were given."""
        given = {"user": self.username, "now": self.now_option, "as_of": self.as_of}
        return frozenset(name for name, value in given.items() if value is not None)

    @property
    def home(self) -> Home:
        """The home that `--home` or GENJIN_HOME names."""
        return find_home(self.home_option)

    @cached_property
    def now(self) -> datetime:
        """The instant of the run: `--now`, else the clock, read once."""
        if self.now_option is None:
            return datetime.now(UTC)
        if self.now_option.tzinfo is None:
            return self.now_option.replace(tzinfo=self.user.zone)
        return self.now_option

    @cached_property
    def clock_ahead(self) -> timedelta:
        """How far the run's clock is ahead of the machine's: zero without `--now`."""
        return timedelta(0) if self.now_option is None else self.now - datetime.now(UTC)

    def clock(self) -> datetime:
        """The present instant of a run that lasts: it begins at `--now` and goes on from there."""
        return datetime.now(UTC) + self.clock_ahead

    @property
    def user(self) -> "User":
        """The person who acts: `--user`, else the book's owner."""
        from genjin.workflows.people import get_user  # noqa: PLC0415 - needs Django, so late

        if self._user is None:
            self._user = get_user(self.username)
        return self._user

    @property
    def language(self) -> Language:
        """`--lang`, else what the person whose book is open has chosen, else the locale's."""
        if self.lang is not None:
            return self.lang
        chosen = self._user.language if self._user is not None else ""
        for language in LANGUAGES:
            if chosen == language:
                return language
        return language_of_locale()

    @property
    def words(self) -> "Words":
        """The texts in the language of the run."""
        from genjin.surfaces.wording.catalogue import words_in  # noqa: PLC0415 - takes 0.1 s

        return words_in(self.language)

    def open_book(self, *, make: bool = False) -> None:
        """Open the book to read; or, with `make`, to write, making it where there is none yet."""
        from genjin.workflows.prepare_home import open_home, prepare_home  # noqa: PLC0415

        if make:
            prepare_home(self.home, language=self.lang)
        else:
            open_home(self.home)
        _ = self.user

    def is_new_book(self) -> bool:
        """Whether there are no records here yet."""
        from genjin.workflows.prepare_home import has_book  # noqa: PLC0415 - needs Django, so late

        return not has_book(self.home)

    def answer(self, document: Callable[[], Any], text: Callable[[], str]) -> None:
        """Print the answer: the JSON document with `--json`, else the text, if there is any."""
        if self.as_json:
            click.echo(json.dumps(document(), ensure_ascii=False, indent=1))
        elif shown := text().rstrip("\n"):
            click.echo(shown)

    def note(self, text: str) -> None:
        """Say something that isn't the answer: on standard error."""
        click.echo(text, err=True)

    def warn_of_playbook(self) -> None:
        """Say what is wrong with the playbook's own files, and by which ones the answer was made."""
        from genjin.workflows.load_playbook import playbook_in_use  # noqa: PLC0415 - needs pydantic

        used = playbook_in_use(self.home)
        if used.problems:
            version = used.playbook.version
            self.list_problems(used.problems)
            self.note(self.words("cli-playbook-broken", origin=used.origin, version=version))

    def list_problems(self, problems: "Sequence[Problem]", most: int = 20) -> None:
        """List problems on standard error; the run then ends with exit code 1."""
        for problem in problems[:most]:
            self.note(self.words.problem(problem))
        if len(problems) > most:
            self.note(self.words("cli-more-problems", count=len(problems) - most))
        self.had_problems = self.had_problems or bool(problems)


def language_of_locale() -> Language:
    """The language that LC_ALL, LC_MESSAGES or LANG asks for: Chinese unless it says English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "en" if value.casefold().startswith("en") else "zh"
    return "zh"


def current_session() -> Session:
    """The session of the command that runs."""
    return click.get_current_context().ensure_object(Session)
