"""Importing the trucks workbook end to end, beside python-calamine reading its cells.

The command is run as a person runs it, with a home of its own: `genjin import FILE`. The yardstick
is calamine reading every cell of the same file, in a process of its own too.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from figures import Figure, print_figures

CHECKOUT = Path(__file__).resolve().parent.parent
FILE = CHECKOUT.parent / "shared/data/customs/veritrade_peru_trucks.xlsx"
ROWS = 12_417
_READ_CELLS = """
import sys
from python_calamine import CalamineWorkbook
rows = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
print(len(rows))
"""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=FILE)
    parser.add_argument("--times", type=int, default=3, help="runs of each; the best counts")
    options = parser.parse_args()
    if not options.file.is_file():
        print(f"{options.file} isn't there: give the workbook's path", file=sys.stderr)
        return 2
    imports, again, reads = [], [], []
    for _ in range(options.times):
        with tempfile.TemporaryDirectory(prefix="genjin-bench-") as home:
            seconds, account = _import(options.file, home)
            imports.append(seconds)
            if options.file.name == FILE.name:
                assert account["rows"] == account["imported"] == ROWS, account
            seconds, repeated = _import(options.file, home)
            again.append(seconds)
            assert repeated["imported"] == 0, repeated
        reads.append(_read(options.file))
    yardstick = "calamine reads the cells"
    print_figures(
        [
            Figure("import, end to end", min(imports), "s", yardstick, min(reads)),
            Figure("the same file again", min(again), "s", yardstick, min(reads)),
        ]
    )
    return 0


def _import(file: Path, home: str) -> tuple[float, dict[str, int]]:
    began = time.perf_counter()
    answer = subprocess.run(
        [str(Path(sys.executable).with_name("genjin")), "import", str(file), "--json"],
        env={**os.environ, "GENJIN_HOME": home},
        check=False,
        capture_output=True,
        text=True,
    )
    seconds = time.perf_counter() - began
    if answer.returncode not in (0, 1):
        raise SystemExit(f"genjin import ended with {answer.returncode}: {answer.stderr}")
    return seconds, json.loads(answer.stdout)["files"][0]


def _read(file: Path) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", _READ_CELLS, str(file)], check=True, capture_output=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
