"""Importing a workbook of 100,000 rows, beside python-calamine reading its cells.

The workbook is made from the demo's Peruvian trade, in the layout `veritrade_peru_imports`: 56
columns, with the vendor's banner and defects. The command is run as a person runs it, with a home of
its own, from the start of the process to the published, sorted segment. The yardstick is calamine
reading every cell of the same file, in a process of its own too. Each is run several times, in turn,
and the best counts. It fails where the import takes more than the mark.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

from figures import Figure, print_figures

from genjin.demo.layouts.veritrade_peru import veritrade_peru
from genjin.demo.markets import PERU
from genjin.demo.purchases import market_purchases
from genjin.demo.trade import trade_span
from genjin.workflows.write_demo_files import write_table

ROWS = 100_000
MARK = 4.0
"""An import may take so many times what calamine takes."""

_SEED = 1
_TODAY = date(2026, 3, 5)
_READ_CELLS = """
import sys
from python_calamine import CalamineWorkbook
rows = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
print(len(rows))
"""


def main() -> int:
    """Make the workbook, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--times", type=int, default=3, help="runs of each; the best counts")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="genjin-bench-") as name:
        folder = Path(name)
        file = _workbook(folder, asked.rows)
        imports, again, reads = [], [], []
        for at in range(asked.times):
            home = folder / f"home-{at}"
            reads.append(_read_seconds(file))
            imports.append(_import_seconds(file, home, asked.rows, is_known=False))
            again.append(_import_seconds(file, home, asked.rows, is_known=True))
        size = file.stat().st_size / 1e6
    yardstick = "calamine reads the cells"
    first = Figure(
        f"import of {asked.rows:,} rows ({size:,.0f} MB)", min(imports), "s", yardstick, min(reads)
    )
    print_figures([first, Figure("the same file again", min(again), "s", yardstick, min(reads))])
    print(f"\nThe mark is {MARK:g} times; the import takes {first.ratio:.2f} times.")
    return 0 if first.ratio <= MARK else 1


def _workbook(folder: Path, rows: int) -> Path:
    span = trade_span(_TODAY)
    bought = [
        each for part in market_purchases(_SEED, PERU, rows, span.ordinals, {}) for each in part
    ]
    table = veritrade_peru("workbook.xlsx", bought, span.first, span.last, len(bought))
    return write_table(table, folder, datetime.combine(_TODAY, datetime.min.time(), UTC))


def _import_seconds(file: Path, home: Path, rows: int, *, is_known: bool) -> float:
    began = time.perf_counter()
    answer = subprocess.run(
        [sys.executable, "-m", "genjin", "import", str(file), "--json"],
        env={**os.environ, "GENJIN_HOME": str(home)},
        check=False,
        capture_output=True,
        text=True,
    )
    seconds = time.perf_counter() - began
    if answer.returncode not in (0, 1):
        raise SystemExit(f"genjin import ended with {answer.returncode}: {answer.stderr}")
    account = json.loads(answer.stdout)["files"][0]
    assert (
        account["rows"] == rows == account["imported"] + account["duplicate"] + account["rejected"]
    ), account
    assert (account["imported"] == 0) == is_known, account
    return seconds


def _read_seconds(file: Path) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", _READ_CELLS, str(file)], check=True, capture_output=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
