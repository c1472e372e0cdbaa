"""The customers of the demo's book, with everything dated from the day that it is made for."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

import yaml

from genjin.demo.book.customer import (
    Asked,
    Business,
    ChatLine,
    DemoCustomer,
    Exchange,
    Office,
    OutOfOffice,
    Override,
    Person,
)
from genjin.demo.book.exchanges import told_exchanges
from genjin.demo.book.reach import mail_address, phone_number, site_of
from genjin.demo.book.workdays import shanghai, working_days_before
from genjin.demo.buyers import buyer, buyer_name
from genjin.demo.chance import chance, pick
from genjin.demo.products import get_product
from genjin.demo.purchases import buyer_purchases
from genjin.demo.stories import HABITS, MARKETS
from genjin.demo.suppliers import US
from genjin.demo.trade import trade_span
from genjin.kernel.bilingual import Bilingual

CODE_PREFIX = "DEMO-"
"""Every customer of the demo has an id of the "own system" that begins so."""

_SHIPPED_AFTER = 55
"""Days from an order to the buyer's declaration: three weeks to make, five to sail and clear."""

_MOST_ORDERS = 12
_PROSPECTS = {"PE": range(5, 14), "CL": range(4, 10), "BR": range(3, 8)}
_INTRODUCED = (None, 3, 6, 12, 2, 5, 7, 4, 1, 6)  # working days ago, by turn
_PROSPECT_ROLES = ("Compras", "Importaciones", "Gerencia", "Logística")
_BUYING_MAILBOXES = ("compras", "importaciones", "compras", "info")


def demo_customers(seed: int, now: datetime) -> tuple[DemoCustomer, ...]:
    """The whole book as it stands at `now`: the same for the same seed and instant."""
    here = shanghai(now)
    written = [_written(seed, here, index, entry) for index, entry in enumerate(_entries())]
    return (*written, *_prospects(seed, here, len(written)))


def _written(seed: int, now: datetime, index: int, entry: Mapping[str, Any]) -> DemoCustomer:
    """A customer of `customers.yaml`, with its days counted back from `now`."""
    company = entry.get("company")
    company_name = buyer_name(MARKETS[company[0]], company[1]) if company else None
    name = _as_typed(company_name) if company_name else entry["name"]
    country, subdivision, city = entry["place"]
    people = [entry["person"], *entry.get("others", ())]
    today = now.date()
    return DemoCustomer(
        code=_code(index),
        name=name,
        country=country,
        subdivision=subdivision,
        city=city,
        website=f"https://www.{site_of(name)}",
        source=entry["source"],
        people=tuple(
            _person(words, name, country, index * 2 + turn) for turn, words in enumerate(people)
        ),
        office=Office(*entry["office"]) if "office" in entry else None,
        company_name=company_name,
        link_confirmed=bool(company) and index % 2 == 0,
        product_hs=entry["hs"],
        minimum_order_quantity=entry.get("moq"),
        usual_order_usd=entry.get("usual"),
        model=entry.get("model", "") if "usual" in entry else "",
        order_dates=_order_dates(seed, today, entry),
        asked=_asked(today, entry, name),
        business=_business(today, entry),
        override=_override(entry),
        exchanges=_exchanges(chance(seed, "touches", index), now, entry["place"], entry),
        unusual=entry.get("unusual", {}).get("words", ""),
        comparing=Bilingual(**entry["comparing"]) if "comparing" in entry else None,
        away=_away(today, entry),
        chat=tuple(
            ChatLine(
                at=datetime.combine(
                    working_days_before(today, days), time.fromisoformat(clock), now.tzinfo
                ),
                is_ours=direction == "out",
                text=text,
            )
            for days, clock, direction, text in entry.get("chat", ())
        ),
    )


def _prospects(seed: int, now: datetime, first: int) -> Iterator[DemoCustomer]:
    """Buyers found in the customs data, who haven't written yet."""
    found = [(country, index) for country, indexes in _PROSPECTS.items() for index in indexes]
    for turn, (country, index) in enumerate(found):
        who = buyer(seed, MARKETS[country], index, HABITS[country].get(index))
        name = _as_typed(who.names[0])
        introduced = _INTRODUCED[turn % len(_INTRODUCED)]
        entry = {"touches": [[introduced, "out", "mail", "introduced"]] if introduced else []}
        city = pick(chance(seed, "city", country, index), who.market.cities).title()
        mailbox = _BUYING_MAILBOXES[turn % len(_BUYING_MAILBOXES)]
        person = Person(
            name="",
            role=_PROSPECT_ROLES[turn % len(_PROSPECT_ROLES)],
            language="pt" if country == "BR" else "es",
            channel="mail",
            email=f"{mailbox}@{site_of(name)}",
            phone=phone_number(country, first + turn),
        )
        yield DemoCustomer(
            code=_code(first + turn),
            name=name,
            country=country,
            subdivision="",
            city=city,
            website=f"https://www.{site_of(name)}",
            source="customs_data",
            people=(person,),
            company_name=who.names[0],
            link_confirmed=turn % 2 == 0,
            product_hs=who.products[0].hs6,
            exchanges=_exchanges(
                chance(seed, "touches", first + turn), now, (country, "", city), entry
            ),
        )


