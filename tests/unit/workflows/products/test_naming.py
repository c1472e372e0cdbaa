"""A product of ours is found where a buyer's words name it, and only there."""

import pytest

from genjin.kernel.errors import UnusableInputError
from genjin.stores.records.models import Inquiry
from genjin.workflows.products.keeping import add_product
from genjin.workflows.products.naming import NamedProducts
from genjin.workflows.record_inquiry import record_inquiry


@pytest.fixture
def ours(owner, now):
    made = {}
    for code, name in (("PL-6060", "LED panel"), ("PL-3012", "LED panel"), ("A60", "LED bulb")):
        product, _ = add_product(owner, {"code": code, "name_en": name}, now=now)
        assert product is not None
        made[code] = product.pk
    return made


def test_by_its_code_alone_or_among_other_words(ours):
    named = NamedProducts.of_the_catalogue()
    assert named.find("pl-6060") == ours["PL-6060"]
    assert named.find("PL-6060, 4000K white") == ours["PL-6060"]
    assert named.find("", "LED bulb") == ours["A60"]


@pytest.mark.usefixtures("ours")
def test_a_name_of_two_products_and_two_codes_name_neither():
    named = NamedProducts.of_the_catalogue()
    assert named.find("LED panel") is None
    assert named.find("PL-6060 / PL-3012") is None
    assert named.find("some panel") is None


def test_a_customer_list_and_an_inquiry_name_it(home, owner, ours, enter, import_text, now):
    import_text("Company,Country,Model,Quantity\nA Ltd,GB,pl-6060,500\n", owner)
    assert Inquiry.objects.get().catalogue_product_id == ours["PL-6060"]
    customer = enter(owner, "B Ltd")
    asked = record_inquiry(
        home, owner, customer.pk, {"model": "PL-6060"}, product_code="a60", now=now
    )
    assert asked.catalogue_product_id == ours["A60"]
    with pytest.raises(UnusableInputError):
        record_inquiry(home, owner, customer.pk, {"model": "x"}, product_code="no such", now=now)
