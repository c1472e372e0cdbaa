"""Change the playbook: look at a change, put it into use, go back to what was (X2).

Only a whole set of files that can be read replaces the one in use. Every set is kept with who put
it there and when. What a change would do is `preview_playbook`'s to say.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.cases import FailedCase, check_cases
from genjin.playbook.marked_yaml import MarkedYaml, parse_marked_yaml
from genjin.playbook.nearest import nearest
from genjin.playbook.parsing import FOLDERS
from genjin.playbook.playbook import Playbook
from genjin.playbook.profiles import (
    CHOICE_FILE,
    PROFILES,
    choice_text,
    chosen_profile,
    load_profile_files,
    parse_own_files,
)
from genjin.stores.records.models import Customer, PlaybookVersion, User
from genjin.workflows.home import Home
from genjin.workflows.load_playbook import (
    UnusablePlaybookError,
    load_playbook,
    playbook_in_use,
    read_texts,
)
from genjin.workflows.permissions import require_manager
from genjin.workflows.plan_customers import plan_customers

_PATH = re.compile(rf"(?:(?:{'|'.join(FOLDERS)})/)?[a-z0-9_][a-z0-9_-]{{0,59}}\.yaml")
_FOLDER_NAMES = ", ".join(f"{folder}/" for folder in FOLDERS)
_VERSIONS_SHOWN = 30


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A file of the playbook in use. `is_own` where the user's own stands in the shipped one's place."""

    path: str
    title: Bilingual
    is_own: bool


@dataclass(frozen=True, slots=True)
class Proposed:
    """A set of own files that isn't in use yet: the playbook that it makes, or what is wrong.

    `failed` are examples of the files that don't come true: the playbook would work all the same.
    """

    texts: Mapping[str, str]
    playbook: Playbook | None
    problems: tuple[Problem, ...]
    failed: tuple[FailedCase, ...]


def own_texts(home: Home) -> dict[str, str]:
    """The user's own files as they are, mistakes and all; those in use if they can't be read."""
    try:
        return read_texts(home.playbook)
    except UnusablePlaybookError:
        return dict(playbook_in_use(home).texts)


def profile_in_use(home: Home) -> str:
    """The id of the shipped profile that the book stands on."""
    return chosen_profile(playbook_in_use(home).texts)[0]


def rule_files(home: Home) -> tuple[RuleFile, ...]:
    """Every file of the playbook, own ones in the place of the shipped ones that they replace."""
    own = own_texts(home)
    shipped = load_profile_files(chosen_profile(own)[0])
    files = {
        _key(path, text): RuleFile(path, _title(path, text), is_own=False)
        for path, text in shipped.items()
    }
    for path, text in own.items():
        if path != CHOICE_FILE:
            files[_key(path, text)] = RuleFile(path, _title(path, text), is_own=True)
    return tuple(sorted(files.values(), key=lambda file: (file.path.count("/"), file.path)))


def rule_text(home: Home, path: str) -> tuple[str, bool]:
    """What a file says, and whether it is the user's own. Raises NotFoundError for one that isn't."""
    own = own_texts(home)
    if path in own and path != CHOICE_FILE:
        return own[path], True
    shipped = load_profile_files(chosen_profile(own)[0])
    if path not in shipped:
        known = nearest(path, [file.path for file in rule_files(home)])
        raise NotFoundError(
            Problem("problem-playbook-no-rule", {"nearest": known}, value=path[:100])
        )
    return shipped[path], False


def propose(home: Home, changes: Mapping[str, str | None]) -> Proposed:
    """The own files with these changes: a text in a path's place, or None to take the file away."""
    texts = {**own_texts(home), **changes}
    return propose_texts({path: text for path, text in texts.items() if text is not None})


def propose_profile(home: Home, profile: str) -> Proposed:
    """Another shipped profile under the own files. Raises NotFoundError for an unknown one."""
    if profile not in PROFILES:
        right = nearest(profile, PROFILES)
        raise NotFoundError(
            Problem("problem-playbook-unknown-id", {"key": profile[:60], "nearest": right})
        )
    return propose(home, {CHOICE_FILE: choice_text(profile)})


def propose_version(version_id: int) -> Proposed:
    """The own files as they were, whatever stands in the folder now. Raises NotFoundError for a version that isn't kept."""
    kept = PlaybookVersion.objects.filter(pk=version_id).first()
    if kept is None:
        raise NotFoundError(Problem("problem-playbook-no-version", value=str(version_id)))
    return propose_texts(kept.texts)


