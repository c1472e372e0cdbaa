"""The rows that a selection names: what a figure rests on, all of it (X1).

The figures are summed from the same rows by the same fields; a property test holds that the two
never part.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from genjin.buyers.contacts import mails_of, notified, phones_of
from genjin.buyers.figures import BY_DAY, KILOGRAM, Sums, hs6, of_grain, sums_of, weight_kg
from genjin.buyers.goods_match import holds_words
from genjin.buyers.months import month_key
from genjin.buyers.prices import price_key, prices_of, weighted_quantile
from genjin.buyers.provenance import SourceFile, file_text
from genjin.buyers.purchase import Purchase, file_key
from genjin.buyers.supplier_names import suppliers_by_name
from genjin.kernel.regions import region_of
from genjin.kernel.row_selection import By, Condition, RowSelection, text_key
from genjin.trade.shipment import Grain

_QUARTILES = (0.25, 0.5, 0.75)


@dataclass(frozen=True, slots=True)
class PriceOfRows:
    """Quantity-weighted quartiles of what some rows paid per unit, in US dollars."""

    unit: str
    basis: str
    low_usd: float
    median_usd: float
    high_usd: float
    quantity: float


@dataclass(frozen=True, slots=True)
class SelectedRows:
    """All rows of a selection, the newest first, and what they come to.

    `sums` are of shipments and of aggregates apart, those of which there are any. `prices` are those
    that the selection asks for. `found_among` is how many rows the buyer has in all.
    """

    selection: RowSelection
    rows: tuple[Purchase, ...]
    sums: tuple[Sums, ...]
    prices: tuple[PriceOfRows, ...]
    found_among: int

    @property
    def has_changed(self) -> bool:
        """Whether there were more or fewer rows when the figure was written."""
        return self.selection.rows is not None and self.selection.rows != len(self.rows)


def selected_rows(
    purchases: Iterable[Purchase],
    selection: RowSelection,
    files: Mapping[str, SourceFile] | None = None,
) -> SelectedRows:
    """The rows of a buyer that the selection names, whatever their order.

    `files` are the files that the rows come from, by `file_key`. Suppliers count under one id as
    they do in the dossier; each of their ids names them all.
    """
    last_day = selection.as_of or date.max
    printed = sorted((row for row in purchases if row.date <= last_day), key=BY_DAY)
    seen = suppliers_by_name(printed)
    tests = [
        _test(_with_all_ids(condition, printed, seen), files or {}) for condition in selection.where
    ]
    since, until = selection.since or date.min, selection.until or date.max
    rows = tuple(
        row
        for row in reversed(seen)
        if since <= row.date <= until and all(test(row) for test in tests)
    )
    return SelectedRows(
        selection=selection,
        rows=rows,
        sums=tuple(sums_of(part) for grain in Grain if (part := of_grain(rows, grain))),
        prices=tuple(_prices(rows, selection)),
        found_among=len(seen),
    )


def _with_all_ids(
    condition: Condition, printed: Sequence[Purchase], seen: Sequence[Purchase]
) -> Condition:
    """The condition, with the id under which a supplier counts now beside the one that it names."""
    if condition.by is not By.SUPPLIER:
        return condition
    counted = {
        row.supplier_id
        for before, row in zip(printed, seen, strict=True)
        if before.supplier_id in condition.values and row.supplier_id
    }
    return Condition(condition.by, (*condition.values, *sorted(counted)), condition.is_not)


def _test(condition: Condition, files: Mapping[str, SourceFile]) -> Callable[[Purchase], bool]:
    wanted, is_not = frozenset(condition.values), condition.is_not
    if condition.by in _MATCHES:
        matches = _MATCHES[condition.by]
        return lambda row: any(matches(row, value) for value in wanted) is not is_not
    known: dict[str, str] = {}

    def key(text: str) -> str:
        if text not in known:
            known[text] = text_key(text)
        return known[text]

    def file(row: Purchase) -> Collection[str | None]:
        return (file_text(files.get(file_key(row.row_id))),)

    of = file if condition.by is By.FILE else _TEXTS[condition.by]

    def holds(row: Purchase) -> bool:
        return any(key(text or "") in wanted for text in of(row) or _NOTHING) is not is_not

    return holds


_NOTHING = ("",)


def _one(text: Callable[[Purchase], str | None]) -> Callable[[Purchase], Collection[str | None]]:
    return lambda row: (text(row),)


def _stripped(text: Callable[[Purchase], str | None]) -> Callable[[Purchase], Collection[str]]:
    return lambda row: ((text(row) or "").strip(),)


def _value(row: Purchase) -> str | None:
    return row.value_basis.value if row.value_usd is not None else None


def _quantity(row: Purchase) -> str | None:
    return row.unit if row.quantity is not None else None


def _measured(row: Purchase) -> Collection[str]:
    sizes = (
        (f"value:{row.value_basis.value}", row.value_usd),
        (f"weight:{KILOGRAM}", weight_kg(row)),
        (f"quantity:{row.unit}", row.quantity if row.unit else None),
        ("rows:rows", 1.0),
    )
    return [name for name, size in sizes if size]


def _prices_named(row: Purchase) -> Collection[str]:
    return [price_key(price.unit, row.value_basis.value) for price in prices_of(row)]


def _is_of_code(row: Purchase, beginning: str) -> bool:
    return row.hs_code is not None and row.hs_code.startswith(beginning)


def _is_of_words(row: Purchase, words: str) -> bool:
    return holds_words(f"{row.product or ''} {row.brand or ''}", words)


_MATCHES: Mapping[By, Callable[[Purchase, str], bool]] = {
    By.HS: _is_of_code,
    By.WORDS: _is_of_words,
}
"""The questions that a value answers without being the row's own text."""

