"""Buyers that fit a product, on a large store, warm, beside their sums as bare SQL on `by_hs`.

Asked of a home that `large_import.py` left, or any other: subheadings by chance, each as likely as it
has rows, over all countries. The ranking is part of ours; the mark is one second.
"""

import argparse
import os
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from figures import Figure, p95, print_figures

MARK_MS, WARM_UP, SHOWN = 1_000.0, 2, 30

_GOODS = """
SELECT left(hs_code, 6), unit FROM by_hs WHERE length(hs_code) >= 6 AND unit IS NOT NULL
USING SAMPLE 20000 ROWS (reservoir, 1)
"""
_BARE = """
SELECT buyer_company, count(*), count(DISTINCT date), sum(value_usd), sum(weight_kg),
    count(DISTINCT supplier_company), max(date)
FROM by_hs WHERE hs_code >= $hs AND hs_code < $hs || ':' AND date BETWEEN $since AND $until
    AND buyer_company IS NOT NULL
GROUP BY 1 ORDER BY 4 DESC NULLS LAST LIMIT 5000
"""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    os.environ["GENJIN_HOME"] = str(asked.home)
    os.environ["DJANGO_SETTINGS_MODULE"] = "genjin.surfaces.web.settings"
    import django  # noqa: PLC0415 - after the home is named

    django.setup()
    print_figures(_measure(asked.times, random.Random(asked.seed)))  # noqa: S311 - a sample
    return 0


def _measure(times: int, chance: random.Random) -> list[Figure]:
    from genjin.matching.candidate import GoodsOffered  # noqa: PLC0415 - needs Django
    from genjin.matching.factors import USUAL_WEIGHTS, Seen  # noqa: PLC0415
    from genjin.matching.ranking import best_matches  # noqa: PLC0415
    from genjin.stores.trade.contract import BuyerSearch  # noqa: PLC0415
    from genjin.workflows.home import find_home  # noqa: PLC0415
    from genjin.workflows.match_buyers import LOOK_BACK  # noqa: PLC0415
    from genjin.workflows.open_trade_store import open_trade_store  # noqa: PLC0415

    store = open_trade_store(find_home())
    segments = store._segments  # type: ignore[attr-defined]  # noqa: SLF001 - of one store, to sample it
    last = max(row.last_date for row in store.find_buyers(BuyerSearch(limit=50)).buyers)
    since = last - LOOK_BACK
    sought = chance.choices(sorted(segments.rows(_GOODS, {})), k=times)

    def ours(goods: Sequence[Any]) -> object:
        offered = GoodsOffered(goods[0], goods[1], minimum_order=100.0)
        found = store.candidates(offered, None, (since, last))
        return best_matches(found, offered, Seen(last, since, last), USUAL_WEIGHTS, SHOWN)

    def bare(goods: Sequence[Any]) -> object:
        return segments.rows(_BARE, {"hs": goods[0], "since": since, "until": last})

    spent, yardstick = _timed(ours, sought), _timed(bare, sought)
    return [
        Figure("buyers that fit, p95", p95(spent), "ms", "mark", MARK_MS),
        Figure("buyers that fit, p95", p95(spent), "ms", "bare SQL", p95(yardstick)),
        Figure("buyers that fit, median", median(spent), "ms", "bare SQL", median(yardstick)),
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
