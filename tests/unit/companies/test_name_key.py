import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from genjin.companies.name_key import (
    _ascii_words,
    _careful_words,
    folded_words,
    legal_form_span,
    name_keys,
)

WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyzñáéöçłабвгдйё深圳宏达", min_size=1, max_size=8)
FORMS = st.sampled_from(
    [
        "",
        "S.A.",
        "S A C",
        "sac",
        "Co., Ltd.",
        "Company Limited",
        "GmbH & Co. KG",
        "有限公司",
        "ООО",
        "L.L.C.",
        "& Co",
    ]
)
NAMES = st.builds(
    lambda words, form: " ".join([*words, form]), st.lists(WORD, min_size=1, max_size=4), FORMS
)
COUNTRIES = st.sampled_from([None, "PE", "CN", "DE", "SE", "VE", "NO"])


@pytest.mark.parametrize(
    ("one", "other", "country"),
    [
        ("SAN BARTOLOME S.A.C.", "San Bartolome S A C", "PE"),
        ("SAN BARTOLOMÉ SAC", "SAN BARTOLOME SOCIEDAD ANONIMA CERRADA", "PE"),
        ("GENERAL MOTORS PERU S A", "GENERAL  MOTORS PERÚ S.A.", "PE"),
        ("DONGFENG AUTOMOBILE CO, LTD", "Dongfeng Automobile Company Limited", "CN"),
        ("ООО МЕГАПОЛИС БАЛТИКА", "Мегаполис Балтика, ООО", "RU"),
        ("ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ КЕРАМИК ЛАБ", "КЕРАМИК ЛАБ ООО", "RU"),
        ("LA MOLINA SOCIEDAD ANÃ“NIMA", "La Molina S.A.", "CR"),
        ("深圳市宏达有限公司", "深圳市 宏达 有限责任公司", "CN"),
        ("J. P. Morgan Inc.", "JP MORGAN INC", "US"),
        ('"ACME" LTDA.', "Acme Limitada", "BR"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_have_one_key(one, other, country):
    assert name_keys(one, country) == name_keys(other, country)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("X S.A.", "X S.A.C."), ("X S.A.", "X S.R.L."), ("ACME LTD", "ACME CO LTD"),
        ("Ramesh Traders", "Ganesh Traders"), ("MOLINO 1 SA", "MOLINO 2 SA"), ("ガンダム", "カンタム"),
        ("ACME PERU SA", "ACME CHILE SA"), ("深圳宏达有限公司", "深圳宏大有限公司"), ("A & B LTD", "AB LTD"),
        ("GRUPO A S.A.", "GRUPO S.A."),
    ],
)  # fmt: skip
def test_two_firms_never_share_a_name_key(one, other):
    assert name_keys(one).name_key != name_keys(other).name_key


def test_the_core_key_drops_the_legal_form_and_never_the_whole_name():
    assert name_keys("X S.A.", "PE").core_key == name_keys("X S.A.C.", "PE").core_key == "X"
    assert name_keys("S.A.C.").core_key == "SAC"
    assert name_keys("Limited").core_key == "LIMITED"
    assert name_keys("株式会社トヨタ", "JP").core_key == "トヨタ"


def test_two_letters_are_a_legal_form_only_where_they_are_one():
    assert name_keys("NORDIC AB", "SE").core_key == "NORDIC"
    assert name_keys("NORDIC AB", "PE").core_key == "NORDIC AB"


@given(NAMES, COUNTRIES)
@example("a & & co", None)
@example("s a s a", "PE")
@example("a s a", "NO")
def test_a_name_key_is_its_own_key(name, country):
    key = name_keys(name, country).name_key
    assert name_keys(key, country).name_key == key


@given(st.text(max_size=60), COUNTRIES)
def test_any_text_has_keys_and_they_are_stable(name, country):
    keys = name_keys(name, country)
    assert name_keys(keys.name_key, country).name_key == keys.name_key
    has_letters = any(char.isalnum() for char in unicodedata.normalize("NFKC", name))
    assert bool(keys.name_key) >= has_letters
    assert bool(keys.core_key) == bool(keys.name_key)


@given(NAMES, COUNTRIES)
def test_case_spacing_and_punctuation_make_no_difference(name, country):
    keys = name_keys(name, country)
    assert name_keys(name.upper(), country) == keys
    assert name_keys(name.lower(), country) == keys
    assert name_keys(f"  {name.replace(' ', '   ')}. ", country) == keys
    assert name_keys(f'"{name.replace(" ", ", ")}"', country) == keys


@given(st.lists(WORD, min_size=1, max_size=3), st.lists(WORD, min_size=1, max_size=3))
def test_names_of_different_words_have_different_keys(one, other):
    if folded_words(" ".join(one)) != folded_words(" ".join(other)):
        # Single letters and blanks between Chinese characters are joined on purpose.
        joined = "".join(folded_words(" ".join(one))), "".join(folded_words(" ".join(other)))
        keys = name_keys(" ".join(one)).name_key, name_keys(" ".join(other)).name_key
        assert keys[0] != keys[1] or joined[0] == joined[1]


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=80))
@example("A&B+C_D'E `F`G")
def test_the_fast_way_to_a_latin_names_words_is_the_careful_one(text):
    assert _ascii_words(text) == _careful_words(text)


@pytest.mark.parametrize(
    ("text", "within", "form"),
    [
        ("FLORIDA LLC 10100 KATY FREEWAY", False, "LLC"), ("A.S. LIMAN CAD", False, "A.S."),
        ("AS LIMAN CAD", False, None), ("12 DOCK LLC", False, None), ("ACME CO., LTD., CHINA", True, "CO., LTD."),
        ("ACME S P A VIA MARE 4", True, "S P A"), ("ACME SA SOUTH AFRICA", True, None), ("LLC ACME", True, None),
        ("ONE TWO THREE FOUR FIVE LLC", False, None), ("ONE TWO THREE FOUR FIVE LLC", True, "LLC"),
    ],
)  # fmt: skip
def test_a_legal_form_within_a_text_is_found_where_it_certainly_is_one(text, within, form):
    span = legal_form_span(text, within=within)
    assert (text[slice(*span)] if span else None) == form
