"""Enter a product, change it, and put it away."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from genjin.kernel.errors import NotAllowedError, NotFoundError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Product, User
from genjin.workflows.products.columns import columns
from genjin.workflows.products.reading import read_product
from genjin.workflows.stale_plans import make_asking_stale

_NAMES = ("name_zh", "name_en")


def add_product(
    user: User, fields: Mapping[str, str], *, now: datetime
) -> tuple[Product | None, tuple[Problem, ...]]:
    """Enter a product from what was typed; or what is wrong with it, and nothing is kept.

    `fields` are named as in `products/columns.yaml`. A code that another product has, archived
    ones included, is a problem. Anybody who works with the book may do so.
    """
    _require_active(user)
    values, problems = read_product(fields)
    problems = (*problems, *_missing(values, problems))
    if problems:
        return None, problems
    return _saved(Product(created_at=now, **values))


def change_product(
    user: User, product_id: int, fields: Mapping[str, str]
) -> tuple[Product | None, tuple[Problem, ...]]:
    """Give the product these fields; one that is left empty is emptied. Or what is wrong.

    What was quoted stays as it was quoted. Raises NotFoundError if there is no such product.
    """
    _require_active(user)
    product = get_product(product_id)
    values, problems = read_product(fields)
    problems = (*problems, *_missing(values, problems))
    if problems:
        return None, problems
    for name in columns():
        if name in fields:
            setattr(product, name, values.get(name, _empty(name)))
    kept, problems = _saved(product)
    if kept is not None:
        make_asking_stale(kept.pk)
    return kept, problems


def archive_product(user: User, product_id: int, *, is_archived: bool, now: datetime) -> Product:
    """Put the product away, or bring it back. Quotes that name it keep what they say."""
    _require_active(user)
    product = get_product(product_id)
    product.archived_at = (product.archived_at or now) if is_archived else None
    product.save(update_fields=["archived_at"])
    return product


def get_product(product_id: int) -> Product:
    """The product, also an archived one. Raises NotFoundError if there is none."""
    product = Product.objects.filter(pk=product_id).first()
    if product is None:
        raise NotFoundError(Problem("problem-product-unknown", value=str(product_id)))
    return product


def as_typed(product: Product) -> dict[str, str]:
    """The product's fields as a person would type them."""
    return {name: _typed(getattr(product, name)) for name in columns()}


def _require_active(user: User) -> None:
    if not user.is_active:
        raise NotAllowedError(Problem("problem-managers-only"))


def _missing(values: Mapping[str, Any], problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    unread = {problem.field for problem in problems}
    missing = []
    if "code" not in values and "code" not in unread:
        missing.append(Problem("problem-product-no-code", field="code"))
    if not any(name in values or name in unread for name in _NAMES):
        missing.append(Problem("problem-product-no-name", field="name_zh"))
    return tuple(missing)


def _saved(product: Product) -> tuple[Product | None, tuple[Problem, ...]]:
    taken = Product.objects.filter(code__iexact=product.code).exclude(pk=product.pk).first()
    if taken is None:
        try:
            with transaction.atomic():
                product.save()
        except IntegrityError:  # Somebody entered the same code at this moment.
            taken = product
        else:
            return product, ()
    problem_id = "problem-product-code-archived" if taken.archived_at else "problem-product-code"
    return None, (Problem(problem_id, field="code", value=product.code),)


def _empty(name: str) -> Any:
    """What a field holds that says nothing."""
    return getattr(Product(), name)


def _typed(value: Any) -> str:
    match value:
        case None:
            return ""
        case list():
            return ", ".join(str(each) for each in value)
        case float() if value.is_integer():
            return str(int(value))
        case str() | float() | int():
            return str(value)
        case _:
            return f"{value.normalize():f}"
