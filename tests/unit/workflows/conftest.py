"""A book of its own for every test: a home on disk, people, and a clock that stands still."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Customer, User
from genjin.workflows.add_customer import add_customer
from genjin.workflows.home import Home
from genjin.workflows.import_customers import CustomersImported, import_customers
from genjin.workflows.make_home import make_home

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def now() -> datetime:
    """Thursday 5 March 2026, 09:30 in Shanghai: a working day in most of the world."""
    return datetime(2026, 3, 5, 9, 30, tzinfo=SHANGHAI)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    make_home(made)
    return made


@pytest.fixture
def owner(db: None) -> User:  # noqa: ARG001 - the fixture opens the records
    return User.objects.create_user("owner", role=User.Role.OWNER)


@pytest.fixture
def sales(owner: User) -> User:  # noqa: ARG001 - the owner is the first person
    return User.objects.create_user("lin", role=User.Role.SALES)


@pytest.fixture
def colleague(owner: User) -> User:  # noqa: ARG001 - as above
    return User.objects.create_user("wang", role=User.Role.SALES)


@pytest.fixture
def describe() -> Callable[[Problem], Bilingual]:
    return lambda problem: Bilingual(zh=problem.id, en=problem.id)


@pytest.fixture
def enter(home: Home, now: datetime) -> Callable[..., Customer]:
    """Enter a customer for a person, with what else is known of him."""

    def entered(user: User, name: str, country: str = "BR", **fields: str) -> Customer:
        customer, problems = add_customer(
            home, user, {"name": name, "country": country, **fields}, now=now
        )
        assert not problems
        assert customer is not None
        return customer

    return entered


@pytest.fixture
def import_text(
    home: Home, tmp_path: Path, now: datetime, describe: Callable[[Problem], Bilingual]
) -> Callable[..., CustomersImported]:
    """Import a list that is written in the test."""

    def imported(
        text: str, by: User, name: str = "list.csv", **options: object
    ) -> CustomersImported:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        chosen = {"now": now, "by": by, "describe": describe, **options}
        return import_customers(home, path, **chosen)  # type: ignore[arg-type]

    return imported
