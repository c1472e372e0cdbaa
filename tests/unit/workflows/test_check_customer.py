"""查重 finds who is in the book already, and masks what the asker may not see."""

import pytest

from genjin.kernel.errors import UnusableInputError
from genjin.workflows.check_customer import check_customer


@pytest.fixture
def held(sales, enter):
    enter(sales, "Divemotor S.A.C.", "PE", email="ana@divemotor.pe", phone="+51 999 888 777")
    enter(sales, "宏达贸易有限公司", "HK", email="x@gmail.com")
    return sales


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Divemotor S.A.C.", "Divemotor S.A.C."),
        ("DIVEMOTOR", "Divemotor S.A.C."),
        ("Divemotr SAC", "Divemotor S.A.C."),
        ("ana@divemotor.pe", "Divemotor S.A.C."),
        ("other@divemotor.pe", "Divemotor S.A.C."),
        ("0051999888777", "Divemotor S.A.C."),
        ("宏达", "宏达贸易有限公司"),
    ],
)
def test_a_customer_is_found_by_name_address_domain_or_phone(held, asked, name):
    assert [known.name for known in check_customer(held, asked)][:1] == [name]


@pytest.mark.parametrize("asked", ["Mitsui", "someone@gmail.com", "12345678"])
def test_what_means_nobody_finds_nobody(held, asked):
    assert check_customer(held, asked) == []


@pytest.mark.usefixtures("held")
def test_a_colleague_learns_that_it_is_held_and_by_whom_and_no_more(colleague):
    known = check_customer(colleague, "Divemotor")[0]
    assert known.masked
    assert known.customer_id is None
    assert known.owner == "lin"
    assert "ivemotor" not in known.name


@pytest.mark.usefixtures("held")
def test_the_owner_sees_whom_it_is(owner):
    known = check_customer(owner, "Divemotor")[0]
    assert (known.masked, known.name) == (False, "Divemotor S.A.C.")


def test_one_character_is_too_little_to_ask_by(held):
    with pytest.raises(UnusableInputError):
        check_customer(held, " D ")
