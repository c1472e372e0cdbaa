"""Make a trade of any size for the benchmarks: one CSV, or several downloads that overlap.

The same rows, seed, country and last day give the same bytes. The layout is `country_shipments`, as
Genjin recognises it by itself: bills in which one country's buyers, forwarders and banks receive
hundreds of goods, in the order of their days. With `--truth` also what the rows don't say: the true
buyer and supplier of each record (`RECORD_ID,buyer,supplier`); with `--truth-buyers` each buyer's
own name, address and tax id, and his habits: kind, mean gap, when he started, ended and switched.
"""

import argparse
import resource
import sys
import time
from datetime import date
from pathlib import Path

from genjin.demo.wide.markets import WIDE_MARKETS
from genjin.demo.wide.trade import WideTrade
from genjin.workflows.write_wide_trade import Truth, write_wide_trade

ROWS = 20_000_000
LAST = date(2026, 2, 15)


def main() -> int:
    """Write, and say how long it took."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--country", choices=tuple(WIDE_MARKETS), default="MX")
    parser.add_argument("--last", type=date.fromisoformat, default=LAST, metavar="DATE")
    parser.add_argument(
        "--downloads", type=int, default=1, help="so many files, FILE's name and a number each"
    )
    parser.add_argument("--truth", type=Path, metavar="FILE")
    parser.add_argument("--truth-buyers", type=Path, metavar="FILE")
    asked = parser.parse_args()
    if asked.rows < 1 or asked.downloads < 1:
        print("--rows and --downloads take numbers from 1 on", file=sys.stderr)
        return 2
    out: Path = asked.out
    paths = (
        [out]
        if asked.downloads == 1
        else [out.with_stem(f"{out.stem}_{number}") for number in range(1, asked.downloads + 1)]
    )
    trade = WideTrade(WIDE_MARKETS[asked.country], asked.seed, asked.last, asked.rows)
    began = time.perf_counter()
    write_wide_trade(trade, paths, Truth(asked.truth, asked.truth_buyers))
    seconds = time.perf_counter() - began
    size = sum(path.stat().st_size for path in paths)
    cpu = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{asked.rows:,} rows in {seconds:,.1f} s ({cpu:,.1f} s of CPU): "
        f"{asked.rows / seconds:,.0f} rows/s, "
        f"{size / asked.rows:,.0f} bytes a row, {memory:,.0f} MB at most"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
