"""The tables of the book. What happened is append-only; what is derived can be derived again."""

from genjin.stores.records.models.customers import Contact, Customer, CustomerCompany
from genjin.stores.records.models.deals import Deal, DealStage, Inquiry
from genjin.stores.records.models.decisions import GradeOverride, ListedMarket, Postponement
from genjin.stores.records.models.people import SignInKey, User
from genjin.stores.records.models.plans import CustomerPlan
from genjin.stores.records.models.searches import SavedSearch
from genjin.stores.records.models.touches import Touch
from genjin.stores.records.models.trade import CompanyLink, ImportedFile, ImportJob, Segment

__all__ = [
    "CompanyLink",
    "Contact",
    "Customer",
    "CustomerCompany",
    "CustomerPlan",
    "Deal",
    "DealStage",
    "GradeOverride",
    "ImportJob",
    "ImportedFile",
    "Inquiry",
    "ListedMarket",
    "Postponement",
    "SavedSearch",
    "Segment",
    "SignInKey",
    "Touch",
    "User",
]
