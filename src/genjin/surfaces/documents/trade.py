"""The documents of `buyers find` and `companies find`; what a source doesn't have is null."""

from collections.abc import Sequence
from typing import Any

from genjin.stores.trade.contract import BuyerFound, BuyersFound, CompanyFound
from genjin.surfaces.documents.evidence import as_day, rounded
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.why_found import why_found

Document = dict[str, Any]

_CENTS = 2


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


def _buyer(buyer: BuyerFound) -> Document:
    return {
        "company_id": buyer.company_id,
        "name": buyer.name,
        "country": buyer.country,
        "shipments": buyer.shipments,
        "aggregates": buyer.aggregates,
        "value_usd": rounded(buyer.value_usd, _CENTS),
        "value_basis": buyer.value_basis,
        "weight_kg": rounded(buyer.weight_kg, _CENTS),
        "first_date": as_day(buyer.first_date),
        "last_date": as_day(buyer.last_date),
        "suppliers": buyer.suppliers,
        "origins": list(buyer.origins),
    }
