"""How fast the demo's files are written: rows a second and the most memory, beside bare CSV writing.

The yardstick is Python's `csv` writing rows of as many bytes to the same disk in the same run.
"""

import argparse
import csv
import resource
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

from figures import Figure, print_figures

from genjin.workflows.write_demo_files import write_trade

ROWS = 1_000_000
TODAY = date(2026, 3, 5)
_COLUMNS = 20


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS)
    rows = parser.parse_args().rows
    made_at = datetime(2026, 3, 5, tzinfo=UTC)
    with tempfile.TemporaryDirectory(prefix="genjin-bench-") as name:
        folder, size = Path(name), 0
        began = time.perf_counter()
        for path in write_trade(folder, seed=1, today=TODAY, rows=rows, made_at=made_at):
            size += path.stat().st_size
            path.unlink()
        seconds = time.perf_counter() - began
        plain = _plain(folder / "plain.csv", rows, size // rows)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yardstick = "csv writes as many bytes"
    print_figures([Figure(f"generating {rows:,} rows", seconds, "s", yardstick, plain)])
    print(
        f"\n{rows / seconds:,.0f} rows/s, {size / rows:,.0f} bytes a row, {memory:,.0f} MB at most"
    )
    return 0


def _plain(path: Path, rows: int, row_bytes: int) -> float:
    cells = ("x" * max(1, row_bytes // _COLUMNS - 1),) * _COLUMNS
    began = time.perf_counter()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        for _ in range(rows):
            writer.writerow(cells)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
