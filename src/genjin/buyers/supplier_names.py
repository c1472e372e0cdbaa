"""One supplier under several ids: the same name, with and without its country, is one firm to a buyer."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from genjin.buyers.purchase import Purchase
from genjin.companies.name_key import name_keys


def suppliers_by_name(purchases: Sequence[Purchase]) -> list[Purchase]:
    """The rows, suppliers whose names have one key under the id that most of their rows have.

    A source that leaves a supplier's country out in some rows, or names an office elsewhere, makes
    several companies of him; he would seem to be new, and lost, at the same time.
    """
    names = {row.supplier_id: row.supplier for row in purchases if row.supplier_id}
    keys = {id_: name_keys(name or "").name_key for id_, name in names.items()}
    counted: dict[str, Counter[str]] = {}
    for id_, rows in Counter(row.supplier_id for row in purchases).items():
        if id_ and keys[id_]:
            counted.setdefault(keys[id_], Counter())[id_] = rows
    chosen = {
        id_: min(ids, key=lambda each: (-ids[each], each))
        for ids in counted.values()
        if len(ids) > 1
        for id_ in ids
    }
    if not chosen:
        return list(purchases)
    return [
        replace(row, supplier_id=chosen[row.supplier_id]) if row.supplier_id in chosen else row
        for row in purchases
    ]
