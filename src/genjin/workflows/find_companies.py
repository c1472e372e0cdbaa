"""Find a company of the trade data by its name (C2, C7)."""

from datetime import date

from genjin.stores.trade.contract import CompanyFound
from genjin.workflows.home import Home
from genjin.workflows.open_trade_store import open_trade_store


def find_companies(
    home: Home, text: str, limit: int = 20, as_of: date | None = None
) -> list[CompanyFound]:
    """Companies seen up to `as_of` whose name resembles the text, in any script, the best first."""
    return open_trade_store(home).find_companies(text, limit, as_of)
