"""`genjin playbook …`: check the rules, choose a profile, copy and keep them."""

from pathlib import Path
from typing import Any

import click

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.cases import FailedCase
from genjin.playbook.profiles import PROFILES, load_profile
from genjin.surfaces.cli.commands import group, option
from genjin.surfaces.cli.session import UNUSABLE, Session, current_session
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.check_playbook import check_playbook
from genjin.workflows.edit_playbook import (
    Proposed,
    copy_files,
    copy_one_file,
    copy_profile,
    playbook_versions,
    profile_in_use,
    propose_profile,
    propose_version,
    put_into_use,
)
from genjin.workflows.preview_playbook import preview_playbook


@group("playbook")
def playbook_command() -> None:
    """Work with the rules."""


@playbook_command.command("check")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def check(folder: Path | None) -> None:
    """Read the files and run their cases."""
    session = current_session()
    words = session.words
    checked = check_playbook(session.home, folder)
    session.list_problems(checked.problems)
    for case in checked.failed:
        session.note(_text_of(case, words))
    session.had_problems = bool(checked.failed)
    document = {
        "version": checked.version,
        "files": checked.files,
        "cases": checked.cases,
        "failed": [
            *(_problem(problem, words) for problem in checked.problems),
            *(_case(case, words) for case in checked.failed),
        ],
    }
    if checked.version is not None:
        version, failed = checked.version, len(checked.failed)
        session.answer(
            lambda: document,
            lambda: words(
                "cli-playbook-checked",
                version=version,
                files=checked.files,
                cases=checked.cases,
                failed=failed,
            ),
        )
        return
    if session.as_json:  # In words, the problems above are the whole answer.
        session.answer(lambda: document, str)
    raise click.exceptions.Exit(UNUSABLE)


def _problem(problem: Problem, words: Words) -> dict[str, Any]:
    return {
        "file": problem.file,
        "row": problem.row,
        "field": problem.field,
        "problem": problem.id,
        "text": words.problem(problem),
    }


def _case(case: FailedCase, words: Words) -> dict[str, Any]:
    return {
        "rule": case.rule,
        "case": case.case,
        "expected": case.expected,
        "got": case.got,
        "text": _text_of(case, words),
    }


def _text_of(case: FailedCase, words: Words) -> str:
    return words(
        "cli-case-failed", rule=case.rule, case=case.case, expected=case.expected, got=case.got
    )


@playbook_command.command("profiles")
def profiles() -> None:
    """List the shipped profiles."""
    session = current_session()
    chosen = profile_in_use(session.home)
    rules = {profile: load_profile(profile).profile for profile in PROFILES}
    language = session.language
    document = [
        {
            "id": profile,
            "in_use": profile == chosen,
            "title": rule.title.bilingual().in_language(language),
            "why": rule.why.bilingual().in_language(language),
        }
        for profile, rule in rules.items()
    ]
    lines = [
        session.words(
            "cli-playbook-profile",
            mark="*" if each["in_use"] else "-",
            id=str(each["id"]),
            title=str(each["title"]),
        )
        for each in document
    ]
    session.answer(lambda: document, lambda: "\n".join(lines))


@playbook_command.command("use", uses="user now")
@click.argument("profile")
def use(profile: str) -> None:
    """Choose a profile and plan everybody by it."""
    session = current_session()
    session.open_book(make=True)
    _put_into_use(session, propose_profile(session.home, profile), profile)


@playbook_command.command("versions")
def versions() -> None:
    """List the versions that were kept."""
    session = current_session()
    session.open_book()
    document = [
        {
            "number": kept.pk,
            "at": kept.at.isoformat(),
            "by": str(kept.by) if kept.by else None,
            "version": kept.version,
            "change": kept.change,
        }
        for kept in playbook_versions()
    ]
    lines = [
        session.words(
            "cli-playbook-version",
            number=kept.pk,
            at=kept.at.astimezone(session.user.zone),
            who=str(kept.by) if kept.by else session.words("web-playbook-by-hand"),
            version=kept.version[:12],
            change=kept.change,
        )
        for kept in playbook_versions()
    ]
    nothing = session.words("cli-playbook-no-versions")
    session.answer(lambda: document, lambda: "\n".join(lines) or nothing)


@playbook_command.command("return", uses="user now")
@click.argument("number", type=click.IntRange(1))
def return_(number: int) -> None:
    """Return to a version that was kept."""
    session = current_session()
    session.open_book(make=True)
    _put_into_use(session, propose_version(number), f"return {number}")


@playbook_command.command("copy")
@click.argument("what", type=click.Path(path_type=Path))
@option("--all", "whole", is_flag=True)
@option("--profile", type=click.Choice(PROFILES), default=None)
def copy(what: Path, profile: str | None, *, whole: bool) -> None:
    """Copy one rule into the book's playbook, or a whole profile into a folder."""
    session = current_session()
    home = session.home
    texts = copy_profile(profile or profile_in_use(home))
    if whole:
        folder = what
        copy_files(texts, folder)
    else:
        folder, path = home.playbook, what.as_posix()
        home.prepare()
        copy_one_file(texts, path, folder)
        texts = {path: texts[path]}
    document = {"folder": str(folder), "files": sorted(texts)}
    session.answer(
        lambda: document,
        lambda: session.words("cli-playbook-copied", count=len(texts), folder=str(folder)),
    )


def _put_into_use(session: Session, proposed: Proposed, change: str) -> None:
    """Show what it changes, and put it into use."""
    home, now = session.home, session.now
    if proposed.playbook is None:
        raise UnusableInputError(proposed.problems[0])
    effect = preview_playbook(home, session.user, proposed.playbook, now=now)
    planned = put_into_use(home, session.user, proposed, change, now=now)
    title = proposed.playbook.profile.title.bilingual().in_language(session.language)
    document = {
        "version": proposed.playbook.version,
        "customers": effect.total,
        "looked_at": effect.looked_at,
        "moved": effect.moved,
        "planned": planned,
    }
    session.answer(
        lambda: document,
        lambda: session.words(
            "cli-playbook-used",
            title=title,
            moved=effect.moved,
            looked=effect.looked_at,
            planned=planned,
        ),
    )
