"""The file that lists what was wrong with the rows of an import."""

import csv
import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.problem import Problem
from genjin.sources.column_uses import ColumnUse
from genjin.stores.trade.staging_fields import ValueProblem

Describe = Callable[[Problem], Bilingual]
"""A problem as a sentence in both languages; the surfaces know the words."""

_HEADER = (
    "outcome 结果",
    "row 行",
    "rows 行数",
    "column 列",
    "field 字段",
    "value 原值",
    "problem",
    "问题",
    "what would be right",
)
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)*")


def problems_file_name(file: str, sha256: str) -> str:
    """The name of the problems file: the file's own name and the beginning of its hash."""
    stem = re.sub(r"[^\w.-]+", "_", Path(file).stem)[:60] or "file"
    return f"{stem}-{sha256[:8]}.csv"


def write_problems(
    path: Path,
    rejected: Iterable[Problem],
    kept: Iterable[ValueProblem],
    columns: Iterable[ColumnUse],
    describe: Describe | None,
) -> None:
    """Write every problem, one line each: rows that were rejected, and values that were left out.

    A value that several rows share has one line, with its first row and the number of rows. What
    a spreadsheet would run as a formula is written as text. `columns` say under which headers of
    the file a field stands.
    """
    headers: dict[str, str] = {}
    for column in columns:
        for use in column.uses:
            headers[use] = f"{headers[use]} / {column.header}" if use in headers else column.header
    unfinished = path.with_suffix(".part")
    with unfinished.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(_HEADER)
        for problem in rejected:
            writer.writerow(_cells("rejected 未导入", problem, 1, headers, describe))
        for found in kept:
            writer.writerow(_cells("kept 已导入", found.problem, found.rows, headers, describe))
        stream.flush()
        os.fsync(stream.fileno())
    unfinished.replace(path)


def join_problems(file: str, parts: Mapping[str, Path]) -> Path:
    """One problems file of several, each line led by the name of its part; where it was written.

    It lies beside the first of them and is named after `file` and that one.
    """
    first = next(iter(parts.values()))
    path = first.with_name(problems_file_name(file, first.stem.rsplit("-", 1)[-1]))
    unfinished = path.with_suffix(".part")
    with unfinished.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("file 文件", *_HEADER))
        for name, part in parts.items():
            with part.open(encoding="utf-8-sig", newline="") as lines:
                writer.writerows(
                    [_as_text(name), *row] for row in islice(csv.reader(lines), 1, None)
                )
        stream.flush()
        os.fsync(stream.fileno())
    unfinished.replace(path)
    return path


def _cells(
    outcome: str,
    problem: Problem,
    rows: int,
    headers: Mapping[str, str],
    describe: Describe | None,
) -> list[str]:
    # Row and column have cells of their own.
    words = (
        describe(replace(problem, row=None, field=None)) if describe else Bilingual(zh="", en="")
    )
    row = "" if problem.row is None else str(problem.row)
    cells = [
        outcome,
        row,
        str(rows),
        headers.get(problem.field or "", ""),
        problem.field or "",
        problem.value or "",
        problem.id,
        words.zh,
        words.en,
    ]
    return [_as_text(cell) for cell in cells]


def _as_text(cell: str) -> str:
    dangerous = cell.startswith(_FORMULA_STARTS) and not _NUMBER.fullmatch(cell)
    return f"'{cell}" if dangerous else cell
