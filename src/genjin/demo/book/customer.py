"""A customer of the demo's book, as plain values."""

from dataclasses import dataclass
from datetime import date, datetime

from genjin.kernel.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the customer, with invented ways to reach him."""

    name: str
    role: str
    language: str
    channel: str
    email: str
    phone: str = ""
    whatsapp: str = ""
    wechat: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """Where a person sits who isn't where his firm is."""

    country: str
    subdivision: str
    city: str


@dataclass(frozen=True, slots=True)
class Asked:
    """An inquiry; every fact is a part of the text, in the buyer's words."""

    on: date
    text: str
    product: str = ""
    model: str = ""
    specification: str = ""
    quantity: str = ""
    company: str = ""
    intent: str = ""
    target_price_usd: str = ""


@dataclass(frozen=True, slots=True)
class Business:
    """An open deal. `price_agreed` is a date, or False for a sample asked for before."""

    title: str
    stage: str
    on: date
    price_agreed: date | bool | None = None
    amount_usd: int | None = None
    margin_percent: float | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """A touch that happened, with what a salesperson would note of it; `is_quote` sent a quote.

    `purpose` is the step that one of ours was, if it was one, and `minutes` what it took.
    """

    at: datetime
    direction: str
    channel: str
    note: Bilingual
    is_quote: bool = False
    purpose: str = ""
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class OutOfOffice:
    """His person's automatic answer: when he is back, and what it says."""

    returns_on: date
    note: Bilingual


@dataclass(frozen=True, slots=True)
class ChatLine:
    """A message of his chat with us, in the words of whoever wrote it."""

    at: datetime
    is_ours: bool
    text: str


@dataclass(frozen=True, slots=True)
class Override:
    """The salesperson graded the customer himself."""

    grade: str
    reason: Bilingual


@dataclass(frozen=True, slots=True)
class DemoCustomer:
    """A customer. `company_name` is set where he is a buyer of the demo's trade.

    `link_confirmed` is true where the salesperson has confirmed that. `model` is what he usually
    orders. `unusual` is what can't be made of what he asks for, in his words; `comparing` why the
    salesperson believes that he only compares.
    """

    code: str
    name: str
    country: str
    subdivision: str
    city: str
    website: str
    source: str
    people: tuple[Person, ...]
    office: Office | None = None
    company_name: str | None = None
    link_confirmed: bool = False
    product_hs: str = ""
    minimum_order_quantity: int | None = None
    usual_order_usd: int | None = None
    model: str = ""
    order_dates: tuple[date, ...] = ()
    asked: Asked | None = None
    business: Business | None = None
    override: Override | None = None
    exchanges: tuple[Exchange, ...] = ()
    unusual: str = ""
    comparing: Bilingual | None = None
    away: OutOfOffice | None = None
    chat: tuple[ChatLine, ...] = ()
