"""When buyers buy next, on public records: Genjin beside the past rate and recency alone.

One procedure with no setting per record. The best cell of the table that was measured before
Genjin was built stands beside each figure, and below it is each method's mean rank.
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

Cells = tuple[float, float, float]
BEFORE: dict[str, dict[str, Cells]] = {
    "past rate": {
        "cdnow": (1.038, 0.754, 0.452),
        "grocery": (2.565, 0.848, 0.497),
        "online_retail": (0.945, 0.719, 0.322),
    },
    "median-interval rule": {
        "cdnow": (1.127, 0.694, 0.255),
        "grocery": (1.962, 0.846, 0.438),
        "online_retail": (1.147, 0.655, 0.162),
    },
    "BG/NBD": {
        "cdnow": (0.819, 0.747, 0.477),
        "grocery": (1.577, 0.859, 0.548),
        "online_retail": (0.977, 0.733, 0.330),
    },
    "Pareto/NBD": {"cdnow": (0.794, 0.763, 0.477), "grocery": (1.508, 0.868, 0.548)},
    "MBG/CNBD-k": {
        "cdnow": (0.796, 0.755, 0.477),
        "grocery": (1.398, 0.854, 0.606),
        "online_retail": (0.966, 0.738, 0.341),
    },
    "Kaplan–Meier of gap ÷ own mean gap": {
        "cdnow": (1.086, 0.763, 0.466),
        "grocery": (1.755, 0.885, 0.626),
        "online_retail": (1.031, 0.735, 0.343),
    },
    "LightGBM hazard": {
        "cdnow": (0.889, 0.765, 0.471),
        "grocery": (1.437, 0.863, 0.587),
        "online_retail": (0.959, 0.735, 0.334),
    },
}
"""MAE, AUC and R10 of the methods tried before Genjin was built, on the same splits; Pareto/NBD wasn't
run on online_retail, and the monthly imports were split at another day then, so they aren't here."""
GENJIN = "Genjin"
_LESS_IS_BETTER = (True, False, False)
_TIES = (0.0005, 0.0005, 0.01)
"""Differences that aren't any: the last digit printed, and .01 for R10."""


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
    measured: dict[str, Cells] = {}
    for record in RECORDS:
        if only and record.name not in only:
            continue
        began = time.perf_counter()
        held = held_out(loaded(record, folder), record.cut)
        own, models = genjin(held, lambda text, name=record.name: _progress(f"{name} {text}"))  # type: ignore[misc]
        seconds = time.perf_counter() - began
        if own.mae is not None:
            measured[record.name] = (own.mae, own.auc, own.r10)
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
    return "\n".join([*lines, "", *notes, "", *rank_table(measured)])


def rank_table(own: dict[str, Cells]) -> list[str]:
    """Genjin and the methods tried before by their mean rank over the cells, as lines of Markdown.

    A method's rank in a cell is one more than the methods that are better there beyond a tie. It is
    taken over the cells that the method was measured in; `cells` says how many. The worst cell is how
    far the method is behind the best one there, and behind beyond a tie.
    """
    methods = {GENJIN: own, **BEFORE}
    ranks: dict[str, list[int]] = {name: [] for name in methods}
    behind: dict[str, float] = dict.fromkeys(methods, 0.0)
    for record in own:
        there = {name: cells[record] for name, cells in methods.items() if record in cells}
        if len(there) == 1:
            continue
        for measure, less in enumerate(_LESS_IS_BETTER):
            values = {name: cells[measure] for name, cells in there.items()}
            best = min(values.values()) if less else max(values.values())
            for name, value in values.items():
                worse = [value - other if less else other - value for other in values.values()]
                ranks[name].append(1 + sum(each > _TIES[measure] for each in worse))
                off = abs(value - best)
                if off > _TIES[measure]:
                    behind[name] = max(behind[name], off / best)
    ordered = sorted(ranks, key=lambda name: sum(ranks[name]) / max(len(ranks[name]), 1))
    return [
        "| method | cells | mean rank | worst cell, behind the best |",
        "|---|---:|---:|---:|",
        *(
            f"| {f'**{name}**' if name == GENJIN else name} | {len(ranks[name])} "
            f"| {sum(ranks[name]) / len(ranks[name]):.1f} | {behind[name]:.1%} |"
            for name in ordered
            if ranks[name]
        ),
    ]


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
    before = [cells[record] for cells in BEFORE.values() if record in cells]
    best = [
        (min if less else max)(cells[measure] for cells in before) if before else None
        for measure, less in enumerate(_LESS_IS_BETTER)
    ]
    cells = " | ".join(_number(value, ".3f") for value in best)
    return f"| | best of seven before | {cells} | – | – | – |"


def _number(value: float | None, form: str) -> str:
    return "–" if value is None else format(value, form)


def _progress(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
