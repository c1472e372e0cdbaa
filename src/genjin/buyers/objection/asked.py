"""What a buyer finds too high: our quote and the price that he wants, for which goods and where."""

from dataclasses import dataclass
from datetime import date

from genjin.kernel.reason import ParamValue, Term
from genjin.trade.shipment import ValueBasis

_CHEAP = 10.0
"""Below so many dollars a hundredth of a cent tells."""


@dataclass(frozen=True, slots=True)
class PriceAsked:
    """Our quote and his target, in US dollars for one `unit`, and the goods and market they are for.

    `basis` is the quote's value basis (FOB, CFR or CIF), None where nobody said. `words` name the
    model. Prices of weighed goods are per kilogram. `as_of` is the day from which is looked.
    """

    hs_prefix: str
    country: str
    unit: str
    quote_usd: float
    target_usd: float
    as_of: date
    basis: str | None = None
    words: str | None = None
    company_id: str | None = None

    @property
    def is_no_objection(self) -> bool:
        """Whether he asks for no less than we offer."""
        return self.target_usd >= self.quote_usd

    def said(self, **more: ParamValue) -> dict[str, ParamValue]:
        """The parameters that nearly every sentence about it has."""
        return {
            "unit": Term("unit-one", self.unit),
            "country": Term("country", self.country),
            "quote": priced(self.quote_usd),
            "target": priced(self.target_usd),
            **more,
        }


def basis_named(basis: str) -> ParamValue:
    """A value basis as a word of the vocabulary; a term of trade that is none, as it stands."""
    return Term("value-basis", basis) if basis in tuple(ValueBasis) else basis


def priced(usd: float) -> str:
    """A unit price to the cent; of cheap goods to the hundredth of a cent, where it has any."""
    to_the_cent = f"{usd:,.2f}"
    if abs(usd) >= _CHEAP:
        return to_the_cent
    exact = f"{usd:,.4f}"
    return to_the_cent if exact == f"{to_the_cent}00" else exact
