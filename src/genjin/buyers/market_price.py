"""What the other buyers of a country paid, as the trade store hands it to the domain."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class MarketPrice:
    """What the buyers of one country paid for an HS6 in a month, per unit of quantity or per kg.

    Quantity-weighted quartiles over shipments of one value basis; `buyers` counts companies.
    """

    month: date
    hs6: str
    unit: str
    basis: str
    low_usd: float
    median_usd: float
    high_usd: float
    shipments: int
    buyers: int
