"""What an offer leaves where not every figure is known."""

import pytest

from genjin.workflows.quotes.reckoning import reckon_quote
from genjin.workflows.quotes.sending import send_quote

pytestmark = pytest.mark.usefixtures("product")


def test_what_is_missing_leaves_the_margin_unknown(home, owner, now, enter, drafted, quoted):
    quote = quoted(enter(owner, "Lima Luz SAC", "PE"), drafted())
    missing = set(reckon_quote(quote).missing)
    assert {"rebate", "exchange", "fees_cny", "commission_percent"} <= missing
    assert send_quote(home, owner, quote.pk, now=now).deal.margin_percent is None
