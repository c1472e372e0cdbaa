"""What is looked for, and what the trade store says of each buyer of such goods."""

from dataclasses import dataclass
from datetime import date

from genjin.trade.shipment import Grain

MOST_RANKED = 5_000
"""So many buyers are ranked, the largest by value; the smaller ones would hardly come first."""


@dataclass(frozen=True, slots=True)
class GoodsOffered:
    """One product of ours as buyers of the trade data would be sought for it.

    `hs_prefix` are the first digits of its code, `words` those of the model or specification.
    `price_usd` is FOB for one `unit`, `minimum_order` in the same. `origin` is where we ship from.
    """

    hs_prefix: str
    unit: str
    words: str | None = None
    price_usd: float | None = None
    minimum_order: float | None = None
    origin: str = "CN"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A company that bought goods of the code in a period, over its shipments or its monthly sums.

    `purchases` counts days, or months of sums. `quantity` is in the product's unit and `priced_usd`
    the FOB value of `priced_quantity`, of the rows that hold the words. `from_origin` of `origin_rows` rows came from our
    country; `new_suppliers` of the `suppliers` were first seen in the last year. `has_mail` and
    `has_address` say what his papers print.
    """

    company_id: str
    name: str
    country: str | None
    grain: Grain
    rows: int
    word_rows: int
    purchases: int
    first_date: date
    last_date: date
    value_usd: float | None
    weight_kg: float | None
    quantity: float | None
    priced_usd: float | None
    priced_quantity: float | None
    suppliers: int
    new_suppliers: int
    from_origin: int
    origin_rows: int
    has_mail: bool
    has_address: bool
    row_ids: tuple[str, ...]
