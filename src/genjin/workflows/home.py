"""Where a book lives: the folder with the records database, the trade store and the playbook."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class Home:
    """The folders of one book. Nothing here creates anything but `prepare`."""

    path: Path

    @property
    def records_database(self) -> Path:
        """The SQLite file of the records, where they aren't in PostgreSQL."""
        return self.path / "records.sqlite3"

    @property
    def database_file(self) -> Path:
        """Where a book in PostgreSQL says so: the address of its database."""
        return self.path / "database"

    @property
    def trade(self) -> Path:
        """The segments of the trade store."""
        return self.path / "trade"

    @property
    def outdated(self) -> Path:
        """Segments that an earlier version wrote and this one can't read: kept, never used."""
        return self.trade / "outdated"

    @property
    def problems(self) -> Path:
        """The problems files of imports."""
        return self.path / "problems"

    @property
    def uploads(self) -> Path:
        """Files that were given to the web page, until they are imported."""
        return self.path / "uploads"

    @property
    def playbook(self) -> Path:
        """The user's own playbook files, which override the shipped ones by id."""
        return self.path / "playbook"

    @property
    def layouts(self) -> Path:
        """The user's own layouts of customs files, and those that were proposed: a folder each."""
        return self.path / "layouts"

    @property
    def kept_playbook(self) -> Path:
        """The user's playbook files as they were when customers were last planned by them."""
        return self.path / "playbook.kept.json"

    @property
    def secret_key_file(self) -> Path:
        """The key that signs sessions; made on the first start, readable by the owner only."""
        return self.path / "secret_key"

    def prepare(self) -> None:
        """Make the folders, readable by the owner only."""
        for folder in (
            self.path, self.trade, self.problems, self.uploads, self.playbook, self.layouts,
        ):  # fmt: skip
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def find_home(option: str | None = None) -> Home:
    """The home that `--home` or GENJIN_HOME names, else the platform's user data folder."""
    named = option or os.environ.get("GENJIN_HOME")
    path = Path(named) if named else platformdirs.user_data_path("genjin", appauthor=False)
    return Home(path.expanduser().resolve())
