"""Our own firm: what stands at the head of a quotation, and what every price is reckoned with."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from genjin.kernel.problem import Problem
from genjin.stores.records.models import Firm, User
from genjin.workflows.customer_lists.cells import UnreadableCellError, read_cell
from genjin.workflows.permissions import require_manager
from genjin.workflows.stale_plans import make_asking_stale

TEXTS = ("name_zh", "name_en", "address", "phone", "email", "website", "bank_details", "port")
FIGURES = {
    "fees_cny_per_order": Decimal("1e8"),
    "fees_percent": Decimal(50),
    "commission_percent": Decimal(50),
    "floor_margin_percent": Decimal(49),
}
"""The figures, and the most that each may be: beyond it, something was mistyped."""

_LONGEST = {"phone": 50, "port": 100, "address": 500, "bank_details": 2000}


def get_firm() -> Firm:
    """The firm as it was entered; an empty one, unsaved, where nobody has."""
    return Firm.objects.order_by("pk").first() or Firm()


def change_firm(user: User, fields: Mapping[str, str]) -> tuple[Firm | None, tuple[Problem, ...]]:
    """Keep what was typed of the firm, or what is wrong with it and nothing is kept.

    An empty field is emptied: a figure that nobody entered isn't zero. Quotes keep the figures
    that they were reckoned with. Raises NotAllowedError for a salesperson.
    """
    require_manager(user)
    firm = get_firm()
    problems: list[Problem] = []
    for name in TEXTS:
        if name in fields:
            setattr(firm, name, _text(name, fields[name], problems))
    for name, most in FIGURES.items():
        if name in fields:
            setattr(firm, name, _figure(name, fields[name], most, problems))
    if problems:
        return None, tuple(problems)
    firm.pk = firm.pk or 1  # The one row.
    firm.save()
    make_asking_stale()
    return firm, ()


def firm_as_typed(firm: Firm) -> dict[str, str]:
    """The firm's fields as a person would type them."""
    figures = {name: getattr(firm, name) for name in FIGURES}
    return {
        **{name: getattr(firm, name) for name in TEXTS},
        **{
            name: "" if value is None else f"{Decimal(value).normalize():f}"
            for name, value in figures.items()
        },
    }


def _text(name: str, text: str, problems: list[Problem]) -> str:
    bare = text.replace("\0", "").strip()
    if name == "email" and bare:
        try:
            return str(read_cell("email", bare))
        except UnreadableCellError:
            problems.append(Problem("problem-firm-email", field=name, value=bare[:60]))
            return ""
    return bare[: _LONGEST.get(name, 300)]


def _figure(name: str, text: str, most: Decimal, problems: list[Problem]) -> Any:
    bare = text.strip().rstrip("%").replace(",", "")
    if not bare:
        return None
    try:
        figure = Decimal(bare)
    except InvalidOperation:
        figure = Decimal(-1)
    if figure.is_finite() and 0 <= figure <= most:
        return round(figure, 2)
    problems.append(
        Problem("problem-firm-figure", {"most": float(most)}, field=name, value=text[:30])
    )
    return None
