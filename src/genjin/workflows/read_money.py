"""Money and products as they are entered on samples and orders: a currency, a product of ours."""

import re

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Product

_CODE = re.compile(r"[A-Z]{3}")


def read_currency(text: str) -> str:
    """The currency's code; US dollars where nothing was typed. Raises UnusableInputError."""
    code = text.strip().upper() or "USD"
    if not _CODE.fullmatch(code):
        raise UnusableInputError(Problem("problem-currency-unknown", value=text[:20]))
    return code


def find_product(code: str) -> Product | None:
    """Our product with this number; None where none was typed. Raises UnusableInputError."""
    wanted = code.strip()
    if not wanted:
        return None
    found = Product.objects.filter(code__iexact=wanted, archived_at=None).first()
    if found is None:
        raise UnusableInputError(Problem("problem-order-product-unknown", value=wanted[:60]))
    return found
