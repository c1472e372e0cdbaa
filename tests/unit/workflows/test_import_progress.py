"""The progress of an import is one measure: it grows to the number of rows, and tells the time left."""

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from genjin.workflows.import_progress import Passes, SeveralFiles

if TYPE_CHECKING:
    from genjin.workflows.import_report import Stage


class Watch:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.mark.parametrize("direct", [True, False])
@pytest.mark.parametrize("writes", [True, False])
def test_what_is_done_grows_to_all_rows_pass_by_pass(*, direct: bool, writes: bool):
    watch, heard = Watch(), []
    passes = Passes(lambda *each: heard.append(each), direct=direct, writes=writes, clock=watch)
    for read in (0, 500, 1_000):
        passes.read(read, 1_000)
    stages: tuple[Stage, ...] = ("typing", "comparing", "writing")
    for stage in stages[: 3 if writes else 2]:
        watch.seconds += 2
        passes.begin(stage, 1_000)
        watch.seconds += 0.5
        passes.tell()
    passes.end()
    done = [each for each, _, _ in heard]
    assert all(earlier <= later for earlier, later in pairwise(done))
    assert heard[-1] == (1_000, 1_000, "done")
    assert max(done[:-1]) < 1_000


def test_a_pass_is_judged_by_the_time_that_those_before_it_took():
    watch, heard = Watch(), []
    passes = Passes(lambda *each: heard.append(each), direct=True, writes=True, clock=watch)
    watch.seconds = 5.0  # half of the work took five seconds, so the other half will as well
    passes.begin("writing", 1_000)
    watch.seconds = 7.5
    passes.tell()
    watch.seconds = 60.0
    passes.tell()
    assert [done for done, _, _ in heard] == [500, 750, 990]


def test_several_files_are_told_as_one():
    heard: list[tuple[int, int | None, str]] = []
    whole = SeveralFiles(lambda *each: heard.append(each), 400)
    for rows, size in ((100, 100), (300, 300)):
        with whole.of_one(size) as hear:
            hear(0, None, "reading")
            hear(rows // 2, rows, "writing")
            hear(rows, rows, "done")
    assert heard == [
        (0, None, "reading"), (50, 400, "writing"), (100, 400, "writing"),
        (100, None, "reading"), (250, 400, "writing"), (400, 400, "writing"),
    ]  # fmt: skip
