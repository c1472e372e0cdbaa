import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from genjin.kernel.errors import UnusableInputError
from genjin.sources.formats.archive import LIMITS, ArchiveLimits, list_members, unpacked_member


def packed(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_members_are_files_without_what_desktops_leave(tmp_path):
    path = packed(
        tmp_path / "a.zip",
        {"2025/peru.csv": b"a", "__MACOSX/._peru.csv": b"b", ".DS_Store": b"c", "2025/": b""},
    )
    assert [member.name for member in list_members(path)] == ["2025/peru.csv"]


@pytest.mark.parametrize(
    "name", ["../../evil.csv", "/etc/evil.csv", "C:\\windows\\evil.csv", "a/../../evil.csv"]
)
def test_a_name_that_leads_out_of_the_folder_leads_nowhere(tmp_path, name):
    path = packed(tmp_path / "a.zip", {name: b"content"})
    (member,) = list_members(path)
    folder = tmp_path / "in"
    folder.mkdir()
    with unpacked_member(path, member, folder) as unpacked:
        assert unpacked.name == "evil.csv"
        assert folder in unpacked.resolve().parents
        assert unpacked.read_bytes() == b"content"
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "limits",
    [
        replace(LIMITS, members=1),
        replace(LIMITS, unpacked_bytes=99_999),
        replace(LIMITS, ratio=2, small_bytes=1_000),
    ],
)
def test_an_archive_beyond_a_limit_is_refused(tmp_path, limits: ArchiveLimits):
    path = packed(tmp_path / "a.zip", {"a.csv": bytes(60_000), "b.csv": bytes(60_000)})
    assert len(list_members(path)) == 2
    with pytest.raises(UnusableInputError, match="archive-too-large"):
        list_members(path, limits)


def test_a_member_whose_content_is_damaged_is_refused(tmp_path):
    path = packed(tmp_path / "a.zip", {"a.csv": b"0123456789" * 50})
    content = bytearray(path.read_bytes())
    content[45] ^= 0xFF
    path.write_bytes(content)
    (member,) = list_members(path)
    with (
        pytest.raises(UnusableInputError, match="damaged"),
        unpacked_member(path, member, tmp_path),
    ):
        pass
