"""Find buyers by what they import, from where and whom, and when (C2)."""

import dataclasses
import re

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.trade.contract import BuyerSearch, BuyersFound
from genjin.workflows.home import Home
from genjin.workflows.open_trade_store import open_trade_store

_HS_DIGITS = re.compile(r"[0-9]{2,12}")


def find_buyers(home: Home, search: BuyerSearch) -> BuyersFound:
    """The buyers that meet every condition, sorted, with the count of hidden rows.

    An HS code may be written with dots or blanks. Raises UnusableInputError if it isn't one, and
    for a period that ends before it begins.
    """
    search = dataclasses.replace(search, hs_prefix=hs_prefix_of(search.hs_prefix))
    if search.since and search.until and search.since > search.until:
        period = {"since": search.since, "until": search.until}
        raise UnusableInputError(Problem("problem-search-period", period))
    return open_trade_store(home).find_buyers(search)


def hs_prefix_of(text: str | None) -> str | None:
    """The digits of an HS code as a person wrote it, or None if nothing is written.

    Raises UnusableInputError if it isn't one.
    """
    if text is None or not text.strip():
        return None
    digits = re.sub(r"[\s.]", "", text)
    if not _HS_DIGITS.fullmatch(digits):
        raise UnusableInputError(Problem("problem-hs-prefix", value=text))
    return digits
