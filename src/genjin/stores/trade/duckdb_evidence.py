"""The stored rows behind a figure, with the text as it was printed."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from genjin.stores.trade.contract import EvidenceRow
from genjin.stores.trade.duckdb_segments import AttachedSegments
from genjin.trade.shipment import SHIPMENT_FIELDS, Grain

_PARTY_COLUMNS = {
    "consignee_party": "buyer",
    "supplier_party": "supplier",
    "notify_party": "notify",
}


def evidence(segments: AttachedSegments, row_ids: Sequence[str]) -> list[EvidenceRow]:
    """The rows in the order asked for; unknown ids are left out.

    A row that a later file revised can still be opened: it is what somebody saw once.
    """
    places = [segments.find_row(row_id) for row_id in row_ids]
    lines: dict[tuple[int, int], list[int]] = {}
    for place in places:
        if place is not None:
            lines.setdefault(place[:2], []).append(place[2])
    found = {
        (segment, source, row.row): row
        for (segment, source), wanted in lines.items()
        for row in _rows_of(segments, segment, source, wanted)
    }
    return [found[place] for place in places if place is not None and place in found]


def _rows_of(
    segments: AttachedSegments, segment: int, source: int, lines: list[int]
) -> list[EvidenceRow]:
    of = segments.records(
        f"SELECT * FROM s{segment}.source WHERE source = $source", {"source": source}
    )[0]
    wanted = {"lines": lines, "source": source}
    rows = [
        row
        for table in ("shipment", "former")
        for row in segments.records(
            f"SELECT t.*, product, brand FROM s{segment}.{table} t "
            f"LEFT JOIN s{segment}.goods USING (goods_id) "
            "WHERE source = $source AND line IN (SELECT unnest($lines::INTEGER[]))",
            wanted,
        )
    ]
    printed = _printed(segments, segment, of, [row["line"] for row in rows])
    names = _party_names(segments, segment, rows)
    return [
        EvidenceRow(
            row_id=segments.row_id(segment, source, row["line"]),
            file=of["file"],
            row=row["line"],
            layout=of["layout"],
            grain=Grain(row["grain"]),
            fields=_fields(row, names),
            raw=printed[row["line"]],
        )
        for row in rows
    ]


def _printed(
    segments: AttachedSegments, segment: int, source: dict[str, Any], lines: list[int]
) -> dict[int, dict[str, str]]:
    """The cells of each line by header. A line is found by its place, without a search."""
    first_line, headers = source["first_line"], source["headers"]
    cells = segments.rows(
        f"SELECT rowid, * FROM s{segment}.raw_{source['source']} "
        "WHERE rowid IN (SELECT unnest($places::BIGINT[]))",
        {"places": [line - first_line for line in lines]},
    )
    return {
        place + first_line: {
            header: cell for header, cell in zip(headers, row, strict=False) if cell is not None
        }
        for place, *row in cells
    }


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
