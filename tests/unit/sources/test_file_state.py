import os

import pytest

from genjin.kernel.errors import UnusableInputError
from genjin.sources.file_state import check_unchanged, file_state


def test_a_file_that_was_only_read_is_unchanged(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("a")
    before = file_state(path)
    path.read_text()
    check_unchanged(path, before)


@pytest.mark.parametrize("change", ["longer", "rewritten", "replaced", "removed"])
def test_a_file_that_was_written_to_has_changed(tmp_path, change):
    path = tmp_path / "a.csv"
    path.write_text("a")
    before = file_state(path)
    if change == "longer":
        path.write_text("ab")
    elif change == "rewritten":
        path.write_text("b")
        os.utime(path, ns=(0, before.modified_ns + 1))
    elif change == "replaced":
        (tmp_path / "b").write_text("a")
        os.utime(tmp_path / "b", ns=(0, before.modified_ns))
        (tmp_path / "b").replace(path)
    else:
        path.unlink()
    with pytest.raises(UnusableInputError, match="problem-import-changed"):
        check_unchanged(path, before)
