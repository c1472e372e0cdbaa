"""What pydantic says of a file, as problems that name the line and what would be right."""

import types
import typing
from typing import Any

from pydantic import BaseModel, ValidationError

from genjin.kernel.problem import Problem
from genjin.playbook.marked_yaml import MarkedYaml, Path
from genjin.playbook.nearest import nearest

_LONGEST_VALUE = 80


def validation_problems(
    model: type[BaseModel], source: MarkedYaml, error: ValidationError
) -> list[Problem]:
    """One problem for each thing that is wrong, in the order of the file."""
    problems = [_problem(model, source, details) for details in error.errors(include_url=False)]
    return sorted(problems, key=lambda problem: problem.row or 0)


def _problem(model: type[BaseModel], source: MarkedYaml, details: Any) -> Problem:
    path: Path = tuple(part for part in details["loc"] if part != "[key]")
    key = str(path[-1]) if path else source.file
    kind: str = details["type"]
    given = "" if details["input"] is None else str(details["input"])[:_LONGEST_VALUE]
    if kind.startswith("problem-"):
        return source.problem(kind, path, key=key)
    if kind == "extra_forbidden":
        valid = nearest(key, _keys_at(model, path[:-1]))
        return source.problem("problem-playbook-unknown-key", path, key=key, nearest=valid)
    if kind == "missing":
        return source.problem("problem-playbook-missing-key", path[:-1], key=key)
    if kind in ("enum", "literal_error"):
        valid = _nearest_of(given, str(details["ctx"]["expected"]))
        return source.problem("problem-playbook-not-one-of", path, key=given, nearest=valid)
    if kind == "model_type":
        return source.problem("problem-playbook-not-a-mapping", path, key=key)
    if kind == "too_short":
        return source.problem("problem-playbook-empty", path, key=key)
    expected = str(details["msg"])
    return source.problem(
        "problem-playbook-wrong-value", path, key=key, given=given, expected=expected
    )


def _nearest_of(given: str, expected: str) -> str:
    """The nearest of the values that pydantic lists as `'a', 'b' or 'c'`."""
    return nearest(given, [part for part in expected.split("'")[1::2] if part])


def _keys_at(model: type[BaseModel], path: Path) -> list[str]:
    """The keys that are valid at a place of the file."""
    at: type[BaseModel] | None = model
    for part in path:
        if isinstance(part, int) or at is None:
            continue
        fields = {info.alias or name: info for name, info in at.model_fields.items()}
        if part in fields:
            at = _model_in(fields[part].annotation)
    return [info.alias or name for name, info in at.model_fields.items()] if at else []


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model that a field holds, directly, in a list, or as the values of a mapping."""
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation if issubclass(annotation, BaseModel) else None
    for inner in typing.get_args(annotation):
        if (found := _model_in(inner)) is not None:
            return found
    return None
