"""What `before_purchase.yaml` holds."""

from datetime import date
from typing import Annotated

from pydantic import Field

from genjin.playbook.rule_files.parts import CountryCode, Part, RuleFile, Text


class BeforePurchaseCase(Part):
    """A predicted purchase, and the days from and up to which the buyer must be contacted.

    Our week is Monday to Friday in China; the buyer is in `country`.
    """

    name: Text
    next_date: date
    lead_time_days: Annotated[int, Field(ge=1, le=400)] | None = None
    country: CountryCode = "DE"
    contact_from: date
    contact_by: date


class BeforePurchaseFile(RuleFile):
    """`before_purchase.yaml`: how long before a predicted purchase the buyer is contacted (C6).

    He is to be contacted by the lead time before the predicted date, at the earliest `notice_days`
    before that day. `lead_time_days` counts where none of our products of that HS6 has one. Those
    of `grades` are spoken to about it, and also before their rhythm, yet `apart` shared working
    days after the last contact; others keep their steps, on the days that their rhythm allows.
    Who is a buyer still with a lower probability than `least_percent` moves nothing.
    """

    lead_time_days: Annotated[int, Field(ge=1, le=400)]
    notice_days: Annotated[int, Field(ge=1, le=120)]
    apart: Annotated[int, Field(ge=1, le=20)]
    least_percent: Annotated[float, Field(ge=0, le=100)]
    grades: Annotated[tuple[str, ...], Field(min_length=1)]
    cases: Annotated[tuple[BeforePurchaseCase, ...], Field(min_length=1)]
