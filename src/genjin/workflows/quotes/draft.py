"""An offer as a person types it: its terms, its lines, and each line's prices by quantity."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from genjin.kernel.problem import Problem
from genjin.stores.records.models import Product
from genjin.trade.incoterms import Incoterm
from genjin.trade.offer import Tier
from genjin.trade.typed_numbers import read_typed_number
from genjin.workflows.products.finding import find_product_by_code
from genjin.workflows.products.reading import parse_currency

MOST_LINES = 40
TIERS = 4
_MOST = Decimal("1e9")
_LONGEST_TEXT = 2000


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A line: our product, where it is one, and how the buyer reads it."""

    product: Product | None
    description: str
    packing: str
    tiers: tuple[Tier, ...]


@dataclass(frozen=True, slots=True)
class QuoteDraft:
    """An offer that is fit to be reckoned; amounts are in its currency."""

    currency: str
    incoterm: Incoterm
    port: str
    freight: Decimal | None
    insurance: Decimal | None
    payment_terms: str
    lead_time_days: int | None
    valid_until: date | None
    note: str
    lines: tuple[LineDraft, ...]


def read_quote(given: Mapping[str, str]) -> tuple[QuoteDraft, tuple[Problem, ...]]:
    """What was typed, as far as it can be read, and what is wrong with the rest.

    Lines are `line-0-code`, `line-0-description`, `line-0-packing`, `line-0-quantity-0`,
    `line-0-price-0`, …; a line that says nothing is left out.
    """
    problems: list[Problem] = []
    currency = parse_currency(given.get("currency", "USD") or "USD")
    if currency is None:
        problems.append(_problem("problem-product-currency", "currency", given["currency"]))
    incoterm = given.get("incoterm", "").strip().upper()
    if incoterm not in set(Incoterm):
        problems.append(_problem("problem-quote-incoterm", "incoterm", incoterm))
    lines = tuple(
        line for index in range(MOST_LINES) if (line := _line(given, index, problems)) is not None
    )
    days = _whole_days(given, "lead_time_days", problems)
    draft = QuoteDraft(
        currency=currency or "USD",
        incoterm=Incoterm(incoterm) if incoterm in set(Incoterm) else Incoterm.FOB,
        port=_text(given, "port", 100),
        freight=_figure(given, "freight", problems),
        insurance=_figure(given, "insurance", problems),
        payment_terms=_text(given, "payment_terms", 300),
        lead_time_days=days,
        valid_until=_day(given, "valid_until", problems),
        note=_text(given, "note", _LONGEST_TEXT),
        lines=lines,
    )
    return draft, tuple(problems)


def problems_of(draft: QuoteDraft, today: date) -> tuple[Problem, ...]:
    """What keeps a draft that could be read from being an offer."""
    problems = []
    if not draft.lines or not all(line.tiers for line in draft.lines):
        problems.append(Problem("problem-quote-no-price", field="lines"))
    if not all(line.description for line in draft.lines):
        problems.append(Problem("problem-quote-no-description", field="lines"))
    if not draft.port:
        problems.append(Problem("problem-quote-no-port", field="port"))
    if draft.valid_until is None:
        problems.append(Problem("problem-quote-no-validity", field="valid_until"))
    elif draft.valid_until < today:
        problems.append(
            Problem("problem-quote-validity-past", {"on": draft.valid_until}, field="valid_until")
        )
    return tuple(problems)


def _line(given: Mapping[str, str], index: int, problems: list[Problem]) -> LineDraft | None:
    prefix = f"line-{index}-"
    code, description = _text(given, f"{prefix}code", 60), _text(given, f"{prefix}description", 0)
    tiers = _tiers(given, prefix, problems)
    if not (code or description or tiers):
        return None
    product = find_product_by_code(code) if code else None
    if code and product is None:
        problems.append(_problem("problem-quote-product", f"{prefix}code", code))
    return LineDraft(product, description, _text(given, f"{prefix}packing", 500), tiers)


def _tiers(given: Mapping[str, str], prefix: str, problems: list[Problem]) -> tuple[Tier, ...]:
    tiers: dict[Decimal, Tier] = {}
    for turn in range(TIERS):
        quantity = _figure(given, f"{prefix}quantity-{turn}", problems, is_quantity=True)
        price = _figure(given, f"{prefix}price-{turn}", problems)
        typed = [_text(given, f"{prefix}{what}-{turn}", 0) for what in ("quantity", "price")]
        if quantity is None or price is None:
            if sum(map(bool, typed)) == 1:
                problems.append(Problem("problem-quote-half", field=f"{prefix}price-{turn}"))
        elif quantity == 0 or quantity in tiers:
            problems.append(
                _problem("problem-quote-quantity", f"{prefix}quantity-{turn}", str(quantity))
            )
        elif price == 0:
            problems.append(_problem("problem-quote-price-zero", f"{prefix}price-{turn}", "0"))
        else:
            tiers[quantity] = Tier(quantity, round(price, 4))
    return tuple(tiers[quantity] for quantity in sorted(tiers))


def _text(given: Mapping[str, str], name: str, longest: int) -> str:
    text = given.get(name, "").replace("\0", "").replace("\r", "").strip()
    return text[: longest or _LONGEST_TEXT]


def _figure(
    given: Mapping[str, str], name: str, problems: list[Problem], *, is_quantity: bool = False
) -> Decimal | None:
    text = given.get(name, "").strip()
    if not text:
        return None
    figure = read_typed_number(text, is_quantity=is_quantity)
    if isinstance(figure, Problem):
        problems.append(replace(figure, field=name))
        return None
    if figure > _MOST:
        problems.append(_problem("problem-quote-number", name, text))
        return None
    if figure < 0:
        problems.append(_problem("problem-quote-negative", name, text))
        return None
    return figure


def _whole_days(given: Mapping[str, str], name: str, problems: list[Problem]) -> int | None:
    days = _figure(given, name, problems, is_quantity=True)
    if days is not None and days != int(days):
        problems.append(_problem("problem-number-typed", name, given[name]))
        return None
    return None if days is None else int(days)


def _day(given: Mapping[str, str], name: str, problems: list[Problem]) -> date | None:
    text = given.get(name, "").strip()
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        problems.append(_problem("problem-web-date", name, text))
        return None


def _problem(problem_id: str, field: str, value: str) -> Problem:
    return Problem(problem_id, field=field, value=value[:60])
