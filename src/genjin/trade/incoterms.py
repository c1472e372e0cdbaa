"""The eleven rules of Incoterms 2020, and which of the freight and the insurance the seller pays."""

from enum import StrEnum


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
    def includes_insurance(self) -> bool:
        """Whether the seller bears the insurance of the voyage.

        CIF and CIP bind him to insure (ICC, A5); under the D terms the risk of the voyage is his.
        """
        return self in (Incoterm.CIF, Incoterm.CIP) or self.value[0] == "D"
