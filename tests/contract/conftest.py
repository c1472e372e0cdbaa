"""A store over segments of given rows, for the suites of the trade store."""

from collections.abc import Callable
from pathlib import Path

import pytest

from genjin.stores.trade.contract import TradeStore
from genjin.stores.trade.duckdb import DuckDBTradeStore
from tests.contract.segment_files import Row, write_segment


@pytest.fixture
def opened(tmp_path: Path) -> Callable[..., TradeStore]:
    """A store over segments of these rows, one list for each."""

    def open_store(
        *segments: list[Row], links: dict[str, str] | None = None, replaced: tuple[int, ...] = ()
    ) -> TradeStore:
        names = [
            write_segment(tmp_path, f"s{at}", rows, replaced if at else ())
            for at, rows in enumerate(segments)
        ]
        return DuckDBTradeStore(tmp_path, names, links or {})

    return open_store
