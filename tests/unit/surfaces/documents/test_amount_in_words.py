from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.surfaces.documents.amount_in_words import amount_in_words, number_in_words


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        ("19600", "USD", "SAY US DOLLARS NINETEEN THOUSAND SIX HUNDRED ONLY"),
        ("24518.05", "EUR", "SAY EUROS TWENTY-FOUR THOUSAND FIVE HUNDRED AND EIGHTEEN AND 05/100 ONLY"),
        ("1000000", "USD", "SAY US DOLLARS ONE MILLION ONLY"),
        ("0.50", "USD", "SAY US DOLLARS ZERO AND 50/100 ONLY"),
        ("105012", "CNY", "SAY CHINESE YUAN ONE HUNDRED AND FIVE THOUSAND TWELVE ONLY"),
    ],
)  # fmt: skip
def test_an_amount_is_said_as_banks_want_it(amount: str, currency: str, words: str):
    assert amount_in_words(Decimal(amount), currency) == words


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_two_numbers_never_share_their_words(one: int, other: int):
    assert (number_in_words(one) == number_in_words(other)) == (one == other)