def _code(index: int) -> str:
    return f"{CODE_PREFIX}{index + 1:03d}"


def _as_typed(printed: str) -> str:
    """The name as a salesperson types it: in small letters, without the points."""
    words = printed.replace(".", "").split()
    forms = {"SAC", "EIRL", "SRL", "SA", "LTDA", "SPA", "EIRELI"}
    return " ".join(word if word in forms else word.capitalize() for word in words)


def _person(words: Sequence[str], firm: str, country: str, index: int) -> Person:
    name, role, language, channel = words
    number = phone_number("CN" if channel == "wechat" else country, index)
    return Person(
        name=name,
        role=role,
        language=language,
        channel=channel,
        email=mail_address(name, firm, index),
        phone=number,
        whatsapp=number if channel == "whatsapp" else "",
        wechat=f"demo_{index:03d}" if channel == "wechat" else "",
    )


def _order_dates(seed: int, today: date, entry: Mapping[str, Any]) -> tuple[date, ...]:
    """The days of his orders: those behind his declarations, or by his own rhythm."""
    if "rhythm" not in entry:
        return ()
    if "company" not in entry:
        gap, times, last = entry["rhythm"]
        random = chance(seed, "orders", entry["name"])
        days = [last + gap * turn + int(random.random() * 5) for turn in range(times)]
        return tuple(working_days_before(today, day) for day in reversed(days))
    country, index = entry["company"]
    who = buyer(seed, MARKETS[country], index, HABITS[country][index])
    first, last = trade_span(today).ordinals
    arrivals = buyer_purchases(seed, who, (first, last + _SHIPPED_AFTER))
    shipped_after = timedelta(days=_SHIPPED_AFTER)
    days = sorted(
        {date.fromordinal(each.day) - shipped_after for each in arrivals if each.supplier is US}
    )
    return tuple(day for day in days if day < today)[-_MOST_ORDERS:]


def _asked(today: date, entry: Mapping[str, Any], name: str) -> Asked | None:
    if "said" not in entry:
        return None
    said = {key: str(value) for key, value in entry["said"].items()}
    target = said.pop("target", "")
    return Asked(
        on=working_days_before(today, entry["inquired"]),
        text=entry["text"].format(**{"company": name, **said}),
        target_price_usd=target,
        **said,
    )


def _business(today: date, entry: Mapping[str, Any]) -> Business | None:
    """What is open: a sample, or a quote."""
    amount, margin = entry.get("amount"), entry.get("margin")
    title = _title(entry)

    def ago(days: int) -> date:
        return working_days_before(today, days)

    if "sample" in entry:
        agreed, sampled = entry["sample"]
        return Business(title, "sample", ago(sampled), ago(agreed), amount, margin)
    if entry.get("early_sample"):
        return Business(title, "sample", ago(entry["inquired"] - 1), price_agreed=False)
    quoted = [touch[0] for touch in entry.get("touches", ()) if touch[3] == "quote_sent"]
    if quoted:
        return Business(title, "quoted", ago(max(quoted)), None, amount or _worth(entry), margin)
    return None


def _away(today: date, entry: Mapping[str, Any]) -> OutOfOffice | None:
    said = entry.get("away")
    if said is None:
        return None
    returns_on = today + timedelta(days=said["back"])
    return OutOfOffice(returns_on, Bilingual(zh=said["zh"], en=said["en"]))


def _override(entry: Mapping[str, Any]) -> Override | None:
    said = entry.get("override")
    return Override(said["grade"], Bilingual(zh=said["zh"], en=said["en"])) if said else None


def _title(entry: Mapping[str, Any]) -> str:
    model = entry.get("model") or entry.get("said", {}).get("model")
    if not model:
        return str(entry.get("said", {}).get("product", ""))
    return f"{get_product(model).chinese} {model}"


def _worth(entry: Mapping[str, Any]) -> int | None:
    """What the quote comes to: the quantity asked for at the catalogue's price."""
    said = entry.get("said", {})
    pieces = str(said.get("quantity", "")).split(" ")[0]
    if not (pieces.isdecimal() and "model" in said):
        return None
    return int(pieces) * get_product(said["model"]).price_e4 // 10_000


def _exchanges(
    random: Random, now: datetime, place: Sequence[str], entry: Mapping[str, Any]
) -> tuple[Exchange, ...]:
    said = entry.get("said", {})
    words = {
        "model": entry.get("model") or said.get("model") or said.get("product", ""),
        "quantity": entry.get("quantity") or said.get("quantity", ""),
        "price": said.get("target", ""),
    }
    country, subdivision, city = entry.get("office", place)
    return told_exchanges(random, now, (country, subdivision, city), entry, words)


@cache
def _entries() -> Sequence[Mapping[str, Any]]:
    entries: Sequence[Mapping[str, Any]] = _load("customers.yaml")
    return entries


def _load(name: str) -> Any:
    text = (files("genjin.demo.book") / name).read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.CSafeLoader)
