"""The demo's prices are believable, and labelled as figures of a demo."""

from genjin.demo.book.prices import demo_prices
from genjin.demo.products import CATALOGUE


def test_every_product_of_the_catalogue_has_a_cost_below_its_price_and_a_carton_that_fits():
    prices = demo_prices()
    assert [fields["code"] for fields in prices.products] == [each.model for each in CATALOGUE]
    for fields, product in zip(prices.products, CATALOGUE, strict=True):
        assert 0.6 < float(fields["cost_cny"]) / 7.1 / float(fields["price"]) < 0.95
        net_kg = product.weight_g * product.carton / 1000
        assert net_kg < float(fields["carton_gross_weight_kg"]) < net_kg * 1.6, product.model


def test_the_figures_say_that_they_are_not_real():
    assert "示例" in demo_prices().source
    assert "demo" in demo_prices().source
