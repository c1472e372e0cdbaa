"""YAML with lines, and without its traps."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.problem import Problem
from genjin.playbook.marked_yaml import MarkedYaml, parse_marked_yaml


def read(text: str) -> MarkedYaml:
    parsed = parse_marked_yaml("x.yaml", text)
    assert isinstance(parsed, MarkedYaml)
    return parsed


def refused(text: str) -> Problem:
    parsed = parse_marked_yaml("x.yaml", text)
    assert isinstance(parsed, Problem)
    return parsed


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 13:00", {"a": "13:00"}),
        ("a: NO", {"a": "NO"}),
        ("a: on", {"a": "on"}),
        ("a: 2026-03-05", {"a": "2026-03-05"}),
        ("a: true", {"a": True}),
        ('a: "true"', {"a": "true"}),
        ("a: 0.6", {"a": 0.6}),
        ("a: -3", {"a": -3}),
        ("a:", {"a": None}),
        ("a: [1, {b: c}]", {"a": [1, {"b": "c"}]}),
        ("", None),
    ],
)
def test_values_are_read_as_a_person_means_them(text: str, value: Any) -> None:
    assert read(text).value == value


def test_every_key_and_item_knows_its_line() -> None:
    source = read("a: 1\nb:\n  - x\n  - c: 2\n    d: 3\n")
    assert source.line(("b",)) == 2
    assert source.line(("b", 1, "d")) == 5
    assert source.line(("b", 1, "missing")) == 4
    assert source.line(("nowhere",)) == 1


@pytest.mark.parametrize(
    ("text", "problem", "row"),
    [
        ("a: [1\nb: 2", "problem-playbook-yaml", 2),
        ("a: 1\n\tb: 2", "problem-playbook-yaml", 2),
        ("a: 1\na: 2", "problem-playbook-duplicate-key", 2),
        ("a: &x 1\nb: *x", "problem-playbook-anchor", 1),
        ("a: 1\n---\nb: 2", "problem-playbook-two-documents", 2),
        ("a: 1\n? [x]\n: 2", "problem-playbook-key-not-text", 2),
        ("a: " + "[" * 500, "problem-playbook-too-deep", 1),
        ("[" * 100_000, "problem-playbook-too-deep", 1),
        ("a: \x00", "problem-playbook-yaml", 1),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, problem: str, row: int) -> None:
    found = refused(text)
    assert (found.id, found.file, found.row) == (problem, "x.yaml", row)


def test_a_file_of_megabytes_is_refused_unread() -> None:
    assert refused("a" * 1_000_000).id == "problem-playbook-too-large"


@given(st.text(max_size=200))
def test_any_text_gives_a_value_or_a_problem(text: str) -> None:
    assert isinstance(parse_marked_yaml("x.yaml", text), MarkedYaml | Problem)
