"""Which customs files can be read; needs neither the book nor the trade store."""

from genjin.sources.layout import Layout, load_layouts


def list_layouts() -> tuple[Layout, ...]:
    """Every customs layout that this installation reads."""
    return load_layouts()
