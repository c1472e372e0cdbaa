import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.companies.mojibake import repaired_text


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("SOCIEDAD ANÃ“NIMA", "SOCIEDAD ANÓNIMA"),
        ("HASTA 1 AÃ‘O", "HASTA 1 AÑO"),
        ("MÃ¼ller", "Müller"),
    ],
)
def test_utf8_that_was_read_as_western_is_mended(read, meant):
    assert repaired_text(read) == meant


@pytest.mark.parametrize("text", ["SÃO PAULO", "ANÓNIMA", "Â", "Müller Ã", "深圳", "", "ÂNGELA"])
def test_text_that_could_be_right_is_left_alone(text):
    assert repaired_text(text) == text


@given(st.text(alphabet="abcXYZ áéíóúñüçÁÉÑÖß", max_size=30))
def test_what_was_garbled_comes_back(text):
    garbled = text.encode("utf-8").decode("latin-1")
    assert repaired_text(garbled) == text
