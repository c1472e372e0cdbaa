"""The stored rows behind a figure, with the text as it was printed."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from genjin.stores.trade.contract import EvidenceRow
from genjin.stores.trade.duckdb_segments import AttachedSegments
from genjin.trade.shipment import SHIPMENT_FIELDS, Grain

_PARTY_COLUMNS = {
    "buyer_party": "buyer",
    "supplier_party": "supplier",
    "notify_party": "notify",
}


def evidence(segments: AttachedSegments, row_ids: Sequence[str]) -> list[EvidenceRow]:
    """The rows in the order asked for; unknown ids are left out."""
    asked = [(row_id, segments.find_row(row_id)) for row_id in row_ids]
    lines: dict[int, list[int]] = {}
    for _, place in asked:
        if place is not None:
            lines.setdefault(place[0], []).append(place[1])
    found = {
        (segment, row.row): row
        for segment, wanted in lines.items()
        for row in _rows_of(segments, segment, wanted)
    }
    return [found[place] for _, place in asked if place is not None and place in found]


def _rows_of(segments: AttachedSegments, segment: int, lines: list[int]) -> list[EvidenceRow]:
    wanted = {"lines": lines}
    about = dict(segments.rows(f"SELECT key, value FROM s{segment}.about", {}))
    headers = [
        header
        for (header,) in segments.rows(
            f"SELECT header FROM s{segment}.raw_column ORDER BY position", {}
        )
    ]
    printed = {
        line: dict(zip(headers, cells, strict=False))
        for line, cells in segments.rows(
            f"SELECT line, cells FROM s{segment}.raw "
            "WHERE line IN (SELECT unnest($lines::INTEGER[]))",
            wanted,
        )
    }
    rows = segments.records(
        f"SELECT * FROM s{segment}.shipment WHERE line IN (SELECT unnest($lines::INTEGER[]))",
        wanted,
    )
    names = _party_names(segments, segment, rows)
    return [
        EvidenceRow(
            row_id=segments.row_id(segment, row["line"]),
            file=about.get("file", segments.names[segment]),
            row=row["line"],
            layout=about.get("layout", ""),
            grain=Grain(row["grain"]),
            fields=_fields(row, names),
            raw={
                header: cell
                for header, cell in printed.get(row["line"], {}).items()
                if cell is not None
            },
        )
        for row in rows
    ]


def _party_names(
    segments: AttachedSegments, segment: int, rows: list[dict[str, Any]]
) -> dict[int, str]:
    parties = {row[column] for row in rows for column in _PARTY_COLUMNS} - {None}
    return dict(
        segments.rows(
            f"SELECT party_id, printed FROM s{segment}.party "
            "WHERE party_id IN (SELECT unnest($parties::UBIGINT[]))",
            {"parties": sorted(parties)},
        )
    )


def _fields(row: dict[str, Any], names: dict[int, str]) -> dict[str, str]:
    """The canonical fields that the row has, as text."""
    values = {
        **row,
        **{field: names.get(row[column]) for column, field in _PARTY_COLUMNS.items()},
    }
    return {
        field: _text(values[field]) for field in SHIPMENT_FIELDS if values.get(field) is not None
    }


def _text(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.15g}"
    return value.isoformat() if isinstance(value, date) else str(value)
