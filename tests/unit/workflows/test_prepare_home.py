"""A home is made once, keeps its secret, and refuses what it can't read."""

import stat

import pytest
from django.db import connection

from genjin.kernel.errors import BrokenStoreError, NotFoundError
from genjin.stores.records.models import User
from genjin.workflows.home import Home
from genjin.workflows.make_home import make_home
from genjin.workflows.prepare_home import open_home, prepare_home


def test_the_secret_lasts_and_only_its_owner_reads_it(tmp_path):
    home = Home(tmp_path / "home")
    make_home(home)
    first = home.secret_key_file.read_text(encoding="ascii")
    make_home(home)
    assert home.secret_key_file.read_text(encoding="ascii") == first
    assert stat.S_IMODE(home.secret_key_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(home.path.stat().st_mode) == 0o700


@pytest.mark.usefixtures("db")
def test_the_first_person_is_the_owner_in_shanghai(tmp_path):
    owner = prepare_home(Home(tmp_path / "home"), language="en")
    assert (owner.role, owner.time_zone, owner.language) == ("owner", "Asia/Shanghai", "en")
    assert not owner.has_usable_password()
    assert prepare_home(Home(tmp_path / "home")) == owner
    assert User.objects.count() == 1


@pytest.mark.usefixtures("db")
def test_the_first_person_has_chosen_no_language_unless_one_was_given(tmp_path):
    assert prepare_home(Home(tmp_path / "home")).language == ""


@pytest.mark.usefixtures("db")
def test_a_book_of_a_newer_version_is_refused(tmp_path):
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('records', '9999_later', '2030-01-01')"
        )
    with pytest.raises(BrokenStoreError) as refused:
        prepare_home(Home(tmp_path / "home"))
    assert refused.value.problem.id == "problem-home-newer"


@pytest.mark.usefixtures("db")
def test_where_there_is_no_book_reading_makes_none(tmp_path):
    home = Home(tmp_path / "home")
    with pytest.raises(NotFoundError):
        open_home(home)
    assert not home.path.exists()


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("applied", ["all", "none"])
def test_what_a_killed_first_start_left_is_no_book_rather_than_an_older_one(tmp_path, applied):
    home = Home(tmp_path / "home")
    make_home(home)
    home.records_database.touch()
    if applied == "none":
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM django_migrations WHERE app = 'records'")
    with pytest.raises(NotFoundError) as refused:
        open_home(home)
    assert refused.value.problem.id == "problem-home-empty"
