"""YAML read into plain values, with the line that each of them stands on.

A small and safe part of YAML: mappings, lists and scalars. No anchors, no tags, no dates, and
of the words for true and false only `true` and `false`: `NO` is Norway and `13:00` is a time.
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from genjin.kernel.problem import Problem

Path = tuple[str | int, ...]

_MAX_CHARACTERS = 200_000
_MAX_DEPTH = 20
_INTEGER = re.compile(r"[-+]?[0-9]{1,15}")
_NUMBER = re.compile(r"[-+]?[0-9]{1,15}\.[0-9]{1,15}")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class MarkedYaml:
    """A file's value, and the line of each key and list item by its path from the top."""

    file: str
    value: Any
    lines: dict[Path, int]

    def line(self, path: Path) -> int:
        """The line of the path, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def problem(self, problem_id: str, path: Path, **params: str | float) -> Problem:
        """A problem at a place of the file."""
        field = ".".join(str(part) for part in path) or None
        return Problem(problem_id, params, file=self.file, row=self.line(path), field=field)


def parse_marked_yaml(file: str, text: str) -> MarkedYaml | Problem:
    """The file's value with its lines, or what is wrong and where."""
    if len(text) > _MAX_CHARACTERS:
        return Problem("problem-playbook-too-large", file=file)
    reader = _Reader(file, text)
    try:
        value = reader.document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        row = mark.line + 1 if mark else 1
        said = {"problem": error.problem or error.context or ""}
        return Problem("problem-playbook-yaml", said, file=file, row=row)
    except yaml.YAMLError:
        return Problem("problem-playbook-yaml", {"problem": "control characters"}, file=file, row=1)
    except _RefusedError as refused:
        return Problem(refused.problem_id, {"key": refused.key}, file=file, row=refused.row)
    return MarkedYaml(file, value, reader.lines)


class _RefusedError(Exception):
    """Something that YAML allows and the playbook doesn't."""

    def __init__(self, problem_id: str, row: int, key: str = "") -> None:
        super().__init__(problem_id)
        self.problem_id, self.row, self.key = problem_id, row, key


class _Reader:
    """Builds values from the parser's events, so that depth and aliases are refused as they come."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines: dict[Path, int] = {}
        self._events = yaml.parse(text, Loader=_Loader)

    def document(self) -> Any:
        next(self._events)  # the stream starts
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            return None
        value = self._value(next(self._events), ())
        next(self._events)  # the document ends
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise _RefusedError("problem-playbook-two-documents", _row(after))
        return value

    def _value(self, event: Any, path: Path) -> Any:
        self.lines.setdefault(path, _row(event))
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            raise _RefusedError("problem-playbook-anchor", _row(event))
        if len(path) > _MAX_DEPTH:
            raise _RefusedError("problem-playbook-too-deep", _row(event))
        if isinstance(event, yaml.ScalarEvent):
            return event.value if event.style else _plain(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(path)
        return self._mapping(path)

    def _items(self, path: Path) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items))))
        return items

    def _mapping(self, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise _RefusedError("problem-playbook-key-not-text", _row(event))
            key = event.value
            if key in values:
                raise _RefusedError("problem-playbook-duplicate-key", _row(event), key)
            self.lines[*path, key] = _row(event)
            values[key] = self._value(next(self._events), (*path, key))
        return values


def _plain(text: str) -> Any:
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _NUMBER.fullmatch(text):
        return float(text)
    return text


def _row(event: Any) -> int:
    return int(event.start_mark.line) + 1
