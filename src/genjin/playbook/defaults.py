"""The playbook that ships with Genjin: the method of the source text (M1–M7)."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from genjin.playbook.parsing import parse_playbook
from genjin.playbook.playbook import Playbook


def load_default_files() -> dict[str, str]:
    """The text of the shipped files, by their path inside a playbook's folder."""
    return dict(texts_in(files("genjin.playbook") / "defaults", ""))


@cache
def load_default_playbook() -> Playbook:
    """The shipped playbook. That it can't be read is a defect of the program."""
    playbook, problems = parse_playbook(load_default_files())
    if playbook is None:
        raise AssertionError(problems)
    return playbook


def texts_in(folder: Traversable, prefix: str) -> list[tuple[str, str]]:
    """The files of a shipped folder, each with its path inside it."""
    texts: list[tuple[str, str]] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            texts += texts_in(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(".yaml"):
            texts.append((f"{prefix}{entry.name}", entry.read_text(encoding="utf-8")))
    return texts
