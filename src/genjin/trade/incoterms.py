"""The eleven rules of Incoterms 2020, and which of the freight and the insurance the seller pays."""

from enum import StrEnum

from genjin.trade.shipment import ValueBasis


class Incoterm(StrEnum):
    """A delivery term; the place or port is named beside it."""

    EXW = "EXW"
    FCA = "FCA"
    FAS = "FAS"
    FOB = "FOB"
    CFR = "CFR"
    CIF = "CIF"
    CPT = "CPT"
    CIP = "CIP"
    DAP = "DAP"
    DPU = "DPU"
    DDP = "DDP"

    @property
    def includes_freight(self) -> bool:
        """Whether the seller pays the main carriage: the C and D terms."""
        return self.value[0] in "CD"

    @property
    def value_basis(self) -> ValueBasis | None:
        """The customs value that a price on this term can be held against.

        None where the term holds other costs than any customs value: at the works, or delivered.
        """
        return _BASES.get(self)

    @property
    def includes_insurance(self) -> bool:
        """Whether the seller bears the insurance of the voyage.

        CIF and CIP bind him to insure (ICC, A5); under the D terms the risk of the voyage is his.
        """
        return self in (Incoterm.CIF, Incoterm.CIP) or self.value[0] == "D"


_BASES = {
    Incoterm.FCA: ValueBasis.FOB,
    Incoterm.FAS: ValueBasis.FOB,
    Incoterm.FOB: ValueBasis.FOB,
    Incoterm.CFR: ValueBasis.CFR,
    Incoterm.CPT: ValueBasis.CFR,
    Incoterm.CIF: ValueBasis.CIF,
    Incoterm.CIP: ValueBasis.CIF,
}
