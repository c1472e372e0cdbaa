"""Customs files of layouts that nobody has described, made up for tests."""

import csv
from collections.abc import Sequence
from pathlib import Path

HEADERS = (
    "Fecha de Aceptación", "Nº DUA", "Razón Social Importador", "RUC", "Proveedor", "País de Origen",
    "Partida Arancelaria", "Descripción de la Mercancía", "Cantidad", "Unidad de Medida", "Kg Bruto",
    "Valor FOB US$", "Teléfono",
)  # fmt: skip


def row(number: int, day: str | None = None) -> list[str]:
    """A line of an import declaration; day and month can be told apart unless `day` is given."""
    return [
        day or f"{13 + number % 15}/{1 + number % 12:02}/2025", f"118-2025-{number:06}",
        f"PISOS {chr(65 + number % 5) * 3} S.A.C.", f"2012345678{number % 5}", "QINGHE CERAMICS CO., LTD",
        "CHINA", "6907.21.00.00", f"PORCELANATO {number}", f"1.{200 + number},50", "METROS CUADRADOS",
        f"26.{100 + number},00", f"8.{900 + number},25", "+51 1 555000",
    ]  # fmt: skip


def write_silent(path: Path) -> Path:
    """A file in which nothing says import or export; whose customs it is, only its name may say."""
    lines = [
        "Fecha;Importador;Exportador;Partida Arancelaria;Producto;Observaciones",
        *(
            f"{13 + at}/01/2025;PISOS {at} SAC;QINGHE LTD;69072100;PORCELANATO;nada"
            for at in range(9)
        ),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def write_unknown(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """The rows under their headers, as a Spanish spreadsheet exports them."""
    with path.open("w", encoding="cp1252", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([HEADERS, *rows])
    return path