_TEXTS: Mapping[By, Callable[[Purchase], Collection[str | None]]] = {
    By.GRAIN: _one(lambda row: row.grain.value),
    By.MONTH: _one(lambda row: month_key(row.date)),
    By.MONTH_OF_YEAR: _one(lambda row: str(row.date.month)),
    By.SUPPLIER: _one(lambda row: row.supplier_id),
    By.ORIGIN_COUNTRY: _one(lambda row: row.origin_country),
    By.PURCHASE_COUNTRY: _one(lambda row: row.purchase_country),
    By.SUPPLIER_COUNTRY: _one(lambda row: row.supplier_country),
    By.ORIGIN_REGION: _one(lambda row: region_of(row.origin_country)),
    By.PURCHASE_REGION: _one(lambda row: region_of(row.purchase_country)),
    By.SUPPLIER_REGION: _one(lambda row: region_of(row.supplier_country)),
    By.HS6: _one(hs6),
    By.LANDING_PORT: _one(lambda row: row.landing_port),
    By.LOADING_PORT: _one(lambda row: row.loading_port),
    By.CUSTOMS_OFFICE: _one(lambda row: row.customs_office),
    By.INCOTERM: _stripped(lambda row: row.incoterm),
    By.TRANSPORT: _stripped(lambda row: row.transport),
    By.VALUE: _one(_value),
    By.WEIGHT: _one(lambda row: KILOGRAM if weight_kg(row) is not None else None),
    By.QUANTITY: _one(_quantity),
    By.MEASURED: _measured,
    By.PRICE: _prices_named,
    By.BUYER_RULE: _one(lambda row: row.buyer_rule),
    By.BUYER: _stripped(lambda row: row.buyer),
    By.BUYER_ADDRESS: _stripped(lambda row: row.buyer_address),
    By.NOTIFY: _stripped(notified),
    By.FORWARDER: _stripped(lambda row: row.forwarder),
    By.MAIL: mails_of,
    By.PHONE: phones_of,
}
"""What a row says to each question but the file's and those of `_MATCHES`; nothing counts as ""."""


def _prices(rows: Sequence[Purchase], selection: RowSelection) -> Iterable[PriceOfRows]:
    """The quartiles of each price that the selection names."""
    asked = [
        value
        for condition in selection.where
        if condition.by is By.PRICE and not condition.is_not
        for value in condition.values
    ]
    for name in asked:
        paid = [
            (price.usd, price.quantity)
            for row in rows
            for price in prices_of(row)
            if price_key(price.unit, row.value_basis.value) == name
        ]
        unit, _, basis = name.partition(":")
        if paid:
            low, median, high = (weighted_quantile(paid, level) for level in _QUARTILES)
            yield PriceOfRows(unit, basis, low, median, high, sum(size for _, size in paid))
