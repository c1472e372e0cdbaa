"""The documents of `products list` and `products import`."""

from typing import Any

from genjin.stores.records.models import Product
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.products.columns import columns
from genjin.workflows.products.importing import ProductsImported
from genjin.workflows.quotes.typed import containers_of

Document = dict[str, Any]


def product_document(product: Product) -> Document:
    """One product; what isn't known is null. Sizes are of one export carton."""
    fields = {name: getattr(product, name) for name in columns()}
    kept = {
        name: value if value is None or isinstance(value, str | list | int) else float(value)
        for name, value in fields.items()
    }
    held = containers_of(product)
    return {"id": product.pk, **kept, "quantity_per_container": held}


def products_imported_document(account: ProductsImported, words: Words) -> Document:
    """The account of a list."""
    return {
        "file": account.file,
        "rows": account.rows,
        "created": account.created,
        "updated": account.updated,
        "duplicate": account.duplicate,
        "rejected": account.rejected,
        "problems_file": str(account.problems_file) if account.problems_file else None,
        "unknown_columns": list(account.unknown_columns),
        "problems": [
            {
                "row": problem.row,
                "field": problem.field,
                "value": problem.value,
                "text": words.problem(problem),
            }
            for problem in account.problems
        ],
    }
