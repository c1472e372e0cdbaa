"""Export records of several customs in a Chinese vendor's workbook: Chinese headers and countries."""

from collections.abc import Iterable, Iterator
from datetime import date

from genjin.demo.layouts.table import Cell, Table, csv_line
from genjin.demo.purchases import BAD_DATE, NO_BUYER, NO_GOODS, NO_PARTY, NO_SUPPLIER, Purchase
from genjin.demo.suppliers import INDIAN, VIETNAMESE, Supplier

_HEADER = (
    "供应商", "交易日期", "HS编码", "产品描述", "目的国/地区", "采购商", "总价", "数量", "单价",
    "供应商国家", "采购商国家",
)  # fmt: skip
_NUMBERS = frozenset({"总价", "数量", "单价"})
_COUNTRIES = {"VN": "越南", "IN": "印度", "MX": "墨西哥", "AE": "阿联酋"}
_SELLERS = (*VIETNAMESE, *INDIAN)
_MISSING = "-"
_FORWARDED, _TO_ORDER = 5, 8  # of a hundred bills, cumulative


def chinese_export_records(name: str, purchases: Iterable[Purchase]) -> Table:
    """A file of purchases as the customs of the sellers' countries recorded them."""
    cells = tuple(
        Cell.NUMBER if head in _NUMBERS else Cell.DATE if head == "交易日期" else Cell.TEXT
        for head in _HEADER
    )
    return Table(
        name, "海关数据", (), _HEADER, cells, _lines(purchases), layout="chinese_workbook_b"
    )


def _lines(purchases: Iterable[Purchase]) -> Iterator[str]:
    for bought in purchases:
        seller, product = _seller(bought), bought.product
        cents = bought.pieces * bought.price_e4 // 100
        country = _COUNTRIES[bought.buyer.market.country]
        day = date.fromordinal(bought.day)
        goods = (
            f"{product.chinese} {product.model} {product.specification} / {product.english.upper()}"
        )
        no_goods = bought.defect == NO_GOODS
        yield csv_line(
            (
                _MISSING if bought.defect in (NO_SUPPLIER, NO_PARTY) else seller.name,
                f"{day.year}/2/30" if bought.defect == BAD_DATE else day.isoformat(),
                _MISSING if no_goods else bought.buyer.market.hs_codes[product.hs6][0],
                _MISSING if no_goods else goods,
                country,
                _consignee(bought),
                f"{cents / 100:.2f}",
                str(bought.pieces),
                f"{cents / 100 / bought.pieces:.4f}",
                _COUNTRIES[seller.country],
                country,
            )
        )


def _seller(bought: Purchase) -> Supplier:
    """The seller in one of the file's countries: the buyer's usual one, or the one he changed to."""
    index = bought.buyer.index
    usual = bought.supplier is bought.buyer.main
    return _SELLERS[(index if usual else index * 3 + 4) % len(_SELLERS)]


def _consignee(bought: Purchase) -> str:
    who, turn = bought.buyer, bought.document * 61 % 97
    if bought.defect in (NO_BUYER, NO_PARTY):
        return _MISSING
    if turn < _FORWARDED:
        return who.forwarder
    return "TO ORDER" if turn < _TO_ORDER else who.names[bought.spelling]
