import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.problem import Problem
from genjin.trade.hs import heading, hs6, parse_hs_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("8704229000", "8704229000"), ("8704229000.0", "8704229000"), ("8704.22.90.00", "8704229000"),
        ("8704 22 90", "87042290"), ("Classified: 252329", "252329"), ("HS CODE 6907", "6907"),
        ("69", "69"), ("0101.21", "010121"), ("690721; 690722", "690721"), ("69072100.00", "69072100"),
        ("4022100", "04022100"), ("402.0", "0402"), ("Parsed: 8474.90", "847490"), ("69072100132", "69072100132"),
    ],
)  # fmt: skip
def test_a_code_is_its_digits_however_it_is_printed(text, code):
    assert parse_hs_code(text) == code


@pytest.mark.parametrize("text", ["", "9", "tiles", "1234567890123", "87O4", "-", "٦٩٠٧"])
def test_what_is_no_code_is_a_problem(text):
    assert isinstance(parse_hs_code(text), Problem)


def test_a_short_code_has_no_subheading():
    assert (hs6("8704229000"), hs6("8704"), heading("8704229000"), heading("87")) == (
        "870422", None, "8704", None,
    )  # fmt: skip


@given(st.text(alphabet="0123456789", min_size=2, max_size=12))
def test_plain_digits_come_back_as_they_are_but_for_a_lost_zero(code):
    whole = f"0{code}" if len(code) in {3, 5, 7} else code
    assert parse_hs_code(code) == whole
    assert parse_hs_code(f"{code}.0") == whole
