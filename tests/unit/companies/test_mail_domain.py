"""A firm's own domain tells it; a provider's tells nothing."""

import pytest

from genjin.companies.mail_domain import firm_domain


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("ana@Lumen.example", "lumen.example"),
        ("buyer@gmail.com", None),
        ("13800000000@163.com", None),
        ("no address", None),
        ("", None),
    ],
)
def test_only_a_domain_of_the_firms_own_counts(address: str, domain: str | None):
    assert firm_domain(address) == domain
