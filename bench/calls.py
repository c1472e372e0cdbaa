"""Whom to call, replayed on the trucks file: Genjin beside random, recency, frequency and due date.

By rolling weeks of 2025, `genjin backtest` on a home of its own. Then `genjin calls` is timed on
20,000 generated shipments of one heading, start-up included; the mark is five seconds.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import duckdb
from figures import Figure, print_figures

CHECKOUT = Path(__file__).resolve().parent.parent
FILE = CHECKOUT.parent / "shared/data/customs/veritrade_peru_trucks.xlsx"
HS, COUNTRY = "870422", "PE"
PER_WEEK = (5, 10, 20)
MARK_SECONDS = 5.0
SHIPMENTS = 20_000
_COLUMNS = (
    "in 14 days",
    "in 28 days",
    "precision",
    "recall",
    "lift",
    "lead, days",
    "Genjin's lead in recall (95 %)",
)
METHODS = ("genjin", "random", "recency", "frequency", "due_date")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=FILE)
    parser.add_argument("--times", type=int, default=3, help="runs of `calls`; the best counts")
    options = parser.parse_args()
    if not options.file.is_file():
        print(f"{options.file} isn't there: give the workbook's path", file=sys.stderr)
        return 2
    print(calls_table(options.file))
    print()
    seconds = seconds_of_calls(options.times)
    print_figures([Figure(f"calls on {SHIPMENTS:,} shipments", seconds, "s", "mark", MARK_SECONDS)])
    return 0


def calls_table(file: Path) -> str:
    """The back-test's table as Markdown."""
    with tempfile.TemporaryDirectory(prefix="genjin-bench-") as home:
        _genjin(home, "import", str(file), "--json")
        tested = {
            per_week: json.loads(
                _genjin(
                    home, "backtest", "--hs", HS, "--country", COUNTRY, "--from", "2024-12-31",
                    "--until", "2025-12-31", "--per-week", str(per_week), "--json",
                )
            )
            for per_week in PER_WEEK
        }  # fmt: skip
    lines = [
        f"| calls a week | among | method | {' | '.join(_COLUMNS)} |",
        "|---:|---|---|---:|---:|---:|---:|---:|---:|---|",
    ]
    for per_week, document in tested.items():
        for among, part in (
            ("all", document),
            ("silent four weeks or more", document["silent_28_days"]),
        ):
            lines += [_line(per_week, among, name, part) for name in METHODS]
            lines.append(f"| {per_week} | {among} | ceiling | | | | {part['ceiling']:.3f} | | | |")
    first = tested[PER_WEEK[0]]
    notes = [
        f"{per_week} calls a week: ranked by "
        + ", ".join(f"{order} in {weeks} weeks" for order, weeks in document["orders"].items())
        for per_week, document in tested.items()
    ]
    head = f"{first['weeks']} weeks of 2025, {first['buyers']} buyers in all. {'; '.join(notes)}."
    return "\n".join([head, "", *lines])


def seconds_of_calls(times: int) -> float:
    """The best of some runs of `genjin calls` on generated shipments of one heading."""
    with tempfile.TemporaryDirectory(prefix="genjin-bench-") as home:
        made, file = Path(home) / "made.csv", Path(home) / "one_heading_import.csv"
        subprocess.run(
            [sys.executable, str(CHECKOUT / "bench/make_trade.py"), "--rows", str(SHIPMENTS),
             "--out", str(made)],
            check=True, capture_output=True,
        )  # fmt: skip
        duckdb.sql(
            f"COPY (SELECT * REPLACE ('{HS}00' AS HS_CODE) FROM read_csv('{made}', "
            f"all_varchar = true)) TO '{file}' (HEADER)"
        )
        _genjin(home, "import", str(file), "--json")
        runs = []
        for _ in range(times):
            began = time.perf_counter()
            listed = _genjin(
                home, "calls", "--hs", HS, "--as-of", "2025-06-30", "--per-week", "10", "--json"
            )
            runs.append(time.perf_counter() - began)
            assert len(json.loads(listed)) == 10
    return min(runs)


def _line(per_week: int, among: str, name: str, part: dict[str, Any]) -> str:
    method = part if name == "genjin" else part["baselines"][name]
    ahead = ""
    if "genjin_ahead" in method:
        low, high = method["genjin_ahead_interval"]
        ahead = f"{method['genjin_ahead']:+.3f} ({low:+.3f} … {high:+.3f})"
    shown = f"**{name}**" if name == "genjin" else name.replace("_", " ")
    within = method["bought_within"]
    return (
        f"| {per_week} | {among} | {shown} | {within['14']:.0f} | {within['28']:.0f} "
        f"| {method['precision']:.3f} | {method['recall']:.3f} | {method['lift']:.1f} "
        f"| {method['lead_days']:.0f} | {ahead} |"
    )


def _genjin(home: str, *arguments: str) -> str:
    ran = subprocess.run(
        [str(Path(sys.executable).with_name("genjin")), *arguments],
        env={**os.environ, "GENJIN_HOME": home},
        check=False,
        capture_output=True,
        text=True,
    )
    if ran.returncode not in (0, 1):
        raise SystemExit(f"genjin {arguments[0]} ended with {ran.returncode}: {ran.stderr}")
    return ran.stdout


if __name__ == "__main__":
    sys.exit(main())
