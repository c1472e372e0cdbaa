"""Price objections on a large store, warm, beside the same distribution as bare SQL on `by_hs`.

Asked of a home that `large_import.py` left, or any other: markets by chance, each as likely as it
has rows, with a buyer of it. The mark is 300 ms.
"""

import argparse
import os
import random
import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import Any

from figures import Figure, p95, print_figures

MARK_MS, WARM_UP = 300.0, 3

_MARKETS = """
SELECT left(hs_code, 6), buyer_country, unit, buyer_company, value_usd / quantity, value_basis
FROM by_hs WHERE grain = 'shipment' AND buyer_company IS NOT NULL AND value_usd > 0 AND quantity > 0
    AND unit IS NOT NULL AND length(hs_code) >= 6 AND value_basis IN ('FOB', 'CIF')
USING SAMPLE 20000 ROWS (reservoir, 1)
"""
_BARE = """
SELECT value_basis, quantile_cont(value_usd / quantity, [0.1, 0.25, 0.5, 0.75, 0.9]), count(*),
    count(DISTINCT buyer_company)
FROM by_hs WHERE hs_code >= $hs AND hs_code < $hs || ':' AND buyer_country = $country
    AND unit = $unit AND date BETWEEN $since AND $until AND value_usd > 0 AND quantity > 0
    AND buyer_company <> $company
GROUP BY ALL
"""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--times", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    os.environ["GENJIN_HOME"] = str(asked.home)
    os.environ["DJANGO_SETTINGS_MODULE"] = "genjin.surfaces.web.settings"
    import django  # noqa: PLC0415 - after the home is named

    django.setup()
    print_figures(_measure(asked.times, random.Random(asked.seed)))  # noqa: S311 - a sample
    return 0


def _measure(times: int, chance: random.Random) -> list[Figure]:
    from genjin.stores.trade.contract import BuyerSearch  # noqa: PLC0415 - needs Django
    from genjin.workflows.home import find_home  # noqa: PLC0415
    from genjin.workflows.objections.typed import ObjectionTyped  # noqa: PLC0415
    from genjin.workflows.objections.weighing import YEAR, weigh_objection  # noqa: PLC0415
    from genjin.workflows.open_trade_store import open_trade_store  # noqa: PLC0415
    from genjin.workflows.people import get_user  # noqa: PLC0415

    home = find_home()
    store, user = open_trade_store(home), get_user(None)
    segments = store._segments  # type: ignore[attr-defined]  # noqa: SLF001 - of one store, to sample it
    last = max(row.last_date for row in store.find_buyers(BuyerSearch(limit=50)).buyers)
    markets = chance.choices(sorted(segments.rows(_MARKETS, {})), k=times)

    def ours(market: Sequence[Any]) -> object:
        code, country, unit, company, price, basis = market
        typed = ObjectionTyped(
            hs=code,
            country=country,
            quote=Decimal(str(price * 1.1)),
            target=Decimal(str(price * 0.9)),
            unit=unit,
            incoterm=basis,
            company_id=f"c{company:016x}",
        )
        return weigh_objection(home, user, typed, as_of=last)

    def bare(market: Sequence[Any]) -> object:
        named = dict(zip(("hs", "country", "unit", "company"), market[:4], strict=True))
        return segments.rows(_BARE, {**named, "since": last - YEAR, "until": last})

    spent, yardstick = _timed(ours, markets), _timed(bare, markets)
    return [
        Figure("price objection, p95", p95(spent), "ms", "mark", MARK_MS),
        Figure("price objection, p95", p95(spent), "ms", "bare SQL of its market", p95(yardstick)),
        Figure(
            "price objection, median",
            median(spent),
            "ms",
            "bare SQL of its market",
            median(yardstick),
        ),
    ]


def _timed(act: Callable[[Any], object], asked: Sequence[Any]) -> list[float]:
    for one in asked[:WARM_UP]:
        act(one)
    spent = []
    for one in asked:
        began = time.perf_counter()
        act(one)
        spent.append((time.perf_counter() - began) * 1000)
    return spent


if __name__ == "__main__":
    raise SystemExit(main())
