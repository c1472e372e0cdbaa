"""Find products by words of their code, names, specification or HS code."""

from dataclasses import dataclass

from django.db.models import Q

from genjin.stores.records.models import Product

_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class ProductFilter:
    """What is looked for, and which part of the list."""

    text: str = ""
    is_archived: bool = False
    limit: int = 50
    offset: int = 0


@dataclass(frozen=True, slots=True)
class ProductsListed:
    """One part of the list, and how long all of it is."""

    products: tuple[Product, ...]
    total: int


def list_products(asked: ProductFilter) -> ProductsListed:
    """The products that hold every word, by code."""
    found = Product.objects.filter(archived_at__isnull=not asked.is_archived)
    for word in asked.text.split()[:_MOST_WORDS]:
        holds = Q(hs_code__startswith=word.replace(".", ""))
        for name in ("code", "name_zh", "name_en", "specification", "search_words"):
            holds |= Q(**{f"{name}__icontains": word})
        found = found.filter(holds)
    part = found[asked.offset : asked.offset + asked.limit]
    return ProductsListed(tuple(part), found.count())


def find_product_by_code(code: str) -> Product | None:
    """The product with this code, whatever its case; archived ones don't count."""
    return Product.objects.filter(code__iexact=" ".join(code.split()), archived_at=None).first()


def has_products() -> bool:
    """Whether anybody has entered one."""
    return Product.objects.exists()