def propose_texts(texts: Mapping[str, str]) -> Proposed:
    """What a whole set of own files makes."""
    misnamed = [
        Problem("problem-playbook-file-name", {"folders": _FOLDER_NAMES}, file=path)
        for path in texts
        if not _PATH.fullmatch(path)
    ]
    playbook, problems = parse_own_files(texts)
    problems = [*misnamed, *problems]
    if playbook is None or problems:
        return Proposed(texts, None, tuple(problems), ())
    return Proposed(texts, playbook, (), tuple(check_cases(playbook)[1]))


def put_into_use(home: Home, user: User, proposed: Proposed, change: str, *, now: datetime) -> int:
    """Make the proposed files the own ones, keep the version, and plan everybody by them.

    `change` says what was changed: a path, a profile or a version. Answers how many customers
    were planned. Raises NotAllowedError unless the person is a manager or the owner, and
    UnusableInputError for files that can't be used: those in use then stay.
    """
    require_manager(user)
    if proposed.playbook is None:
        raise UnusableInputError(proposed.problems[0])
    _keep_what_stands(home, now)
    _write(home, proposed.texts)
    version = proposed.playbook.version
    PlaybookVersion.objects.create(
        version=version, texts=dict(proposed.texts), change=change[:300], by=user, at=now
    )
    everyone = Customer.objects.filter(archived_at=None).values_list("pk", flat=True)
    return plan_customers(home, everyone, now=now, whole_lists=True)


def playbook_versions(*, most: int = _VERSIONS_SHOWN) -> list[PlaybookVersion]:
    """The versions that were kept, the newest first."""
    return list(PlaybookVersion.objects.select_related("by").order_by("-pk")[:most])


def copy_profile(profile: str) -> dict[str, str]:
    """The text of every file of a shipped profile, by its path. Raises NotFoundError."""
    if profile not in PROFILES:
        right = nearest(profile, PROFILES)
        raise NotFoundError(
            Problem("problem-playbook-unknown-id", {"key": profile[:60], "nearest": right})
        )
    return load_profile_files(profile)


def _keep_what_stands(home: Home, now: datetime) -> None:
    """Keep the version in use first, where the files were changed by hand or never kept."""
    newest = PlaybookVersion.objects.order_by("-pk").first()
    version = load_playbook(home).version
    if newest is None or newest.version != version:
        PlaybookVersion.objects.create(
            version=version, texts=dict(playbook_in_use(home).texts), by=None, at=now
        )


def _write(home: Home, texts: Mapping[str, str]) -> None:
    """Write what is new, and only then take away what is gone; each file wholly or not at all."""
    for path, text in texts.items():
        target = home.playbook / path
        if target.is_file() and target.read_bytes() == text.encode():
            continue
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = target.with_name(f".{target.name}.{os.getpid()}")
        unfinished.write_text(text, encoding="utf-8", newline="")
        unfinished.replace(target)
    for file in sorted(home.playbook.rglob("*.yaml")):
        if file.relative_to(home.playbook).as_posix() not in texts:
            file.unlink()


def _key(path: str, text: str) -> tuple[str, str]:
    folder, _, name = path.partition("/")
    source = parse_marked_yaml(path, text) if name else None
    if isinstance(source, MarkedYaml) and isinstance(source.value, dict):
        return folder, str(source.value.get("id", name))
    return folder, name


def _title(path: str, text: str) -> Bilingual:
    source = parse_marked_yaml(path, text)
    value = source.value if isinstance(source, MarkedYaml) else None
    title = value.get("title") if isinstance(value, dict) else None
    if not isinstance(title, dict):
        return Bilingual(path, path)
    return Bilingual(str(title.get("zh") or path), str(title.get("en") or path))


def copy_files(texts: Mapping[str, str], folder: Path) -> None:
    """Write files into a folder that is new or empty. Raises UnusableInputError for another one."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UnusableInputError(Problem("problem-playbook-folder-taken", value=str(folder)))
    for path, text in texts.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def copy_one_file(texts: Mapping[str, str], path: str, folder: Path) -> None:
    """Write one of the files into the own folder, to be edited there.

    Raises NotFoundError for a file that the profile doesn't have, UnusableInputError where an own
    one of that name stands already.
    """
    if path not in texts:
        raise NotFoundError(
            Problem("problem-playbook-no-rule", {"nearest": nearest(path, texts)}, value=path[:100])
        )
    target = folder / path
    if target.exists():
        raise UnusableInputError(Problem("problem-playbook-own-exists", value=path))
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    target.write_text(texts[path], encoding="utf-8")
