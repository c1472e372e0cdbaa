"""Customs files for tests, in the supported layouts, written as their vendors write them."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

import xlsxwriter

from genjin.sources.layout import Layout

PERU_HEADERS = (
    "Partida Aduanera", "Aduana", "DUA / DAM", "Fecha", "Cod. Tributario", "Importador",
    "Embarcador / Exportador", "Kg Bruto", "Kg Neto", "Qty 1", "Und 1", "U$ FOB Tot", "U$ CIF Tot",
    "Pais de Origen", "Pais de Compra", "Descripcion Comercial",
)  # fmt: skip


def samples_of(layout: Layout) -> Path:
    """The folder with the sample files of a layout that is part of Genjin."""
    return Path(str(files("genjin.sources"))) / layout.id / "samples"


def peru_row(number: int, **changed: object) -> list[object]:
    """A declaration line; `changed` replaces cells by the beginning of their header."""
    row: dict[str, object] = dict(
        zip(
            PERU_HEADERS,
            (
                8704229000.0, "MARITIMA DEL CALLAO", f"{number:06} | 1",
                date(2025, 1, 2) + timedelta(days=number % 300), 20555000000.0 + number % 7,
                f"CAMIONES {chr(65 + number % 7) * 3} S.A.C.     ", f"QINGHE {number % 5} CO., LTD",
                5470.0, 5470.0, 1.0, "U  ", 19000.0 + number, 21000.0 + number, "CHINA", "CHINA",
                f"N3 MARCA:QINGHE, CH:{number}",
            ),
            strict=True,
        )
    )  # fmt: skip
    for name, value in changed.items():
        header = next(header for header in PERU_HEADERS if header.startswith(name))
        row[header] = value
    return list(row.values())


def peru_rows(count: int) -> list[list[object]]:
    """That many lines of different declarations."""
    return [peru_row(number) for number in range(count)]


def write_workbook(path: Path, rows: Iterable[Sequence[object]]) -> Path:
    """A workbook as the vendor delivers it: banner, a blank line, headers in row 6."""
    banner: list[list[object]] = [
        ["PERU - IMPORTACIONES"],
        ["[Partida] 8704229000"],
        ["Período"],
        [],
        [],
    ]
    with xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd"}) as workbook:
        sheet = workbook.add_worksheet("Veritrade")
        for line, row in enumerate([*banner, PERU_HEADERS, *rows]):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(line, column, cell)
                elif isinstance(cell, str):
                    sheet.write_string(line, column, cell)
                else:
                    sheet.write(line, column, cell)
    return path


def write_csv(
    path: Path, rows: Iterable[Sequence[object]], *, delimiter: str = ",", encoding: str = "utf-8"
) -> Path:
    """The same rows as delimited text."""
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows([PERU_HEADERS, *rows])
    return path
