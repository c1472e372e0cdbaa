"""The customers as rows of the list that a salesperson keeps in a spreadsheet.

The first row of a customer has everything that the list knows of him; a further row names another
person there. Fields are those of a customer list; cells are what he would type.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache

from babel import Locale

from genjin.demo.book.customer import DemoCustomer, Person
from genjin.kernel.bilingual import Bilingual, Language

LISTED = (
    "external_id", "name", "country", "subdivision", "city", "website", "contact_name", "role",
    "email", "phone", "whatsapp", "wechat", "language", "preferred_channel", "source",
    "product_hs", "minimum_order_quantity", "usual_order_usd", "order_dates", "deal_title",
    "deal_stage", "deal_stage_date", "price_agreed", "amount_usd", "margin_percent",
    "inquiry_date", "inquiry_text", "product", "model", "specification",
    "quantity", "target_price_usd", "company_details", "intent", "grade_override",
    "grade_reason", "note",
)  # fmt: skip
"""The fields of the list, in the order of its columns."""

NUMBERS = frozenset(
    {
        "minimum_order_quantity",
        "usual_order_usd",
        "amount_usd",
        "margin_percent",
        "target_price_usd",
    }
)
"""The fields that a spreadsheet holds as numbers."""

CUSTOMER_NOTE = Bilingual(
    zh="示例客户：公司、人物和数据都是虚构的，可随时清除",
    en="Demo customer: the firm, its people and its figures are invented; remove at any time",
)
"""What is noted of each of them."""

_CHINESE = {
    "quoted": "已报价", "sample": "打样", "mail": "邮件", "call": "电话",
    "whatsapp": "WhatsApp", "wechat": "微信", "portal": "站内信", "fair": "广交会",
    "alibaba": "阿里国际站", "site": "官网", "referral": "客户介绍", "customs_data": "海关数据",
    "no": "否",
}  # fmt: skip


def customer_rows(
    customers: Iterable[DemoCustomer], language: Language
) -> Iterator[Mapping[str, str]]:
    """The list's rows by field, in this language's words; empty cells are left out."""
    for customer in customers:
        first, *others = customer.people
        yield _filled({**_of_the_firm(customer, language), **_person(first, language)})
        for person in others:
            yield _filled({**_named(customer, language), **_person(person, language)})


def _named(customer: DemoCustomer, language: Language) -> dict[str, str]:
    return {
        "external_id": customer.code,
        "name": customer.name,
        "country": _territories(language)[customer.country],
    }


def _of_the_firm(customer: DemoCustomer, language: Language) -> dict[str, str]:
    cells = {
        **_named(customer, language),
        "subdivision": customer.subdivision,
        "city": customer.city,
        "website": customer.website,
        "source": _word(customer.source, language),
        "product_hs": customer.product_hs,
        "minimum_order_quantity": _number(customer.minimum_order_quantity),
        "usual_order_usd": _number(customer.usual_order_usd),
        "order_dates": "; ".join(day.isoformat() for day in customer.order_dates),
        "note": CUSTOMER_NOTE.in_language(language),
    }
    if override := customer.override:
        cells |= {
            "grade_override": override.grade,
            "grade_reason": override.reason.in_language(language),
        }
    if business := customer.business:
        agreed = business.price_agreed
        cells |= {
            "deal_title": business.title,
            "deal_stage": _word(business.stage, language),
            "deal_stage_date": business.on.isoformat(),
            "price_agreed": agreed.isoformat() if isinstance(agreed, date) else "",
            "amount_usd": _number(business.amount_usd),
            "margin_percent": _number(business.margin_percent),
        }
        if agreed is False:
            cells["price_agreed"] = _word("no", language)
    if asked := customer.asked:
        cells |= {
            "inquiry_date": asked.on.isoformat(),
            "inquiry_text": asked.text,
            "product": asked.product,
            "model": asked.model,
            "specification": asked.specification,
            "quantity": asked.quantity,
            "target_price_usd": asked.target_price_usd,
            "company_details": asked.company,
            "intent": asked.intent,
        }
    return cells


def _person(person: Person, language: Language) -> dict[str, str]:
    return {
        "contact_name": person.name,
        "role": person.role,
        "email": person.email,
        "phone": person.phone,
        "whatsapp": person.whatsapp,
        "wechat": person.wechat,
        "language": person.language,
        "preferred_channel": _word(person.channel, language),
    }


def _filled(cells: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in cells.items() if text}


def _word(value: str, language: Language) -> str:
    return _CHINESE.get(value, value) if language == "zh" else value


def _number(value: float | None) -> str:
    return "" if value is None else str(value)


@cache
def _territories(language: Language) -> Mapping[str, str]:
    names: Mapping[str, str] = Locale(language).territories
    return names
