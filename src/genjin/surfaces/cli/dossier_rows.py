"""The rows behind a figure, as a table for a terminal with the sums at its foot."""

from genjin.buyers.figures import Sums, weight_kg
from genjin.buyers.purchase import Purchase, file_key
from genjin.surfaces.cli.numbers import day
from genjin.surfaces.cli.tables import table
from genjin.surfaces.wording.catalogue import Words
from genjin.surfaces.wording.row_conditions import described_conditions
from genjin.surfaces.wording.sizes import (
    basis_name,
    in_full,
    to_the_cent,
    unit_name,
    unit_one_name,
)
from genjin.workflows.open_rows import OpenedRows

_SHOWN = 100
_DASH = "–"
_WIDEST = 40


def rows_page(opened: OpenedRows, words: Words, limit: int | None) -> str:
    """The newest rows, and what all of them come to."""
    selected = opened.selected
    shown = selected.rows[: limit or _SHOWN]
    conditions = [f"{label}: {value}" for label, value in described_conditions(selected, words)]
    name = opened.company.name if opened.company else words("rows-title-others")
    lines = [words("rows-of", name=name, count=len(selected.rows)), *conditions]
    if selected.has_changed and selected.selection.rows is not None:
        lines.append(words("rows-changed", before=selected.selection.rows))
    headers = [
        words("rows-column-date"),
        words("rows-column-goods"),
        words("web-suppliers"),
        words("web-quantity"),
        words("cli-column-weight-kg"),
        words("cli-column-value-usd"),
        words("rows-column-source"),
    ]
    rows = [_cells(row, opened, words) for row in shown]
    foot = [line for sums in selected.sums for line in _sums(sums, words)]
    foot += [
        words(
            "rows-price",
            unit=f"US$/{unit_one_name(price.unit, words)} {basis_name(price.basis, words)}",
            median=f"{price.median_usd:,.2f}",
            low=f"{price.low_usd:,.2f}",
            high=f"{price.high_usd:,.2f}",
            quantity=f"{in_full(price.quantity)} {unit_name(price.unit, words)}",
        )
        for price in selected.prices
    ]
    left = len(selected.rows) - len(shown)
    more = [words("web-and-more", count=left)] if left > 0 else []
    return "\n".join(
        (*lines, "", table(headers, rows, frozenset({3, 4, 5}), _WIDEST).rstrip(), *more, "", *foot)
    )


def _cells(row: Purchase, opened: OpenedRows, words: Words) -> tuple[str, ...]:
    key = file_key(row.row_id)
    file = opened.files.get(key)
    basis = "" if row.value_usd is None else basis_name(row.value_basis.value, words)
    unit = unit_name(row.unit, words) if row.unit else ""
    return (
        day(row.date),
        row.product or row.hs_code or _DASH,
        row.supplier or _DASH,
        f"{in_full(row.quantity)} {unit}".strip(),
        in_full(weight_kg(row)),
        f"{to_the_cent(row.value_usd)} {basis}".strip(),
        f"{file.name if file else key}:{row.row_id.removeprefix(f'{key}:')}",
    )


def _sums(sums: Sums, words: Words) -> list[str]:
    """Each sum with how many of the rows it covers."""
    grain = "shipment" if sums.shipments else "aggregate"
    lines = [words(f"rows-total-{grain}", count=sums.rows)]
    sizes = [
        (
            words("web-value"),
            f"US$ {to_the_cent(value)} {basis_name(basis, words)}",
            sums.rows_with.value[basis],
        )
        for basis, value in sums.value_usd.items()
    ]
    if sums.weight_kg is not None:
        sizes.append((words("web-weight"), f"{in_full(sums.weight_kg)} kg", sums.rows_with.weight))
    sizes += [
        (
            words("web-quantity"),
            f"{in_full(amount)} {unit_name(unit, words)}",
            sums.rows_with.quantity[unit],
        )
        for unit, amount in sums.quantity.items()
    ]
    return lines + [
        f"  {label}: {amount} ({words('web-covered', rows=rows, of=sums.rows)})"
        for label, amount, rows in sizes
    ]
