"""Brazil's imports as monthly sums, with the suppliers: a row is never a shipment."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from genjin.demo.layouts.table import Cell, Table
from genjin.demo.purchases import NO_BUYER, SOUND, Purchase

_HEADER = (
    "IMPORTER_NAME_EN", "EXPORTER_NAME_EN", "ORIGIN_COUNTRY_NAME",
    "CLEARANCE_CUSTOMS_OFFICE_CODE_AND_NAME_EN", "HS_CODE", "HS_CODE_DESCRIPTION_EN",
    "TOTALVALUE", "TOTALQUANTITY", "MONTHYEAR",
)  # fmt: skip
_CELLS = tuple(
    Cell.NUMBER if name in ("TOTALVALUE", "TOTALQUANTITY") else Cell.TEXT for name in _HEADER
)
_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_COUNTRIES = {
    "CN": "CHINA", "VN": "VIETNAM", "IN": "INDIA", "TR": "TURKEY", "ES": "SPAIN",
    "MY": "MALAYSIA", "US": "UNITED STATES", "DE": "GERMANY", "BR": "BRAZIL",
}  # fmt: skip


class _Sum(NamedTuple):
    year: int
    month: int
    importer: str
    exporter: str
    hs_code: str
    hs_words: str
    origin: str
    office: str


def brazil_monthly(name: str, purchases: Iterable[Purchase]) -> Table:
    """A file of the purchases' monthly sums in this layout."""
    return Table(name, "Sheet1", (), _HEADER, _CELLS, _lines(purchases), "country_monthly")


def _lines(purchases: Iterable[Purchase]) -> Iterator[str]:
    sums: dict[_Sum, tuple[int, int]] = {}
    for bought in purchases:
        if bought.defect not in (SOUND, NO_BUYER):
            continue
        key = _sum_of(bought)
        cents, pieces = sums.get(key, (0, 0))
        sums[key] = (cents + bought.pieces * bought.price_e4 // 100, pieces + bought.pieces)
    for key in sorted(sums):
        cents, pieces = sums[key]
        yield (
            f'{key.importer},"{key.exporter}",{key.origin},{key.office},{key.hs_code},'
            f'"{key.hs_words}",{cents / 100:.2f},{pieces},{_MONTHS[key.month - 1]} {key.year}'
        )


def _sum_of(bought: Purchase) -> _Sum:
    day = date.fromordinal(bought.day)
    who = bought.buyer
    hs_code, hs_words = who.market.hs_codes[bought.product.hs6]
    return _Sum(
        day.year,
        day.month,
        who.names[bought.spelling] if bought.defect == SOUND else "NULL",
        bought.supplier.name.replace(".", ""),
        hs_code,
        hs_words,
        _COUNTRIES[bought.supplier.country],
        who.office,
    )
