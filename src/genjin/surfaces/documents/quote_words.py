"""The words on a quotation or a proforma invoice: English, as the trade writes them, for the buyer."""

from datetime import date
from decimal import Decimal

from genjin.surfaces.documents.amount_in_words import amount_in_words
from genjin.surfaces.wording.catalogue import words_in
from genjin.trade.incoterms import Incoterm
from genjin.trade.packing import Packed
from genjin.workflows.quotes.printed import PrintedKind, PrintedLine, PrintedQuote

TITLES = {
    PrintedKind.QUOTATION: "QUOTATION",
    PrintedKind.PROFORMA_INVOICE: "PROFORMA INVOICE",
}
BUYER = "To"
DRAFT = "DRAFT – not yet sent"
REMARKS, BANK = "Remarks", "Bank details"
SIGNED = "For and on behalf of"
SIGNATURE = f"Authorized signature: {'_' * 24}"
ACCEPTED = f"Accepted by the buyer: {'_' * 24}"

_BY_SEA = (Incoterm.CFR, Incoterm.CIF)  # their place is a port; that of the others may lie inland


def number_of(paper: PrintedQuote) -> str:
    """The number with its revision, from the second version on."""
    prefix = "PI-" if paper.kind == PrintedKind.PROFORMA_INVOICE else ""
    revision = f" Rev. {paper.version}" if paper.version > 1 else ""
    return f"{prefix}{paper.number}{revision}"


def day(value: date) -> str:
    """A date that no reader takes for another one."""
    return f"{value.day} {value:%B %Y}"


def country(paper: PrintedQuote) -> str:
    """The buyer's country by name."""
    return words_in("en").country(paper.country) if paper.country else ""


def unit(line: PrintedLine) -> str:
    """The unit as a price names it."""
    words = words_in("en")
    message = f"web-unit-{line.unit}"
    return words(message) if words.has(message) else line.unit


def money(amount: Decimal) -> str:
    """An amount: two decimals, or as many as it has, up to four."""
    places = max(2, min(4, -int(amount.normalize().as_tuple().exponent)))
    return f"{amount:,.{places}f}"


def quantity(amount: Decimal | float | None) -> str:
    """A quantity with thousands apart; nothing where it isn't known."""
    if amount is None:
        return ""
    exact = Decimal(str(amount))
    return f"{exact:,.0f}" if exact == exact.to_integral_value() else f"{exact.normalize():,f}"


def terms(paper: PrintedQuote) -> list[tuple[str, str]]:
    """The conditions, as pairs of label and text; what isn't agreed isn't named."""
    place = f"{paper.incoterm} {paper.port}".strip()
    found = [("Delivery term", f"{place} (Incoterms® 2020), in {paper.currency}")]
    found += [(label, text) for label, text in _shipment(paper) if text]
    if paper.payment_terms:
        found.append(("Payment", paper.payment_terms))
    if paper.lead_time_days:
        found.append(("Lead time", f"{paper.lead_time_days} days"))
    if paper.valid_until:
        found.append(("Valid until", day(paper.valid_until)))
    return found


def _shipment(paper: PrintedQuote) -> list[tuple[str, str]]:
    """Where the goods are from and go to, and in how many cartons."""
    return [
        ("Country of origin", words_in("en").country(paper.origin) if paper.origin else ""),
        ("Port of loading", paper.loading),
        (
            "Port of discharge" if paper.incoterm in _BY_SEA else "Place of delivery",
            paper.destination,
        ),
        ("Packing", cartons(paper.packed) if paper.packed else ""),
    ]


def in_words(paper: PrintedQuote) -> str:
    """The total of an invoice in words; nothing on a quotation."""
    return "" if paper.total is None else amount_in_words(paper.total, paper.currency)


def cartons(packed: Packed) -> str:
    """The cartons of an order, with their gross weight and volume where they are known."""
    parts = [f"{packed.cartons:,} carton" + ("" if packed.cartons == 1 else "s")]
    if packed.gross_weight_kg is not None:
        parts.append(f"G.W. {quantity(packed.gross_weight_kg)} kg")
    if packed.volume_m3 is not None:
        parts.append(f"{packed.volume_m3:,.3f} CBM")
    return ", ".join(parts)


def loading(line: PrintedLine) -> str:
    """Packing, and the cartons of what was ordered or else how much a container holds."""
    parts = [line.packing] if line.packing else []
    if line.amount is not None:
        return "\n".join([*parts, *([cartons(line.packed)] if line.packed else [])])
    held = [
        f"{kind}: {quantity(amount)} {unit(line)}"
        for kind, amount in (("20GP", line.quantity_20gp), ("40HQ", line.quantity_40hq))
        if amount
    ]
    return "\n".join([*parts, *held])
