"""The parts of the dossier's document that are sums, shares and prices."""

from datetime import date
from typing import Any

from genjin.buyers.figures import Sums
from genjin.buyers.headline import headlines
from genjin.buyers.market_price import MarketPrice
from genjin.buyers.months import MonthOfPurchases, PurchasesByMonth
from genjin.buyers.prices import PriceOfMonth, PriceSeries
from genjin.buyers.shares import Share, Shares
from genjin.surfaces.documents.evidence import as_day, evidence_document, rounded

Document = dict[str, Any]

_CENTS = 2
_PRICE_DIGITS = 4
_SHARE_DIGITS = 4


def purchases_document(purchases: PurchasesByMonth) -> Document:
    """What he bought in all and by month, shipments and aggregates apart."""
    return {
        "total": sums_document(purchases.total),
        "headline": [
            {
                "measure": one.kind,
                "parts": [
                    {"of": part, "amount": rounded(amount, _CENTS)} for part, amount in one.parts
                ],
                "rows": one.rows,
                "of_rows": one.of_rows,
                "selection": one.selection.query(),
            }
            for one in headlines(purchases)
        ],
        "months": [_month(month) for month in purchases.shipments],
        "aggregate_months": [_month(month) for month in purchases.aggregates],
        "evidence": evidence_document(purchases.evidence),
    }


def _month(month: MonthOfPurchases) -> Document:
    return {
        "month": _month_text(month.month),
        **sums_document(month.sums),
        "evidence": evidence_document(month.evidence),
    }


def sums_document(sums: Sums) -> Document:
    """What some rows add up to: quantity by unit, weight, value by basis, each with its coverage."""
    return {
        "shipments": sums.shipments,
        "aggregates": sums.aggregates,
        "quantity": [
            part | _coverage(sums, sums.rows_with.quantity[part["unit"]])
            for part in quantities_document(sums.quantity)
        ],
        "weight_kg": rounded(sums.weight_kg, _CENTS),
        "weight_coverage": _coverage(sums, sums.rows_with.weight),
        "value_usd": [
            part | _coverage(sums, sums.rows_with.value[part["basis"]])
            for part in values_document(sums.value_usd)
        ],
    }


def _coverage(sums: Sums, covered: int) -> Document:
    """How many rows a sum covers, and of how many."""
    return {"rows": covered, "of_rows": sums.rows}


def quantities_document(by_unit: dict[str, float]) -> list[Document]:
    """Quantities of several units, which don't add up."""
    return [
        {"unit": unit, "quantity": rounded(amount, _PRICE_DIGITS)}
        for unit, amount in by_unit.items()
    ]


def values_document(by_basis: dict[str, float]) -> list[Document]:
    """Values of several bases, which don't add up."""
    return [
        {"basis": basis, "value_usd": rounded(value, _CENTS)} for basis, value in by_basis.items()
    ]


def shares_document(shares: Shares, key: str) -> Document:
    """The parts of a whole and by what they are measured; `key` names what a part is."""
    return {
        "share_of": {
            "measure": shares.measure.kind,
            "unit": shares.measure.unit,
            "basis": shares.measure.basis,
            "rows_without": shares.measure.rows_without,
        },
        "grain": shares.grain.value,
        "parts": [_share(part, key) for part in shares.parts],
        "evidence": evidence_document(shares.evidence),
    }


def _share(part: Share, key: str) -> Document:
    return {
        key: part.key,
        "name": part.name,
        "share": rounded(part.share, _SHARE_DIGITS),
        **sums_document(part.sums),
        "first_date": as_day(part.first_date),
        "last_date": as_day(part.last_date),
        "words": list(part.words),
        "brands": list(part.brands),
        "evidence": evidence_document(part.evidence),
    }


def prices_document(series: PriceSeries) -> Document:
    """What he paid for a unit month by month, beside what others in his country paid."""
    return {
        "hs6": series.hs6,
        "unit": series.unit,
        "basis": series.basis,
        "currency": "USD",
        "median_usd": rounded(series.median_usd, _PRICE_DIGITS),
        "months": [_price(month) for month in series.months],
        "evidence": evidence_document(series.evidence),
    }


def _price(month: PriceOfMonth) -> Document:
    return {
        "month": _month_text(month.month),
        **_quartiles(month),
        "quantity": rounded(month.quantity, _PRICE_DIGITS),
        "market": (
            {
                **_quartiles(month.market),
                "shipments": month.market.shipments,
                "buyers": month.market.buyers,
            }
            if month.market
            else None
        ),
        "evidence": evidence_document(month.evidence),
    }


def _quartiles(price: PriceOfMonth | MarketPrice) -> Document:
    return {
        "low_usd": rounded(price.low_usd, _PRICE_DIGITS),
        "median_usd": rounded(price.median_usd, _PRICE_DIGITS),
        "high_usd": rounded(price.high_usd, _PRICE_DIGITS),
    }


def _month_text(month: date) -> str:
    return month.isoformat()[:7]
