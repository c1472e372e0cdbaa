"""The documents of `buyers find`, `companies find` and `dossier`.

Each figure stands with its unit, its period and the rows that it rests on; what a source
doesn't have is null, never zero.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from genjin.buyers.dossier import Dossier
from genjin.buyers.events import PurchaseEvent, PurchaseSize
from genjin.buyers.figures import Evidence, Sums
from genjin.buyers.market_price import MarketPrice
from genjin.buyers.months import MonthOfPurchases, PurchasesByMonth
from genjin.buyers.preference import PricePreference
from genjin.buyers.prices import PriceOfMonth, PriceSeries
from genjin.buyers.rhythm import Gaps, NextPurchase, Rhythm
from genjin.buyers.shares import Share, Shares
from genjin.stores.trade.contract import BuyerFound, BuyersFound, CompanyFound
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.why_found import why_found

Document = dict[str, Any]

_CENTS = 2
_PRICE_DIGITS = 4
_SHARE_DIGITS = 4
_INTERVAL = 0.8


def buyers_document(found: BuyersFound, words: Words) -> Document:
    """What `buyers find --json` prints."""
    return {
        "total": found.total,
        "hidden_rows": found.hidden_rows,
        "buyers": [
            _buyer(buyer) | {"reasons": words.reason_documents(why_found(buyer, found.search))}
            for buyer in found.buyers
        ],
    }


def companies_document(found: Sequence[CompanyFound]) -> list[Document]:
    """What `companies find --json` prints."""
    return [
        {
            "company_id": company.company_id,
            "name": company.name,
            "country": company.country,
            "aliases": list(company.aliases),
            "score": company.score,
        }
        for company in found
    ]


def dossier_document(dossier: Dossier, words: Words) -> Document:
    """What `dossier --json` prints."""
    firm = dossier.firm
    return {
        "company": {
            "company_id": firm.company_id,
            "name": firm.name,
            "country": firm.country,
            "aliases": list(firm.aliases),
        },
        "today": _day(dossier.today),
        "as_of": _day(dossier.as_of),
        "known_until": _day(dossier.known_until),
        "summary": words.reason_document(dossier.summary),
        "purchases": _purchases(dossier.purchases),
        "suppliers": _shares(dossier.suppliers, "company_id"),
        "origins": _shares(dossier.origins, "country"),
        "products": _shares(dossier.products, "hs6"),
        "ports": _shares(dossier.ports, "port"),
        "prices": [_series(series) for series in dossier.prices],
        "rhythm": _rhythm(dossier.rhythm, words) if dossier.rhythm else None,
        "preference": _preference(dossier.preference, words),
        "contacts": {
            "names": list(firm.aliases),
            "tax_ids": list(firm.tax_ids),
            "addresses": list(firm.addresses),
        },
        "talk_points": words.reason_documents(dossier.talk_points),
        "evidence": evidence_document(dossier.evidence),
    }


def evidence_document(evidence: Evidence) -> Document:
    """A figure's unit and period, how many rows it rests on, and the ids of the newest of them."""
    return {
        "unit": evidence.unit,
        "period": {"first": _day(evidence.first_date), "last": _day(evidence.last_date)},
        "rows": evidence.rows,
        "row_ids": list(evidence.row_ids),
    }


def _buyer(buyer: BuyerFound) -> Document:
    return {
        "company_id": buyer.company_id,
        "name": buyer.name,
        "country": buyer.country,
        "shipments": buyer.shipments,
        "aggregates": buyer.aggregates,
        "value_usd": _rounded(buyer.value_usd, _CENTS),
        "value_basis": buyer.value_basis,
        "weight_kg": _rounded(buyer.weight_kg, _CENTS),
        "first_date": _day(buyer.first_date),
        "last_date": _day(buyer.last_date),
        "suppliers": buyer.suppliers,
        "origins": list(buyer.origins),
    }


def _purchases(purchases: PurchasesByMonth) -> Document:
    return {
        "total": _sums(purchases.total),
        "months": [_month(month) for month in purchases.shipments],
        "aggregate_months": [_month(month) for month in purchases.aggregates],
        "evidence": evidence_document(purchases.evidence),
    }


def _month(month: MonthOfPurchases) -> Document:
    return {
        "month": _month_text(month.month),
        **_sums(month.sums),
        "evidence": evidence_document(month.evidence),
    }


