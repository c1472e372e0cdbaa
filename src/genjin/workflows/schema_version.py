"""Which version of the records' schema this program knows."""

import pkgutil

from genjin.stores.records import migrations


def known_migrations() -> set[str]:
    """The migrations of the records that come with this version."""
    return {module.name for module in pkgutil.iter_modules(migrations.__path__)}
