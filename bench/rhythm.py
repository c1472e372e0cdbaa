"""When buyers buy next, on public records: Genjin beside the past rate and recency alone.

One procedure with no setting per record. The best cell of the table that was measured before
Genjin was built stands beside each figure.
"""

import argparse
import sys
import time
from pathlib import Path

from rhythm_measures import (
    DATA,
    RECORDS,
    Measured,
    genjin,
    held_out,
    loaded,
    past_rate,
    recency,
)

BEST_BEFORE: dict[str, tuple[float | None, float | None, float | None]] = {
    "cdnow": (0.794, 0.765, 0.477),
    "grocery": (1.398, 0.885, 0.626),
    "online_retail": (0.945, 0.738, 0.343),
    "monthly imports": (None, None, None),
}
"""The best MAE, AUC and R10 of seven methods, each chosen for its own cell."""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of the records")
    parser.add_argument("--only", choices=[record.name for record in RECORDS], nargs="*")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"{options.data} isn't there: name the folder by --data", file=sys.stderr)
        return 2
    print(rhythm_table(options.data, options.only))
    return 0


def rhythm_table(folder: Path, only: list[str] | None = None) -> str:
    """The table as Markdown."""
    lines = [
        "| record | method | MAE | AUC | R10 | median days off | coverage of 80 % | bias |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    notes = []
    for record in RECORDS:
        if only and record.name not in only:
            continue
        began = time.perf_counter()
        held = held_out(loaded(record, folder), record.cut)
        own, models = genjin(held, lambda text, name=record.name: _progress(f"{name} {text}"))  # type: ignore[misc]
        seconds = time.perf_counter() - began
        lines += [
            _line(record.name, "**Genjin**", own),
            _line("", "past rate", past_rate(held)),
            _line("", "recency alone", recency(held)),
            _best(record.name),
        ]
        notes.append(
            f"- {record.name}: {held.data.buyers:,} buyers known on {record.cut}, holdout of "
            f"{held.horizon} {held.data.step}s; chosen: {', '.join(models)}; {seconds:.0f} s."
        )
    return "\n".join([*lines, "", *notes])


def _line(record: str, method: str, measured: Measured) -> str:
    cells = (
        _number(measured.mae, ".3f"),
        _number(measured.auc, ".3f"),
        _number(measured.r10, ".3f"),
        _number(measured.median_days, ".0f"),
        _number(measured.coverage, ".2f"),
        _number(measured.bias, "+.0%"),
    )
    return f"| {record} | {method} | {' | '.join(cells)} |"


def _best(record: str) -> str:
    cells = " | ".join(_number(value, ".3f") for value in BEST_BEFORE[record])
    return f"| | best of seven before | {cells} | – | – | – |"


def _number(value: float | None, form: str) -> str:
    return "–" if value is None else format(value, form)


def _progress(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
