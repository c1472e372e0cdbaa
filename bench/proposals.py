"""Proposed mappings of real files whose layouts are pretended to be unknown.

Each file is read by its own written layout and by the proposal that its headers and first rows give.
For every field that the layout reads from a column with values, the two are compared cell by cell.
The yardstick is what headers give that say a synonym of the list and nothing else.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from figures import Figure, print_figures

from genjin.kernel.errors import UnusableInputError
from genjin.sources.column_values import text_of
from genjin.sources.header_words import meanings_of
from genjin.sources.layout import load_layouts
from genjin.sources.proposing import SAMPLE_ROWS, TAKEN_FROM, Proposal, propose
from genjin.sources.reading import load_sheets
from genjin.sources.recognise import Recognised, recognise
from genjin.sources.reporting import ValuesOf, flow_of, reporting_country_of
from genjin.trade.missing import is_missing
from genjin.trade.shipment import Flow

CHECKOUT = Path(__file__).resolve().parent.parent
FOLDER = CHECKOUT.parent / "shared/data/customs"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--list", action="store_true", help="print every field that differs")
    options = parser.parse_args()
    if not options.folder.is_dir():
        print(f"{options.folder} isn't there: give the folder with customs files", file=sys.stderr)
        return 2
    counts: Counter[str] = Counter()
    for path in sorted(options.folder.rglob("*.xlsx")):
        try:
            found = recognise(load_sheets(path), load_layouts(), path.name)
        except UnusableInputError:
            counts["no written layout or no rows"] += 1
            continue
        counts += _compared(path, found, show=options.list)
    exact = counts["exact"]
    print_figures(
        [
            Figure("fields proposed as the layout reads them", counts["right"], "fields", "exact synonyms", exact),
            Figure("the same, of proposals that are taken unasked", counts["taken right"], "fields", "all their fields", counts["taken fields"]),
            Figure("proposed otherwise than the layout reads", counts["wrong"], "fields", "exact synonyms", counts["exact wrong"]),
            Figure("the same, of proposals that are taken unasked", counts["taken wrong"], "fields", "all their fields", counts["taken fields"]),
            Figure("flow as the layout says", counts["flow"], "files", "all files", counts["files"]),
            Figure("shipments or sums as the layout says", counts["grain"], "files", "all files", counts["files"]),
            Figure("reporting country as the layout or the name says", counts["country"], "files", "all files", counts["files"]),
            Figure("taken unasked", counts["taken"], "files", "all files", counts["files"]),
        ]
    )  # fmt: skip
    print(
        f"\n{counts['fields']} fields with values in {counts['files']} files; proposed besides, where the "
        f"layout reads nothing: {counts['more']} (unasked: {counts['taken more']}); "
        f"skipped, without a written layout or rows: {counts['no written layout or no rows']}"
    )
    return 0


def _compared(path: Path, found: Recognised, *, show: bool) -> Counter[str]:
    rows = list(islice(found.sheet.rows(), found.header_line, found.header_line + SAMPLE_ROWS))
    proposal = propose(found.headers, rows, path.name)
    columns = [
        [text_of(row[position]) if position < len(row) else "" for row in rows]
        for position in range(len(found.headers))
    ]

    def values_of(position: int) -> frozenset[str]:
        return frozenset(text for text in columns[position] if not is_missing(text))

    flow = flow_of(found, values_of, path.name)
    counts: Counter[str] = Counter(files=1)
    wanted = {
        name: [
            _first_value(columns, found.positions(source.headers), row) for row in range(len(rows))
        ]
        for name, source in found.layout.fields_for(flow).items()
        if source.pattern is None and not found.positions(source.unless)
    }
    wanted = {name: values for name, values in wanted.items() if any(values)}
    counts["fields"] = len(wanted)
    exact = _exact(found.headers)
    for name, values in wanted.items():
        if name in exact:
            same = _cells(columns, exact[name], len(rows)) == values
            counts["exact" if same else "exact wrong"] += 1
    if proposal is None:
        return counts
    proposed = {each.field: each.position for each in proposal.fields}
    outcome = _outcome(proposed, wanted, columns, len(rows))
    taken = proposal.confidence >= TAKEN_FROM
    for name, what in outcome.items():
        counts[what] += 1
        counts[f"taken {what}"] += taken
        if show and what != "right":
            header = found.headers[proposed[name]] if name in proposed else "–"
            print(f"{what:8} {path.name} {name}: {header}", file=sys.stderr)
    counts["taken"] = int(taken)
    counts["taken fields"] = len(wanted) if taken else 0
    counts += _settings(path, found, proposal, flow, values_of)
    if show and not taken:
        print(f"asked    {path.name} {proposal.confidence:.2f} {proposal.missing}", file=sys.stderr)
    return counts


def _outcome(
    proposed: Mapping[str, int],
    wanted: Mapping[str, list[str]],
    columns: list[list[str]],
    rows: int,
) -> dict[str, str]:
    outcome = {}
    for name, values in wanted.items():
        if name not in proposed:
            outcome[name] = "missed"
        else:
            same = _cells(columns, proposed[name], rows) == values
            outcome[name] = "right" if same else "wrong"
    for name, position in proposed.items():
        if name not in wanted and any(_cells(columns, position, rows)):
            outcome[name] = "more"
    return outcome


def _settings(
    path: Path, found: Recognised, proposal: Proposal, flow: Flow, values_of: ValuesOf
) -> Counter[str]:
    try:
        country = reporting_country_of(found, flow, values_of, path.name, None).code
    except UnusableInputError:
        country = None
    return Counter(
        flow=int(proposal.flow == flow),
        grain=int(proposal.grain == found.layout.grain),
        country=int(proposal.country == country),
    )


def _exact(headers: tuple[str, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for position, header in enumerate(headers):
        meanings = meanings_of(header)
        if meanings and meanings[0].score == 1:
            found.setdefault(meanings[0].field, position)
    return found


def _cells(columns: list[list[str]], position: int, rows: int) -> list[str]:
    return [_first_value(columns, (position,), row) for row in range(rows)]


def _first_value(columns: list[list[str]], positions: tuple[int, ...], row: int) -> str:
    texts = (columns[position][row] for position in positions)
    return next((text for text in texts if not is_missing(text) and text != "0"), "")


if __name__ == "__main__":
    sys.exit(main())
