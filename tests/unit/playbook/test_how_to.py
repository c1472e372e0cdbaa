"""The examples of the how-to are a working playbook, and it names all that may be used."""

import re
from pathlib import Path

from genjin.playbook.cases import check_cases
from genjin.playbook.defaults import load_default_files
from genjin.playbook.parsing import parse_playbook
from genjin.playbook.predicates import PREDICATES
from genjin.playbook.purposes import Purpose

HOW_TO = Path(__file__).parents[3] / "docs" / "how-to" / "edit-the-playbook.md"
TEXT = HOW_TO.read_text(encoding="utf-8")


def test_every_example_is_read_and_its_cases_come_true() -> None:
    examples = dict(re.findall(r"```yaml\n# (\S+)\n(.*?)```", TEXT, flags=re.DOTALL))
    assert len(examples) == TEXT.count("```yaml")
    files = load_default_files()
    for path, example in examples.items():
        playbook, problems = parse_playbook(files, {path: example})
        assert problems == []
        assert playbook is not None
        assert check_cases(playbook)[1] == []


def test_every_predicate_and_every_step_is_named() -> None:
    words = set(re.findall(r"[a-z_]+", TEXT))
    assert {*PREDICATES, *Purpose} - words == set()
