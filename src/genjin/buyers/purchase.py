"""A buyer's purchases as the trade store hands them to the domain."""

from dataclasses import dataclass
from datetime import date

from genjin.trade.shipment import Grain, ValueBasis


@dataclass(frozen=True, slots=True)
class Purchase:
    """One row of customs data in which the company is the buyer.

    Figures that the source doesn't have are None, never zero. Country fields are ISO 3166-1
    alpha-2, or None. `row_id` opens the row (file, line, and the text as it was printed).
    `buyer` and `notify` are names as printed. `buyer_rule` is the rule of
    `companies/shipment_buyer.py` by which the company is the buyer of the row.
    """

    row_id: str
    date: date
    grain: Grain
    supplier: str | None
    supplier_id: str | None
    origin_country: str | None
    purchase_country: str | None
    hs_code: str | None
    product: str | None
    brand: str | None
    quantity: float | None
    unit: str | None
    net_weight_kg: float | None
    gross_weight_kg: float | None
    value_usd: float | None
    value_basis: ValueBasis
    document: str | None
    landing_port: str | None
    loading_port: str | None = None
    customs_office: str | None = None
    transport: str | None = None
    incoterm: str | None = None
    supplier_country: str | None = None
    buyer: str | None = None
    buyer_address: str | None = None
    notify: str | None = None
    forwarder: str | None = None
    buyer_rule: str | None = None


def file_key(row_id: str) -> str:
    """What the ids of all rows of one imported file have in common."""
    return row_id.rpartition(":")[0]
