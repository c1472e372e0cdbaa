"""The files of a playbook once each has been read, with the places of everything in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel

from genjin.playbook.marked_yaml import MarkedYaml

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Read:
    """One file: its rule, and where each part of it stands."""

    rule: BaseModel
    source: MarkedYaml
    text: str

    def rule_as(self, model: type[Model]) -> Model:
        """The rule as what its folder says it is."""
        if not isinstance(self.rule, model):
            raise TypeError(f"{self.source.file} is no {model.__name__}")
        return self.rule


@dataclass(frozen=True, slots=True)
class Sources:
    """All files in use, by kind and id; the kind of a single file is its name, its id is empty."""

    reads: Mapping[tuple[str, str], Read]

    def of_kind(self, kind: str) -> Iterator[Read]:
        """The files of a folder, by id."""
        for key in sorted(self.reads):
            if key[0] == kind:
                yield self.reads[key]

    def by_id(self, kind: str, model: type[Model]) -> dict[str, Model]:
        """The rules of a folder, by id."""
        return {
            key[1]: read.rule_as(model)
            for key, read in sorted(self.reads.items())
            if key[0] == kind
        }

    def single(self, name: str, model: type[Model]) -> Model:
        """The rule of a file that exists once."""
        return self.reads[name, ""].rule_as(model)
