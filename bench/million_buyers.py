"""One million buyers with two million purchases: from a file of events to a file of predictions.

The command is run as a person runs it. The yardsticks are the marks of 180 seconds and 4 GB.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb
from figures import Figure, print_figures

MARK_SECONDS, MARK_GB = 180.0, 4.0
LAST_DAY = "2025-12-31"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--buyers", type=int, default=1_000_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="genjin-bench-") as folder:
        events, out = Path(folder) / "events.csv", Path(folder) / "out.csv"
        purchases = _write_events(events, options.buyers)
        print(f"{options.buyers:,} buyers, {purchases:,} purchases", file=sys.stderr)
        began = time.perf_counter()
        subprocess.run(
            [str(Path(sys.executable).with_name("genjin")), "rhythm", "--events", str(events),
             "--as-of", LAST_DAY, "--horizon", "28", "--out", str(out), "--json"],
            env={**os.environ, "GENJIN_HOME": folder},
            check=True,
        )  # fmt: skip
        seconds = time.perf_counter() - began
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        with out.open(encoding="utf-8") as stream:
            assert sum(1 for _ in stream) == options.buyers + 1
    print_figures(
        [
            Figure("rhythm, end to end", seconds, "s", "mark", MARK_SECONDS),
            Figure("its CPU time", used.ru_utime + used.ru_stime, "s", "mark", MARK_SECONDS),
            Figure("most memory", used.ru_maxrss / 1024**2, "GB", "mark", MARK_GB),
        ]
    )
    return 0


def _write_events(path: Path, buyers: int) -> int:
    """Two purchases a buyer on average: half of the buyers have one, the others up to a dozen."""
    with duckdb.connect() as database:
        database.execute("SELECT setseed(0.5)")
        database.execute(
            "CREATE TABLE event AS WITH buyer AS (SELECT i, (random() * 900)::INTEGER AS first, "
            "(10 + 90 * random())::INTEGER AS gap, "
            f"(CASE WHEN random() < 0.5 THEN 1 ELSE ceil(-2 * ln(random()) + 1) END)::INTEGER AS n "
            f"FROM range({buyers}) t(i)) "
            "SELECT 'b' || i AS buyer, (DATE '2023-01-01' + least(first + (k * gap * "
            "(0.5 + random()))::INTEGER, 1090))::DATE AS date, 1 AS quantity "
            "FROM buyer, range(n) r(k)"
        )
        database.execute(f"COPY (FROM event ORDER BY date, buyer) TO '{path}' (HEADER)")
        found = database.execute("SELECT count(*) FROM event").fetchone()
    return int(found[0]) if found else 0


if __name__ == "__main__":
    sys.exit(main())
