"""The document of `dossier --rows`: the rows that a figure rests on, and what they come to."""

from typing import Any

from genjin.buyers.purchase import Purchase, file_key
from genjin.buyers.selected_rows import PriceOfRows
from genjin.surfaces.documents.dossier_figures import sums_document
from genjin.surfaces.documents.evidence import as_day, rounded
from genjin.surfaces.wording.catalogue import Words
from genjin.surfaces.wording.row_conditions import described_conditions
from genjin.workflows.open_rows import OpenedRows

Document = dict[str, Any]

_PRICE_DIGITS = 4


def rows_document(opened: OpenedRows, words: Words, limit: int | None = None) -> Document:
    """The newest rows up to the limit; `total` and the sums are over all of them.

    `rows_when_written` is how many there were when the figure was written, null where it doesn't
    say. Shipments and monthly sums are added up apart.
    """
    selected = opened.selected
    return {
        "company_id": opened.company.company_id if opened.company else None,
        "name": opened.company.name if opened.company else None,
        "selection": selected.selection.query(),
        "conditions": [
            {"label": label, "value": value}
            for label, value in described_conditions(selected, words)
        ],
        "total": len(selected.rows),
        "rows_when_written": selected.selection.rows,
        "sums": [sums_document(sums) for sums in selected.sums],
        "prices": [_price(price) for price in selected.prices],
        "rows": [_row(row, opened) for row in selected.rows[:limit]],
    }


def _price(price: PriceOfRows) -> Document:
    return {
        "unit": price.unit,
        "basis": price.basis,
        "low_usd": rounded(price.low_usd, _PRICE_DIGITS),
        "median_usd": rounded(price.median_usd, _PRICE_DIGITS),
        "high_usd": rounded(price.high_usd, _PRICE_DIGITS),
        "quantity": rounded(price.quantity, _PRICE_DIGITS),
    }


def _row(row: Purchase, opened: OpenedRows) -> Document:
    key = file_key(row.row_id)
    file = opened.files.get(key)
    return {
        "row_id": row.row_id,
        "file": file.name if file else None,
        "row": int(row.row_id.removeprefix(f"{key}:")),
        "date": as_day(row.date),
        "grain": row.grain.value,
        "document": row.document,
        "buyer": row.buyer,
        "supplier": row.supplier,
        "supplier_id": row.supplier_id,
        "origin_country": row.origin_country,
        "hs_code": row.hs_code,
        "product": row.product,
        "brand": row.brand,
        "quantity": row.quantity,
        "unit": row.unit,
        "net_weight_kg": row.net_weight_kg,
        "gross_weight_kg": row.gross_weight_kg,
        "value_usd": row.value_usd,
        "value_basis": row.value_basis.value if row.value_usd is not None else None,
        "loading_port": row.loading_port,
        "landing_port": row.landing_port,
        "customs_office": row.customs_office,
        "transport": row.transport,
        "incoterm": row.incoterm,
    }
