import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.countries import _folded, _names_in, _own_file, _own_names, parse_country


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Peru", "PE"), ("PERÚ", "PE"), ("peru ", "PE"), ("CN", "CN"), ("chn", "CN"), ("USA", "US"),
        ("U.S.A.", "US"), ("U.K.", "GB"), ("P.R.C.", "CN"), ("Holland", "NL"), ("UAE", "AE"),
        ("COREA DEL SUR", "KR"), ("KOREA, REPUBLIC OF", "KR"), ("Republic of Korea", "KR"),
        ("阿联酋", "AE"), ("秘鲁", "PE"), ("中国", "CN"), ("BRAZIL (BR)", "BR"), ("BRASIL", "BR"),
        ("RUSSIAN FEDERATION", "RU"), ("КАЗАХСТАН", "KZ"), ("ЯПОНИЯ", "JP"), ("JAPÓN", "JP"),
        ("ALEMANIA", "DE"), ("Türkiye", "TR"), ("TURKEY", "TR"), ("Viet Nam", "VN"), ("日本", "JP"),
        ("ESTADOS UNIDOS", "US"), ("CHINA - CN", "CN"), ("Korea (KR)", "KR"), ("الصين", "CN"),
        ("Bosnia and Herzegovina", "BA"), ("Ivory Coast", "CI"), ("PAISES BAJOS", "NL"),
    ],
)  # fmt: skip
def test_a_country_is_known_by_its_codes_and_by_its_names_in_many_languages(text, code):
    assert parse_country(text) == code


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "Korea", "Congo", "EUROPEAN UNION", "EU", "ZZ", "Atlantis", "SAN ANTONIO (CL)",
     "BRAZIL (CL)", "CHINA - BR", "UNKNOWN", "???", "x" * 5000],
)  # fmt: skip
def test_what_is_unknown_ambiguous_or_contradictory_is_no_country(text):
    assert parse_country(text) is None


def test_no_name_stands_for_two_countries():
    own, ambiguous = _own_names()
    # Two scripts lose vowel signs in folding; none of their names may decide between countries.
    found: dict[str, set[str]] = {}
    for language in _own_file()["languages"]:
        for name, code in _names_in(language).items():
            found.setdefault(name, set()).add(code)
    for name, code in own.items():
        found.setdefault(name, set()).add(code)
    assert {name: codes for name, codes in found.items() if len(codes) > 1}.keys() <= ambiguous


@given(st.text(max_size=40))
def test_any_text_gives_a_code_or_nothing(text):
    code = parse_country(text)
    assert code is None or (len(code) == 2 and code.isupper())


@given(st.sampled_from(["Perú", "Côte d’Ivoire", "Türkiye", "South Africa", "Việt Nam"]), st.data())
def test_case_and_spacing_make_no_difference(name, data):
    changed = "".join(
        data.draw(st.sampled_from([char.upper(), char.lower()])) for char in name
    ).replace(" ", "  ")
    assert parse_country(f" {changed} ") == parse_country(name) is not None


def test_folding_keeps_letters_of_scripts_without_accents():
    assert _folded("ザンビア") != _folded("サンヒア")
