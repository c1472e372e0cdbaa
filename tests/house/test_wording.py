"""Every text exists in both languages, with the same parameters, and every text that code asks for exists."""

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

PACKAGE = Path(str(files("genjin")))
WORDING = PACKAGE / "surfaces" / "wording"
AREAS = sorted({path.name for path in WORDING.glob("*/*.ftl")})
CHINESE = re.compile(r"[\u4e00-\u9fff]")


class _Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.found.add(node.id.name)


def _messages(path: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Junk):
            pytest.fail(f"{path}: can't be read: {entry.content!r}")
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{path}: {entry.id.name} twice"
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.found
    return found


@pytest.mark.parametrize("area", AREAS)
def test_each_message_exists_in_both_languages_with_the_same_parameters(area: str) -> None:
    chinese, english = _messages(WORDING / "zh" / area), _messages(WORDING / "en" / area)
    assert set(chinese) ^ set(english) == set()
    differing = {name for name in chinese if chinese[name] != english[name]}
    assert differing == set()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_message_is_written_twice(language: str) -> None:
    counted = Counter(
        name for path in (WORDING / language).glob("*.ftl") for name in _messages(path)
    )
    assert [name for name, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("area", AREAS)
def test_english_texts_hold_no_chinese(area: str) -> None:
    lines = (WORDING / "en" / area).read_text(encoding="utf-8").splitlines()
    # A term of the trade may be glossed in its own script where the file says so.
    assert [line for line in lines if CHINESE.search(line) and "(" not in line] == []


def test_every_message_that_the_code_names_is_in_the_catalogue() -> None:
    known: set[str] = set()
    for path in (WORDING / "zh").glob("*.ftl"):
        known |= set(_messages(path))
    asked = re.compile(r"""["']((?:reason|problem|place)-[a-z0-9-]+[a-z0-9])["']""")
    missing = {
        (str(path.relative_to(PACKAGE)), name)
        for path in PACKAGE.rglob("*.py")
        for name in asked.findall(path.read_text(encoding="utf-8"))
        if name not in known
    }
    assert missing == set()


@pytest.mark.parametrize(
    ("said", "instead"),
    [("价格术语", "贸易术语"), ("价格条款", "贸易术语"), (r"(?<!成)交期", "交货期")],
)
def test_chinese_texts_have_one_term_for_one_thing(said: str, instead: str) -> None:
    texts = [*(WORDING / "zh").glob("*.ftl"), *(PACKAGE / "playbook").rglob("*.yaml")]
    found = {path.name for path in texts if re.search(said, path.read_text(encoding="utf-8"))}
    assert found == set(), f"the trade says {instead}"
