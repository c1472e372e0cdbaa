"""Which firm of the trade data a customer is: proposed by the name, decided by a person (C7)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from genjin.companies.name_key import name_keys
from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.kernel.reason import Reason, reasons_as_data
from genjin.stores.records.models import Customer, CustomerCompany, User
from genjin.stores.trade.contract import CompanyFound, TradeStore
from genjin.workflows.home import Home
from genjin.workflows.open_trade_store import open_trade_store
from genjin.workflows.permissions import get_customer
from genjin.workflows.plan_customers import plan_customers

_BATCH = 500
_SAME_NAME, _SAME_CORE = 1.0, 0.9


class _Unlinked(NamedTuple):
    id: int
    name: str
    country: str


def propose_companies(home: Home, customer_ids: Iterable[int], *, now: datetime) -> int:
    """Propose a firm to each of these customers that has no decision yet; how many were proposed.

    Only a firm of the same country is proposed whose name is the same, with its legal form or,
    if there is no such firm, without it; of several none is. Nothing is linked: that is a
    person's word.
    """
    return _propose(home, sorted(set(customer_ids)), now)


def propose_companies_to_all(home: Home, *, now: datetime) -> int:
    """Propose firms to every customer without a decision: after new trade data came in."""
    unlinked = Customer.objects.filter(archived_at=None, companies=None).order_by("id")
    return _propose(home, list(unlinked.values_list("id", flat=True)), now)


def link_company(
    home: Home,
    user: User,
    customer_id: str | int,
    company_id: str,
    *,
    is_his: bool,
    now: datetime,
    because: Sequence[Reason] = (),
) -> CustomerCompany:
    """A person says that the customer is this firm of the trade data, or that he isn't.

    `because` is what made him say it, kept beside his word.

    The customer is planned again, since a purchase record may change his grade. Saying the same
    again changes nothing. Raises NotFoundError for a customer or a firm that isn't there.
    """
    customer = get_customer(user, customer_id)
    state = CustomerCompany.State.CONFIRMED if is_his else CustomerCompany.State.REJECTED
    company = open_trade_store(home).find_company(company_id)
    if company is None:
        raise NotFoundError(Problem("problem-company-unknown", value=company_id))
    with transaction.atomic():
        newest = customer.companies.order_by("at", "id").last()
        if newest is not None and (newest.company_id, newest.state) == (company_id, state):
            return newest
        decided = Reason("reason-company-decided", {"who": str(user), "on": now})
        decision = CustomerCompany.objects.create(
            customer=customer,
            company_id=company_id,
            company_name=company.name,
            state=state,
            score=1.0 if is_his else 0.0,
            reasons=reasons_as_data([decided, *because]),
            decided_by=user,
            at=now,
        )
        plan_customers(home, [customer.pk], now=now)
    return decision


def _propose(home: Home, customer_ids: Sequence[int], now: datetime) -> int:
    store = open_trade_store(home)
    if store.shipment_count() == 0 and not customer_ids:
        return 0
    proposed = 0
    for start in range(0, len(customer_ids), _BATCH):
        ids = customer_ids[start : start + _BATCH]
        with transaction.atomic():
            unlinked = [
                _Unlinked(*row)
                for row in Customer.objects.filter(pk__in=ids, companies=None).values_list(
                    "id", "name", "country"
                )
            ]
            proposals = _proposals(store, unlinked, now)
            CustomerCompany.objects.bulk_create(proposals)
            proposed += len(proposals)
    return proposed


def _proposals(
    store: TradeStore, unlinked: Sequence[_Unlinked], now: datetime
) -> list[CustomerCompany]:
    by_country: dict[str, list[_Unlinked]] = defaultdict(list)
    for customer in unlinked:
        by_country[customer.country].append(customer)
    proposals = []
    for country, customers in by_country.items():
        keys = {customer.id: name_keys(customer.name, country) for customer in customers}
        cores = sorted({each.core_key for each in keys.values() if each.core_key})
        found = store.find_companies_by_key(cores, country) if cores else []
        candidates = _by_core_key(found, country)
        for customer in customers:
            of_this_core = candidates.get(keys[customer.id].core_key, [])
            own = keys[customer.id].name_key
            same = [company for company in of_this_core if own in _name_keys(company, country)]
            if len(same) == 1:
                proposals.append(_proposal(customer, same[0], now, is_same=True))
            elif not same and len(of_this_core) == 1:
                proposals.append(_proposal(customer, of_this_core[0], now, is_same=False))
    return proposals


def _by_core_key(found: Iterable[CompanyFound], country: str) -> dict[str, list[CompanyFound]]:
    candidates: dict[str, list[CompanyFound]] = defaultdict(list)
    for company in found:
        for core in {name_keys(name, country).core_key for name in _names(company)}:
            candidates[core].append(company)
    return candidates


def _name_keys(company: CompanyFound, country: str) -> set[str]:
    return {name_keys(name, country).name_key for name in _names(company)}


def _names(company: CompanyFound) -> set[str]:
    return {company.name, *company.aliases}


def _proposal(
    customer: _Unlinked, company: CompanyFound, now: datetime, *, is_same: bool
) -> CustomerCompany:
    reason = "reason-company-same-name" if is_same else "reason-company-same-core"
    return CustomerCompany(
        customer_id=customer.id,
        company_id=company.company_id,
        company_name=company.name,
        state=CustomerCompany.State.PROPOSED,
        score=_SAME_NAME if is_same else _SAME_CORE,
        reasons=reasons_as_data(
            [Reason(reason, {"customer": customer.name, "company": company.name})]
        ),
        decided_by=None,
        at=now,
    )
