"""An offer as the buyer gets it: a quotation, or a proforma invoice (形式发票) for what he orders.

Nothing in here comes from the cost side, so nothing of it can be printed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Firm, Quote, QuoteLine, User
from genjin.trade.incoterms import Incoterm
from genjin.trade.packing import Packed, packed, packed_together
from genjin.workflows.people import day_of
from genjin.workflows.pricing.firm import get_firm
from genjin.workflows.quotes.keeping import get_quote
from genjin.workflows.quotes.reckoning import reckon_asked_order
from genjin.workflows.quotes.typed import carton_of, plain

_CENT = Decimal("0.01")


class PrintedKind(StrEnum):
    """What is printed of an offer."""

    QUOTATION = "quotation"
    PROFORMA_INVOICE = "pi"


@dataclass(frozen=True, slots=True)
class PrintedParty:
    """The seller or the buyer at the head: a name, and lines below it."""

    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One product. `prices` are (from quantity, price); the invoice has one, with its amount."""

    position: int
    description: str
    hs_code: str
    unit: str
    packing: str
    prices: tuple[tuple[Decimal, Decimal], ...]
    amount: Decimal | None
    quantity_20gp: float | None
    quantity_40hq: float | None
    packed: Packed | None


@dataclass(frozen=True, slots=True)
class PrintedQuote:
    """Everything that stands on the paper. `country` is the buyer's, as a code.

    On an invoice `packed` is the whole order in its cartons, and `origin` the country of origin as
    a code; empty where the remarks name the origin themselves. `loading` and `destination` are the
    ports that are known.
    """

    kind: PrintedKind
    number: str
    version: int
    on: date
    is_draft: bool
    seller: PrintedParty
    buyer: PrintedParty
    country: str
    currency: str
    incoterm: str
    port: str
    loading: str
    destination: str
    origin: str
    packed: Packed | None
    lines: tuple[PrintedLine, ...]
    total: Decimal | None
    payment_terms: str
    lead_time_days: int | None
    valid_until: date | None
    note: str
    bank_details: str


def printed_quote(
    user: User,
    quote_id: int,
    kind: PrintedKind,
    *,
    now: datetime,
    quantities: Mapping[int, Decimal] | None = None,
) -> PrintedQuote:
    """The paper of a quote. An invoice takes the ordered quantity of each line by the line's id.

    Without one it is what the buyer asked for, else the first tier's. Raises UnusableInputError
    where the firm has no name yet, an invoice has no bank details, or a quantity has no price.
    """
    quote = get_quote(user, quote_id)
    firm = get_firm()
    if not (firm.name_en or firm.name_zh):
        raise UnusableInputError(Problem("problem-firm-no-name"))
    is_invoice = kind == PrintedKind.PROFORMA_INVOICE
    if is_invoice and not firm.bank_details:
        raise UnusableInputError(Problem("problem-firm-no-bank"))
    lines = _lines(quote, is_invoice=is_invoice, ordered=quantities or {})
    amounts = [line.amount for line in lines if line.amount is not None]
    return PrintedQuote(
        kind=kind,
        number=quote.number,
        version=quote.version,
        on=day_of(user, quote.sent_at or now),
        is_draft=quote.sent_at is None,
        seller=PrintedParty(
            firm.name_en or firm.name_zh,
            tuple(
                part
                for part in (firm.address, _reached(firm.phone, firm.email), firm.website)
                if part
            ),
        ),
        buyer=_buyer(quote),
        country=quote.deal.customer.country,
        currency=quote.currency,
        incoterm=quote.incoterm,
        port=quote.port,
        loading=_loading(quote, firm),
        destination=quote.port if Incoterm(quote.incoterm).includes_freight else "",
        origin=_origin(user, quote) if is_invoice else "",
        packed=packed_together(line.packed for line in lines) if is_invoice else None,
        lines=lines,
        total=sum(amounts, Decimal(0)) if is_invoice else None,
        payment_terms=quote.payment_terms,
        lead_time_days=quote.lead_time_days,
        valid_until=quote.valid_until,
        note=quote.note,
        bank_details=firm.bank_details if is_invoice else "",
    )


def _lines(
    quote: Quote, *, is_invoice: bool, ordered: Mapping[int, Decimal]
) -> tuple[PrintedLine, ...]:
    kept = list(quote.lines.select_related("product").prefetch_related("tiers"))
    asked = reckon_asked_order(quote, quote.deal)
    usual = asked[1] if asked else [None] * len(kept)
    found = []
    for line, quantity in zip(kept, usual, strict=True):
        prices = tuple((Decimal(str(tier.quantity)), tier.price) for tier in line.tiers.all())
        amount = in_cartons = None
        if is_invoice:
            wanted = ordered.get(line.pk) or quantity
            prices = (_price_for(line, prices, wanted),)
            amount = (prices[0][0] * prices[0][1]).quantize(_CENT)
            if line.product is not None and line.product.unit == line.unit:
                in_cartons = packed(carton_of(line.product), float(prices[0][0]))
        found.append(
            PrintedLine(
                position=line.position,
                description=line.description,
                hs_code=line.hs_code,
                unit=line.unit,
                packing=line.packing,
                prices=prices,
                amount=amount,
                quantity_20gp=line.quantity_20gp,
                quantity_40hq=line.quantity_40hq,
                packed=in_cartons,
            )
        )
    return tuple(found)


def _price_for(
    line: QuoteLine, prices: tuple[tuple[Decimal, Decimal], ...], wanted: Decimal | None
) -> tuple[Decimal, Decimal]:
    reached = [price for quantity, price in prices if wanted and quantity <= wanted]
    if wanted is None or not reached:
        least = plain(prices[0][0]) if prices else ""
        raise UnusableInputError(
            Problem(
                "problem-quote-below-first",
                {"line": line.position, "least": least},
                value=plain(wanted),
            )
        )
    return wanted, reached[-1]


def _loading(quote: Quote, firm: Firm) -> str:
    """Where the goods leave: the port of an F term, else the firm's usual one; not for EXW and FCA."""
    term = Incoterm(quote.incoterm)
    if term.includes_freight:
        return firm.port
    return quote.port if term in (Incoterm.FOB, Incoterm.FAS) else ""


def _origin(user: User, quote: Quote) -> str:
    """The seller's country, unless the remarks say where the goods are from."""
    seller = quote.deal.customer.owner or quote.by or user
    return "" if "origin" in quote.note.casefold() else seller.country


def _buyer(quote: Quote) -> PrintedParty:
    customer = quote.deal.customer
    contact = customer.contacts.order_by("-is_main", "id").first()
    lines = []
    if contact is not None and contact.name:
        lines.append(f"Attn: {contact.name}")
    if customer.city:
        lines.append(customer.city)
    if contact is not None and contact.email:
        lines.append(contact.email)
    return PrintedParty(customer.name, tuple(lines))


def _reached(phone: str, email: str) -> str:
    parts = (f"Tel: {phone}" if phone else "", f"E-mail: {email}" if email else "")
    return " · ".join(part for part in parts if part)
