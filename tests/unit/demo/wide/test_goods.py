from genjin.demo.wide.goods import MODELS, goods, models
from genjin.trade.units import parse_unit


def test_there_are_hundreds_of_subheadings_over_many_headings():
    codes = [good.hs6 for good in goods()]
    assert len(set(codes)) == len(codes) >= 300
    assert all(len(code) == 6 and code.isdigit() for code in codes)
    assert len({code[:4] for code in codes}) > 150


def test_every_good_has_a_name_in_three_languages_a_price_and_a_unit_that_is_read():
    for good in goods():
        assert good.english.isascii()
        assert good.spanish.isupper()
        assert any("\u4e00" <= letter <= "\u9fff" for letter in good.chinese)
        assert good.price_e4 > 0
        assert good.weight_g > 0
        assert parse_unit(good.unit)


def test_a_good_comes_in_models_of_different_prices_under_one_subheading():
    made = list(models())
    assert [each.product for each in made] == list(range(len(goods()) * MODELS))
    first = made[:MODELS]
    assert len({each.hs6 for each in first}) == 1
    assert max(each.price_e4 for each in first) > 3 * min(each.price_e4 for each in first)


def test_models_are_the_same_each_time():
    assert list(models()) == list(models())
