"""The document of `dossier`.

Each figure stands with its unit, its period and the rows that it rests on; what a source
doesn't have is null, never zero.
"""

from collections.abc import Sequence
from typing import Any

from genjin.buyers.contacts import ContactsSeen, Seen
from genjin.buyers.dossier import Dossier, Firm
from genjin.buyers.events import PurchaseEvent, PurchaseSize
from genjin.buyers.preference import PricePreference
from genjin.buyers.provenance import DataSource, Provenance
from genjin.buyers.rhythm import Gaps, NextPurchase, Rhythm
from genjin.buyers.seasons import Season
from genjin.buyers.standing import SupplierStanding
from genjin.buyers.trend import OriginSwitch, Trend
from genjin.surfaces.documents.dossier_figures import (
    prices_document,
    purchases_document,
    quantities_document,
    shares_document,
    sums_document,
    values_document,
)
from genjin.surfaces.documents.evidence import as_day, evidence_document, rounded
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.shown_predictions import ShownPrediction

Document = dict[str, Any]

_CENTS = 2
_SHARE_DIGITS = 4
_INTERVAL = 0.8


def dossier_document(
    dossier: Dossier, words: Words, predicted: Sequence[ShownPrediction] = ()
) -> Document:
    """What `dossier --json` prints; `predicted` is of a followed customer who is the company."""
    firm = dossier.firm
    return {
        "company": {
            "company_id": firm.company_id,
            "name": firm.name,
            "country": firm.country,
            "aliases": list(firm.aliases),
        },
        "today": as_day(dossier.today),
        "as_of": as_day(dossier.as_of),
        "known_until": as_day(dossier.known_until),
        "summary": words.reason_document(dossier.summary),
        "purchases": purchases_document(dossier.purchases),
        "suppliers": _suppliers(dossier, words),
        "origins": shares_document(dossier.origins, "country") | {"field": dossier.origins_by},
        "regions": shares_document(dossier.regions, "region") | {"field": dossier.origins_by},
        "products": shares_document(dossier.products, "hs6"),
        "ports": shares_document(dossier.ports, "port"),
        "loading_ports": shares_document(dossier.loading_ports, "port"),
        "customs_offices": shares_document(dossier.offices, "office"),
        "prices": [prices_document(series) for series in dossier.prices],
        "rhythm": _rhythm(dossier.rhythm, words) if dossier.rhythm else None,
        "predicted": [predicted_document(each, words) for each in predicted],
        "season": _season(dossier.season, words),
        "trend": _trend(dossier.trend) if dossier.trend else None,
        "origin_switch": _switch(dossier.switch) if dossier.switch else None,
        "preference": _preference(dossier.preference, words),
        "contacts": _contacts(dossier.contacts, firm),
        "sources": _sources(dossier.provenance, words),
        "talk_points": words.reason_documents(dossier.talk_points),
        "evidence": evidence_document(dossier.evidence),
    }


def _suppliers(dossier: Dossier, words: Words) -> Document:
    """The suppliers' shares, each with its standing; a blank supplier has none."""
    standings = {one.supplier_id: _standing(one, words) for one in dossier.standings}
    document = shares_document(dossier.suppliers, "company_id")
    document["parts"] = [
        part | {"standing": standings.get(part["company_id"])} for part in document["parts"]
    ]
    return document


def _standing(standing: SupplierStanding, words: Words) -> Document:
    return {
        "standing": standing.standing.value,
        "since": as_day(standing.since),
        "since_at_least": standing.began_before,
        "last_date": as_day(standing.last_date),
        "share_last_year": rounded(standing.share_now, _SHARE_DIGITS),
        "share_year_before": rounded(standing.share_before, _SHARE_DIGITS),
        "reasons": words.reason_documents(standing.because),
        "evidence": evidence_document(standing.evidence),
    }


def _rhythm(rhythm: Rhythm, words: Words) -> Document:
    return {
        "grain": rhythm.grain.value,
        "unit": rhythm.unit,
        "merge_days": rhythm.merge_days,
        "purchases": rhythm.purchases,
        "first_date": as_day(rhythm.first_date),
        "last_date": as_day(rhythm.last_date),
        "days_since": rhythm.days_since,
        "known_until": as_day(rhythm.known_until),
        "purchases_last_year": rhythm.last_year,
        "by_year": [{"year": year, "purchases": count} for year, count in rhythm.by_year.items()],
        "gaps": _gaps(rhythm.gaps) if rhythm.gaps else None,
        "next": _next(rhythm.next) if rhythm.next else None,
        "size": _size(rhythm.size),
        "events": [_event(event) for event in rhythm.events],
        "reasons": words.reason_documents(rhythm.because),
        "evidence": evidence_document(rhythm.evidence),
    }


