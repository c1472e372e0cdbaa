"""A number as it is typed, as the network dials it; half a number is none."""

import pytest

from genjin.kernel.phone_numbers import international_digits


@pytest.mark.parametrize(
    ("typed", "country", "digits"),
    [
        ("+51 999 888 777", "PE", "51999888777"),
        ("0051 999 888 777", "BR", "51999888777"),
        ("999 888 777", "PE", "51999888777"),
        ("0171 / 123 45 67", "DE", "491711234567"),
        ("+86 138-0013-8000", "PE", "8613800138000"),
        ("011 15 2345 6789", "AR", "5491123456789"),
        ("5511912345678", "BR", "5511912345678"),
        ("+7 1 555 0134", "", "715550134"),
        ("12345", "PE", None),
        ("+51 999", "PE", None),
        ("ask Ana", "PE", None),
        ("999 888 777", "", None),
        ("", "PE", None),
    ],
)
def test_the_digits_of_a_number(typed: str, country: str, digits: str | None):
    assert international_digits(typed, country) == digits
