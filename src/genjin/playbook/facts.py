"""What the playbook's predicates look at: the facts of one customer, nothing else."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pydantic import ConfigDict, with_config

from genjin.kernel.row_selection import RowSelection

_STRICT = ConfigDict(extra="forbid")
"""Facts are written by hand in the playbook's cases: an unknown name there is a mistake."""


class Stage(StrEnum):
    """Where a deal stands. A sample that was asked for before the price was agreed stays `quoted`."""

    INQUIRY = "inquiry"
    QUOTED = "quoted"
    PRICE_AGREED = "price_agreed"
    SAMPLE = "sample"
    ORDER = "order"
    REPEAT = "repeat"
    LOST = "lost"


@with_config(_STRICT)
@dataclass(frozen=True, slots=True)
class InquiryFacts:
    """What the newest inquiry of a customer says. Each field is the buyer's own words, or None.

    `is_option_left` is a person's word on whether anything can be offered in place of the unusual
    requirement; None until somebody has looked.
    """

    received_on: date
    product: str | None = None
    model: str | None = None
    specification: str | None = None
    quantity: float | None = None
    quantity_unit: str | None = None
    company_details: str | None = None
    intent: str | None = None
    target_price_usd: float | None = None
    sample_requested_before_price: bool = False
    unusual_requirement: str | None = None
    is_option_left: bool | None = None


@with_config(_STRICT)
@dataclass(frozen=True, slots=True)
class DealFacts:
    """One deal, open or ended. Money in US dollars; None where nobody has entered it.

    `price_comparing` is why a person believes that the buyer only compares prices.
    """

    stage: Stage
    since: date
    sample_after_price_agreed: bool = False
    amount_usd: float | None = None
    margin_percent: float | None = None
    lost_reason: str | None = None
    price_comparing: str | None = None


@with_config(_STRICT)
@dataclass(frozen=True, slots=True)
class ImportRecord:
    """The customs record of the company that the user confirmed as this customer's.

    `row_ids` are the newest rows of the 24 months, `selection` finds all of them.
    """

    shipments_24_months: int
    months_with_purchases_24: int
    last_date: date
    row_ids: tuple[str, ...] = ()
    selection: RowSelection | None = None


@with_config(_STRICT)
@dataclass(frozen=True, slots=True)
class GradeOverride:
    """A person's word, kept with its reason; no rule undoes it (M3)."""

    grade: str
    reason: str
    by: str
    on: date


@with_config(_STRICT)
@dataclass(frozen=True, slots=True)
class CustomerFacts:
    """Everything that grades a customer. Lists are oldest first.

    `order_dates` are the dates of confirmed orders, `stated_orders` how many a list counts without
    saying when. `has_written` is true once the buyer has
    sent us anything. `minimum_order_quantity` is that of the product asked for, in the same
    unit as the inquiry's quantity; `break_even_price_usd` is the price of one unit that leaves nothing,
    None where its cost isn't known. `listed_market` is true if his country is on the user's
    own market list (empty until filled). `before_inquiry` is how he stood without his newest
    inquiry, where an earlier inquiry or a quoted deal of his is still open: a small question beside
    a business under way declines the question, not him.
    """

    today: date
    country: str | None
    has_written: bool
    order_dates: tuple[date, ...] = ()
    stated_orders: int | None = None
    open_deals: tuple[DealFacts, ...] = ()
    inquiry: InquiryFacts | None = None
    minimum_order_quantity: float | None = None
    break_even_price_usd: float | None = None
    listed_market: bool = False
    import_record: ImportRecord | None = None
    override: GradeOverride | None = None
    before_inquiry: "CustomerFacts | None" = None
