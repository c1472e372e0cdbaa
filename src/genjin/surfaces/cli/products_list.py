"""`genjin products list`: the products, by search."""

import click

from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.session import Session, current_session
from genjin.surfaces.cli.tables import table
from genjin.surfaces.documents.products import product_document
from genjin.workflows.products.finding import ProductFilter, ProductsListed, list_products
from genjin.workflows.quotes.typed import containers_of, plain

_SHOWN = 50
_MOST = 100_000


@command("list", uses="user")
@click.argument("text", default="")
@option("--limit", type=click.IntRange(1, _MOST), default=_SHOWN)
def list_command(text: str, limit: int) -> None:
    """List the products."""
    session = current_session()
    session.open_book()
    listed = list_products(ProductFilter(text=text, limit=limit))
    session.answer(
        lambda: {
            "total": listed.total,
            "products": [product_document(each) for each in listed.products],
        },
        lambda: _shown(session, listed),
    )


def _shown(session: Session, listed: ProductsListed) -> str:
    words = session.words
    if not listed.products:
        return words("cli-products-none")
    names = ("code", "name", "hs-code", "cost", "price", "per-20gp", "per-40hq")
    rows = []
    for product in listed.products:
        names_of = (product.name_zh, product.name_en)
        first, second = names_of if words.language == "zh" else names_of[::-1]
        held = containers_of(product)
        price = f"{product.currency} {plain(product.price)}" if product.price is not None else "–"
        rows.append(
            (
                product.code,
                first or second,
                product.hs_code or "–",
                plain(product.cost_cny) or "–",
                price,
                plain(held["20GP"]) or "–",
                plain(held["40HQ"]) or "–",
            )
        )
    shown = table([words(f"cli-column-{name}") for name in names], rows, frozenset({3, 4, 5, 6}))
    more = listed.total - len(listed.products)
    return shown + (words("cli-products-more", count=more) if more else "")
