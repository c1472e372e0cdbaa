"""The rows of a list that have problems, as a list that can be mended and imported again."""

import csv
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.problem import Problem
from genjin.workflows.customer_lists.neutral import neutralised
from genjin.workflows.customer_lists.sheet import ListSheet
from genjin.workflows.home import Home

_NOT_FOR_FILE_NAMES = re.compile(r"[^\w.-]+")


def write_problems(
    home: Home,
    sheet: ListSheet,
    header_line: int,
    problems: Sequence[Problem],
    *,
    describe: Callable[[Problem], Bilingual],
    now: datetime,
) -> Path:
    """Write each row that has a problem: its line, what is wrong, then the row as it was."""
    by_line: dict[int, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_line[problem.row or 0].append(problem)
    stem = _NOT_FOR_FILE_NAMES.sub("_", Path(sheet.file).stem)[:60] or "customers"
    path = home.problems / f"{stem}-{now:%Y%m%dT%H%M%S}-problems.csv"
    # The mark at the start is what makes Excel read the file as UTF-8.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        headers = sheet.rows[header_line - 1]
        writer.writerow(["行 line", "问题", "problem", *_neutral(headers)])
        for line, of_line in sorted(by_line.items()):
            described = [describe(problem) for problem in of_line]
            sentences = (
                "；".join(each.zh for each in described),
                "; ".join(each.en for each in described),
            )
            cells = sheet.rows[line - 1] if line else ()
            writer.writerow([line or "", *_neutral(sentences), *_neutral(cells)])
    return path


def _neutral(cells: Sequence[str]) -> list[str]:
    return [neutralised(cell) for cell in cells]
