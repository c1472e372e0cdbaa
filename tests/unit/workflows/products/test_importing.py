"""A list of products comes in: any usual header, every row accounted for."""

import pytest

from genjin.kernel.errors import UnusableInputError
from genjin.stores.records.models import Product
from genjin.workflows.products.exporting import export_products
from genjin.workflows.products.importing import import_products
from genjin.workflows.products.keeping import add_product, archive_product


@pytest.fixture
def imported(home, tmp_path, now, describe, owner):
    def run(text: str, **options):
        path = tmp_path / "products.csv"
        path.write_text(text, encoding="utf-8")
        return import_products(home, path, by=owner, now=now, describe=describe, **options)

    return run


def counts(account):
    return account.rows, account.created, account.updated, account.duplicate, account.rejected


def test_chinese_and_english_headers_name_the_same_fields(imported):
    imported("型号,品名,含税采购价,单位,HS编码,认证\nA1,灯,12.5,个,9405.42,CE、RoHS\n")
    imported("Item No,Name,Cost,UOM,HS Code\nA2,Lamp,¥12.50,pcs,94054200\n")
    first, second = Product.objects.order_by("code")
    assert (first.cost_cny, first.unit, first.hs_code) == (second.cost_cny, "C62", "940542")
    assert first.certificates == ["CE", "RoHS"]


def test_every_row_is_created_changed_known_or_refused_with_its_reason(imported):
    imported("Code,Name,Cost\nA1,Lamp,10\nA2,Lamp,10\n")
    account = imported(
        "Code,Name,Cost,Colour\nA1,Lamp,11\nA2,,10\nA3,Lamp,0\nA3,Lamp,9\nA4,,1\n,Lamp,3\n"
    )
    assert counts(account) == (6, 1, 1, 1, 3)
    assert [(each.row, each.id) for each in account.problems] == [
        (4, "problem-product-cost-zero"),
        (5, "problem-product-code-twice"),
        (6, "problem-product-no-name"),
        (7, "problem-product-no-code"),
    ]
    assert account.unknown_columns == ("Colour",)
    assert account.problems_file is not None
    costs = dict(Product.objects.values_list("code", "cost_cny"))
    assert costs == {"A1": 11, "A2": 10, "A3": None}


def test_the_list_that_goes_out_comes_back_unchanged(
    imported, home, tmp_path, now, describe, owner
):
    imported(
        "Code,Chinese Name,English Name,HS,Cost,Price,MOQ,Lead Time,Carton Length,Specification\n"
        '=A1,灯,Lamp,0405,12.345,1.6667,500,25 days,60.5,"-5 °C, 9W"\n'
    )
    for name in ("out.csv", "out.xlsx"):
        for language in ("zh", "en"):
            path = tmp_path / name
            assert export_products(path, language=language) == 1
            account = import_products(home, path, by=owner, now=now, describe=describe)
            assert counts(account) == (1, 0, 0, 1, 0), (name, language, account.problems)


def test_a_dry_run_keeps_nothing(imported):
    assert counts(imported("Code,Name\nA1,Lamp\n", dry_run=True)) == (1, 1, 0, 0, 0)
    assert not Product.objects.exists()


def test_a_file_without_a_code_column_is_refused(imported):
    with pytest.raises(UnusableInputError) as refused:
        imported("Colour,Taste\nred,sweet\n")
    assert refused.value.problem.id == "problem-products-no-code-column"


def test_an_archived_products_code_is_not_given_again(owner, now):
    fields = {"code": "A1", "name_en": "Lamp"}
    product, _ = add_product(owner, fields, now=now)
    assert product is not None
    archive_product(owner, product.pk, is_archived=True, now=now)
    again, problems = add_product(owner, {**fields, "code": "a1"}, now=now)
    assert again is None
    assert [problem.id for problem in problems] == ["problem-product-code-archived"]
