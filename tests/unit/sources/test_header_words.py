"""Headers are understood by their words, in the languages of those who sell customs data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.sources.header_words import currencies_in, meanings_of, words_of


def first(header: str) -> str | None:
    meanings = meanings_of(header)
    return meanings[0].field if meanings else None


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Importer's Full Name", "buyer"), ("采购商名称", "buyer"), ("Razón social importador", "buyer"),
        ("Importador", "buyer"), ("Наименование получателя", "buyer"), ("Одержувач", "buyer"),
        ("Importateur", "buyer"), ("Empfänger", "buyer"), ("Alıcı Firma", "buyer"),
        ("Nhà nhập khẩu", "buyer"), ("اسم المستورد", "buyer"), ("Nama Importir", "buyer"),
        ("HS编码", "hs_code"), ("Código NCM", "hs_code"), ("Код ТН ВЭД", "hs_code"), ("GTİP", "hs_code"),
        ("Warennummer", "hs_code"), ("Mã HS", "hs_code"), ("رمز النظام المنسق", "hs_code"),
        ("Адрес отправителя", "supplier_address"), ("进口商国家", "buyer_country"),
        ("Страна происхождения", "origin_country"), ("Pays d'origine", "origin_country"),
        ("Вес брутто, кг", "gross_weight_kg"), ("Peso Líquido (KG)", "net_weight_kg"),
        ("Valor FOB US$", "fob_usd"), ("Trị giá CIF (USD)", "cif_usd"), ("金额美元", "value_usd"),
        ("Ngày đăng ký tờ khai", "date"), ("Tanggal PIB", "date"), ("报关日期", "date"),
        ("NORTIFY_PARTY_NAME", "notify"), ("单位", "unit"), ("启运港", "loading_port"),
    ],
)  # fmt: skip
def test_a_header_in_any_of_the_trades_languages_names_its_field(header: str, field: str):
    assert first(header) == field


@pytest.mark.parametrize(
    "header",
    [
        "Shipper Phone 2", "Importer City", "Consignee Website", "采购商电话", "供应商邮箱",
        "Unit price USD", "单价", "Preço unitário", "TAX_AMOUNT_USD", "Gross weight unit",
        "Weight (lb)", "毛重（吨）", "Exchange rate", "Invoice number", "柜号", "报关行", "Цена за кг",
        "%GT Total value", "Consignee stock tickers", "",
    ],
)  # fmt: skip
def test_a_header_about_something_else_names_no_field(header: str):
    assert meanings_of(header) == ()


@pytest.mark.parametrize(
    "header", ["Total value MYR", "FOB (EUR)", "总价（人民币）", "Стоимость, руб", "CIF_VALUE_NCY"]
)
def test_an_amount_in_another_currency_is_no_value_in_dollars(header: str):
    assert meanings_of(header) == ()


def test_an_amount_says_whether_it_is_in_dollars():
    assert [
        meanings_of(header)[0].in_usd for header in ("Value USD", "U$ FOB Tot", "Total value")
    ] == [
        True,
        True,
        None,
    ]
    assert currencies_in("CUSTOMS_VALUE_KZT") == {"KZT"}


def test_words_written_as_one_are_taken_apart():
    assert words_of("TOTALVALUEUSD") == ("TOTAL", "VALUE", "USD")
    assert words_of("ImporterName") == ("IMPORTER", "NAME")


def test_a_word_that_comes_first_in_the_list_is_preferred():
    importer, consignee = meanings_of("Importer")[0], meanings_of("Consignee")[0]
    assert importer.rank < consignee.rank
    assert importer.score == consignee.score == 1


def test_the_first_of_numbered_columns_is_meant_however_many_there_are():
    scores = [meanings_of(f"Quantity {number}")[0].score for number in (1, 2, 8, 10)]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > scores[1] > scores[2] == scores[3]
    assert meanings_of("Quantity")[0].score == 1


@given(st.text(max_size=300))
def test_any_header_has_meanings_or_none(header: str):
    for meaning in meanings_of(header):
        assert 0 < meaning.score <= 1
