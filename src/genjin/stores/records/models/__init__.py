"""The tables of the book. What happened is append-only; what is derived can be derived again."""

from genjin.stores.records.models.calendar_days import CalendarDay
from genjin.stores.records.models.catalogue import ExchangeRate, Firm, Product, RebateRate
from genjin.stores.records.models.chats import ChatMessage, ChatSender
from genjin.stores.records.models.corrections import Correction
from genjin.stores.records.models.customer_lists import CustomerListLayout
from genjin.stores.records.models.customers import Contact, Customer, CustomerCompany
from genjin.stores.records.models.deals import Deal, DealStage, Inquiry
from genjin.stores.records.models.decisions import GradeOverride, ListedMarket, Postponement
from genjin.stores.records.models.firm_facts import Absence, FirmFact
from genjin.stores.records.models.foresight import (
    CustomerAlert,
    Foreseeing,
    PredictedPurchase,
)
from genjin.stores.records.models.foresight_jobs import ForesightJob
from genjin.stores.records.models.judgements import RequestJudgement
from genjin.stores.records.models.orders import (
    OfferRelease,
    Order,
    OrderCancellation,
    OrderEvent,
    OrderLine,
    Payment,
)
from genjin.stores.records.models.people import SignInKey, User
from genjin.stores.records.models.plans import CustomerPlan, DealOutcomes, RoomLine
from genjin.stores.records.models.playbook_versions import PlaybookVersion
from genjin.stores.records.models.quotes import Quote, QuoteLine, QuoteTier
from genjin.stores.records.models.samples import Sample, SampleEvent
from genjin.stores.records.models.searches import SavedSearch
from genjin.stores.records.models.touches import Touch
from genjin.stores.records.models.trade import CompanyLink, ImportedFile, ImportJob, Segment

__all__ = [
    "Absence",
    "CalendarDay",
    "ChatMessage",
    "ChatSender",
    "CompanyLink",
    "Contact",
    "Correction",
    "Customer",
    "CustomerAlert",
    "CustomerCompany",
    "CustomerListLayout",
    "CustomerPlan",
    "Deal",
    "DealOutcomes",
    "DealStage",
    "ExchangeRate",
    "Firm",
    "FirmFact",
    "Foreseeing",
    "ForesightJob",
    "GradeOverride",
    "ImportJob",
    "ImportedFile",
    "Inquiry",
    "ListedMarket",
    "OfferRelease",
    "Order",
    "OrderCancellation",
    "OrderEvent",
    "OrderLine",
    "Payment",
    "PlaybookVersion",
    "Postponement",
    "PredictedPurchase",
    "Product",
    "Quote",
    "QuoteLine",
    "QuoteTier",
    "RebateRate",
    "RequestJudgement",
    "RoomLine",
    "Sample",
    "SampleEvent",
    "SavedSearch",
    "Segment",
    "SignInKey",
    "Touch",
    "User",
]