def _sums(sums: Sums) -> Document:
    return {
        "shipments": sums.shipments,
        "aggregates": sums.aggregates,
        "quantity": [
            {"unit": unit, "quantity": _rounded(amount, _PRICE_DIGITS)}
            for unit, amount in sums.quantity.items()
        ],
        "weight_kg": _rounded(sums.weight_kg, _CENTS),
        "value_usd": _values(sums.value_usd),
    }


def _values(by_basis: dict[str, float]) -> list[Document]:
    return [
        {"basis": basis, "value_usd": _rounded(value, _CENTS)} for basis, value in by_basis.items()
    ]


def _shares(shares: Shares, key: str) -> Document:
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
        "share": _rounded(part.share, _SHARE_DIGITS),
        **_sums(part.sums),
        "first_date": _day(part.first_date),
        "last_date": _day(part.last_date),
        "words": list(part.words),
        "brands": list(part.brands),
        "evidence": evidence_document(part.evidence),
    }


def _series(series: PriceSeries) -> Document:
    return {
        "hs6": series.hs6,
        "unit": series.unit,
        "basis": series.basis,
        "currency": "USD",
        "median_usd": _rounded(series.median_usd, _PRICE_DIGITS),
        "months": [_price(month) for month in series.months],
        "evidence": evidence_document(series.evidence),
    }


def _price(month: PriceOfMonth) -> Document:
    return {
        "month": _month_text(month.month),
        **_quartiles(month),
        "quantity": _rounded(month.quantity, _PRICE_DIGITS),
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
        "low_usd": _rounded(price.low_usd, _PRICE_DIGITS),
        "median_usd": _rounded(price.median_usd, _PRICE_DIGITS),
        "high_usd": _rounded(price.high_usd, _PRICE_DIGITS),
    }


def _rhythm(rhythm: Rhythm, words: Words) -> Document:
    return {
        "grain": rhythm.grain.value,
        "unit": rhythm.unit,
        "merge_days": rhythm.merge_days,
        "purchases": rhythm.purchases,
        "first_date": _day(rhythm.first_date),
        "last_date": _day(rhythm.last_date),
        "days_since": rhythm.days_since,
        "known_until": _day(rhythm.known_until),
        "purchases_last_year": rhythm.last_year,
        "by_year": [{"year": year, "purchases": count} for year, count in rhythm.by_year.items()],
        "gaps": _gaps(rhythm.gaps) if rhythm.gaps else None,
        "next": _next(rhythm.next) if rhythm.next else None,
        "size": _size(rhythm.size),
        "events": [_event(event) for event in rhythm.events],
        "reasons": words.reason_documents(rhythm.because),
        "evidence": evidence_document(rhythm.evidence),
    }


def _gaps(gaps: Gaps) -> Document:
    return {
        "unit": gaps.unit,
        "count": gaps.count,
        "low": gaps.low,
        "median": gaps.median,
        "high": gaps.high,
        "regularity": gaps.regularity.value,
    }


def _next(predicted: NextPurchase) -> Document:
    return {
        "next_date": _day(predicted.date),
        "next_low": _day(predicted.low),
        "next_high": _day(predicted.high),
        "interval": _INTERVAL,
        "thin": predicted.thin,
    }


def _size(size: PurchaseSize) -> Document:
    return {
        "quantity": [
            {"unit": unit, "quantity": _rounded(amount, _PRICE_DIGITS)}
            for unit, amount in size.quantity.items()
        ],
        "weight_kg": _rounded(size.weight_kg, _CENTS),
        "value_usd": _values(size.value_usd),
    }


def _event(event: PurchaseEvent) -> Document:
    return {
        "first_date": _day(event.first_date),
        "last_date": _day(event.last_date),
        **_sums(event.sums),
        "evidence": evidence_document(event.evidence),
    }


def _preference(preference: PricePreference, words: Words) -> Document:
    series = preference.series
    return {
        "verdict": preference.verdict.value,
        "ratio": _rounded(preference.ratio, _SHARE_DIGITS),
        "months": preference.months,
        "hs6": series.hs6 if series else None,
        "unit": series.unit if series else None,
        "basis": series.basis if series else None,
        "reasons": words.reason_documents(preference.because),
        "evidence": evidence_document(series.evidence) if series else None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _month_text(month: date) -> str:
    return month.isoformat()[:7]


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)