def predicted_document(each: ShownPrediction, words: Words) -> Document:
    """A predicted purchase of a followed customer."""
    row = each.row
    return {
        "hs6": row.hs6,
        "product": each.product.in_language(words.language),
        "next_date": as_day(row.next_date),
        "next_low": as_day(row.next_low),
        "next_high": as_day(row.next_high),
        "interval": _INTERVAL,
        "p_buy": rounded(row.p_buy, _SHARE_DIGITS),
        "p_buy_days": row.horizon_days,
        "expected_purchases": rounded(row.expected_purchases, _SHARE_DIGITS),
        "p_alive": rounded(row.p_alive, _SHARE_DIGITS),
        "known_until": as_day(row.known_until),
        "thin": row.thin,
        "probably_bought_unseen": each.is_past,
        "change": row.change,
        "model": row.model,
        "purchases": row.purchases,
        "rows": list(row.row_ids),
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
        "next_date": as_day(predicted.date),
        "next_low": as_day(predicted.low),
        "next_high": as_day(predicted.high),
        "interval": _INTERVAL,
        "thin": predicted.thin,
        "thin_because": [cause.value for cause in predicted.thin_because],
    }


def _size(size: PurchaseSize) -> Document:
    return {
        "quantity": quantities_document(size.quantity),
        "weight_kg": rounded(size.weight_kg, _CENTS),
        "value_usd": values_document(size.value_usd),
    }


def _event(event: PurchaseEvent) -> Document:
    return {
        "first_date": as_day(event.first_date),
        "last_date": as_day(event.last_date),
        **sums_document(event.sums),
        "evidence": evidence_document(event.evidence),
    }


def _preference(preference: PricePreference, words: Words) -> Document:
    series = preference.series
    return {
        "verdict": preference.verdict.value,
        "ratio": rounded(preference.ratio, _SHARE_DIGITS),
        "months": preference.months,
        "months_above": preference.months_above,
        "hs6": series.hs6 if series else None,
        "unit": series.unit if series else None,
        "basis": series.basis if series else None,
        "reasons": words.reason_documents(preference.because),
        "evidence": evidence_document(series.evidence) if series else None,
    }


def _season(season: Season, words: Words) -> Document:
    return {
        "verdict": season.verdict.value,
        "years": season.years,
        "purchases": season.purchases,
        "peak": list(season.peak),
        "months": [
            {
                "month": month.month,
                "purchases": month.purchases,
                "share": rounded(month.share, _SHARE_DIGITS),
                "evidence": evidence_document(month.evidence),
            }
            for month in season.months
        ],
        "reasons": words.reason_documents(season.because),
        "evidence": evidence_document(season.evidence),
    }


def _trend(trend: Trend) -> Document:
    return {
        "measure": trend.measure.kind,
        "unit": trend.measure.unit,
        "basis": trend.measure.basis,
        "last_year": rounded(trend.now, _CENTS),
        "year_before": rounded(trend.before, _CENTS),
        "change": rounded(trend.change, _SHARE_DIGITS),
        "until": as_day(trend.until),
        "evidence": evidence_document(trend.evidence),
    }


def _switch(switch: OriginSwitch) -> Document:
    return {
        "gained": switch.gained,
        "gained_before": rounded(switch.gained_before, _SHARE_DIGITS),
        "gained_now": rounded(switch.gained_now, _SHARE_DIGITS),
        "given_up": switch.given_up,
        "given_up_before": rounded(switch.given_up_before, _SHARE_DIGITS),
        "given_up_now": rounded(switch.given_up_now, _SHARE_DIGITS),
        "until": as_day(switch.until),
        "evidence": evidence_document(switch.evidence),
    }


def _contacts(contacts: ContactsSeen, firm: Firm) -> Document:
    return {
        "names": list(firm.aliases),
        "tax_ids": list(firm.tax_ids),
        "addresses": list(firm.addresses),
        "mails": _seen(contacts.mails),
        "phones": _seen(contacts.phones),
        "notify": _seen(contacts.notify),
        "forwarders": _seen(contacts.forwarders),
        "names_seen": _seen(contacts.names),
        "addresses_seen": _seen(contacts.addresses),
    }


def _seen(texts: Sequence[Seen]) -> list[Document]:
    return [
        {
            "text": seen.text,
            "first_date": as_day(seen.first_date),
            "last_date": as_day(seen.last_date),
            "evidence": evidence_document(seen.evidence),
        }
        for seen in texts
    ]


def _sources(found: Provenance, words: Words) -> Document:
    return {
        "files": [_source(source, words) for source in found.files],
        "rows_of_unknown_file": found.unknown,
        "value_bases": dict(found.bases),
        "rows_without_value": found.without_value,
        "incoterms": dict(found.incoterms),
        "transports": dict(found.transports),
        "buyer_told": words.reason_documents(told.because for told in found.told),
        "evidence": evidence_document(found.evidence),
    }


def _source(source: DataSource, words: Words) -> Document:
    file = source.file
    return {
        "file": file.name,
        "layout": file.layout,
        "title": file.title.in_language(words.language) if file.title else None,
        "publisher": file.publisher,
        "shipments": source.shipments,
        "aggregates": source.aggregates,
        "value_bases": dict(source.bases),
        "incoterms": dict(source.incoterms),
        "evidence": evidence_document(source.evidence),
    }
