"""What is backed up comes back whole, into an empty home only, or not at all."""

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from genjin.kernel.errors import BrokenStoreError, UnusableInputError
from genjin.workflows.back_up import back_up, restore
from genjin.workflows.home import Home
from genjin.workflows.schema_version import known_migrations


@pytest.fixture
def book(home: Home) -> Home:
    """A home with records in its own file, one published segment, one retired, and a rule."""
    with closing(sqlite3.connect(home.records_database)) as records:
        records.execute("PRAGMA journal_mode=WAL")
        records.execute("CREATE TABLE django_migrations (app TEXT, name TEXT)")
        records.executemany(
            "INSERT INTO django_migrations VALUES ('records', ?)",
            [(name,) for name in known_migrations()],
        )
        records.execute("CREATE TABLE segment (name TEXT, retired_at TEXT)")
        records.execute("INSERT INTO segment VALUES ('one', NULL), ('old', '2026-01-01')")
        records.commit()
    (home.trade / "one.duckdb").write_bytes(b"the published segment")
    (home.trade / "old.duckdb").write_bytes(b"the retired one")
    (home.playbook / "grades").mkdir()
    (home.playbook / "grades" / "key.yaml").write_text("id: key", encoding="utf-8")
    (home.layouts / "own-1234").mkdir()
    (home.layouts / "own-1234" / "source.yaml").write_text("id: own-1234", encoding="utf-8")
    return home


@pytest.fixture
def empty(tmp_path: Path) -> Home:
    return Home(tmp_path / "elsewhere")


def test_a_backup_comes_back_as_it_was(book, empty, now, tmp_path):
    back_up(book, tmp_path / "book.zip", now=now)
    assert restore(empty, tmp_path / "book.zip").files == 4
    assert (empty.trade / "one.duckdb").read_bytes() == b"the published segment"
    assert not (empty.trade / "old.duckdb").exists()
    assert (empty.playbook / "grades" / "key.yaml").read_text(encoding="utf-8") == "id: key"
    kept = empty.layouts / "own-1234" / "source.yaml"
    assert kept.read_text(encoding="utf-8") == "id: own-1234"
    with closing(sqlite3.connect(empty.records_database)) as records:
        assert records.execute("SELECT count(*) FROM segment").fetchone() == (2,)


def test_what_is_written_during_the_backup_harms_nothing(book, empty, now, tmp_path):
    with closing(sqlite3.connect(book.records_database)) as writer:
        writer.execute("INSERT INTO segment VALUES ('unfinished', NULL)")  # not committed
        back_up(book, tmp_path / "book.zip", now=now)
    restore(empty, tmp_path / "book.zip")
    with closing(sqlite3.connect(empty.records_database)) as records:
        assert records.execute("SELECT count(*) FROM segment").fetchone() == (2,)


def test_a_home_that_holds_a_book_is_not_overwritten(book, now, tmp_path):
    back_up(book, tmp_path / "book.zip", now=now)
    before = book.records_database.read_bytes()
    with pytest.raises(UnusableInputError):
        restore(book, tmp_path / "book.zip")
    assert book.records_database.read_bytes() == before


def test_a_damaged_backup_leaves_the_home_without_a_book(book, empty, now, tmp_path):
    path = tmp_path / "book.zip"
    back_up(book, path, now=now)
    content = bytearray(path.read_bytes())
    at = content.find(b"the published segment")
    content[at] ^= 1
    path.write_bytes(content)
    with pytest.raises(UnusableInputError):
        restore(empty, path)
    assert not empty.records_database.exists()
    assert not list(empty.trade.iterdir())


def test_a_backup_that_names_files_elsewhere_is_refused(empty, book, now, tmp_path):
    path = tmp_path / "book.zip"
    back_up(book, path, now=now)
    hostile = tmp_path / "hostile.zip"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(hostile, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "manifest.json":
                data = data.replace(b"trade/one.duckdb", b"../../escaped.duckdb")
            target.writestr(name.replace("trade/one.duckdb", "../../escaped.duckdb"), data)
    with pytest.raises(UnusableInputError):
        restore(empty, hostile)
    assert not list(tmp_path.parent.glob("**/escaped.duckdb"))


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_backup_is_refused(empty, tmp_path, content):
    (tmp_path / "x.zip").write_bytes(content)
    with pytest.raises(UnusableInputError):
        restore(empty, tmp_path / "x.zip")


def test_a_missing_segment_is_said_and_nothing_is_written(book, now, tmp_path):
    (book.trade / "one.duckdb").unlink()
    with pytest.raises(BrokenStoreError):
        back_up(book, tmp_path / "book.zip", now=now)
    assert not (tmp_path / "book.zip").exists()
