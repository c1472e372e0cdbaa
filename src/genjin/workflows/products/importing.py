"""Import a list of products from CSV or XLSX: each row created, changed, known, or refused."""

import dataclasses
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Product, User
from genjin.trade.missing import is_missing
from genjin.workflows.customer_lists.problems_file import write_problems
from genjin.workflows.customer_lists.sheet import load_list
from genjin.workflows.home import Home
from genjin.workflows.products.columns import columns, find_header, unknown_headers
from genjin.workflows.products.reading import read_product
from genjin.workflows.stale_plans import make_asking_stale


@dataclass(frozen=True, slots=True)
class ProductsImported:
    """The account of a list: rows = created + updated + duplicate + rejected.

    `problems` also holds cells that were left out of rows that went in.
    """

    file: str
    rows: int
    created: int
    updated: int
    duplicate: int
    rejected: int
    problems: tuple[Problem, ...] = ()
    problems_file: Path | None = None
    unknown_columns: tuple[str, ...] = ()


def import_products(
    home: Home,
    path: Path,
    *,
    by: User,
    now: datetime,
    describe: Callable[[Problem], Bilingual],
    name: str | None = None,
    dry_run: bool = False,
) -> ProductsImported:
    """Import the list in one transaction. A product is known by its code.

    A cell that can't be read is left out and listed, the rest of its row goes in. An empty cell
    takes nothing away. `name` is the file's name where `path` is an upload. A dry run gives the
    same account and keeps nothing. Raises UnusableInputError if the file can't be used at all.
    """
    sheet = load_list(path, name)
    header = find_header(sheet.rows)
    if header is None:
        raise UnusableInputError(Problem("problem-products-no-code-column", file=sheet.file))
    line, positions = header
    rows = [
        (number, cells)
        for number, cells in enumerate(sheet.rows[line:], start=line + 1)
        if any(not is_missing(cell) for cell in cells)
    ]
    with transaction.atomic():
        taking = _Taking(now, by)
        for number, cells in rows:
            taking.take(number, _fields(cells, positions))
        if dry_run:
            transaction.set_rollback(True)
    headers = sheet.rows[line - 1]
    problems = tuple(
        dataclasses.replace(each, field=_header_of(each.field, headers, positions))
        for each in taking.problems
    )
    problems_file = None
    if problems and not dry_run:
        problems_file = write_problems(home, sheet, line, problems, describe=describe, now=now)
    counts = taking.counts
    return ProductsImported(
        file=sheet.file,
        rows=len(rows),
        created=counts["created"],
        updated=counts["updated"],
        duplicate=counts["duplicate"],
        rejected=counts["rejected"],
        problems=problems,
        problems_file=problems_file,
        unknown_columns=unknown_headers(headers),
    )


class _Taking:
    """A list on its way into the book."""

    def __init__(self, now: datetime, by: User) -> None:
        if not by.is_active:
            raise UnusableInputError(Problem("problem-managers-only"))
        self.counts: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self._now = now
        self._known = {each.code.casefold(): each for each in Product.objects.all()}
        self._seen: dict[str, int] = {}

    def take(self, row: int, fields: Mapping[str, str]) -> None:
        """Take one row: count it, and put what it says onto its product."""
        values, problems = read_product(fields)
        self.problems += [dataclasses.replace(each, row=row) for each in problems]
        refusal = self._refusal(row, values)
        if refusal is not None:
            self.problems.append(refusal)
            self.counts["rejected"] += 1
            return
        key = values["code"].casefold()
        self._seen[key] = row
        product = self._known.get(key)
        if product is None:
            self._known[key] = Product.objects.create(created_at=self._now, **values)
            self.counts["created"] += 1
            return
        changed = {
            name: value
            for name, value in values.items()
            if name != "code" and getattr(product, name) != value
        }
        for name, value in changed.items():
            setattr(product, name, value)
        if changed:
            product.save(update_fields=list(changed))
            make_asking_stale(product.pk)
        self.counts["updated" if changed else "duplicate"] += 1

    def _refusal(self, row: int, values: Mapping[str, Any]) -> Problem | None:
        code = values.get("code")
        if code is None:
            return Problem("problem-product-no-code", row=row, field="code")
        key = str(code).casefold()
        if key in self._seen:
            return Problem(
                "problem-product-code-twice",
                {"first": self._seen[key]},
                row=row,
                field="code",
                value=str(code),
            )
        named = "name_zh" in values or "name_en" in values
        if key not in self._known and not named:
            return Problem("problem-product-no-name", row=row, field="name_zh")
        return None


def _fields(cells: Sequence[str], positions: Mapping[str, int]) -> dict[str, str]:
    return {
        name: cells[position]
        for name, position in positions.items()
        if position < len(cells) and not is_missing(cells[position])
    }


def _header_of(
    name: str | None, headers: Sequence[str], positions: Mapping[str, int]
) -> str | None:
    """The word that heads a field's column in this file, or the one that would."""
    if name is None:
        return None
    if name in positions:
        return " ".join(headers[positions[name]].split())
    return columns()[name].header("zh")
