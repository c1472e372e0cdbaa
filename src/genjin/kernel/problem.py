"""Bad data is returned, not raised: what is wrong, where, and what would be right."""

import dataclasses
from collections.abc import Mapping

from genjin.kernel.reason import ParamValue


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with what a person gave us.

    `id` is the message in the catalogue (`problem-…`), which names what would be right.
    `row` counts as the reader of the file sees it: 1 is the first line of the sheet or file.
    """

    id: str
    params: Mapping[str, ParamValue] = dataclasses.field(default_factory=dict)
    file: str | None = None
    row: int | None = None
    field: str | None = None
    value: str | None = None
