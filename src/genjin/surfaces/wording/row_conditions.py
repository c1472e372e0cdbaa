"""Which rows are shown, in words: each condition of a selection as a label and what it asks for."""

from collections.abc import Sequence

from genjin.buyers.selected_rows import SelectedRows
from genjin.kernel.row_selection import By, Condition
from genjin.surfaces.wording.catalogue import Words

_COUNTRIES = frozenset({By.ORIGIN_COUNTRY, By.PURCHASE_COUNTRY, By.SUPPLIER_COUNTRY})
_IN_CATALOGUE = {
    By.GRAIN: "rows-grain-",
    By.WEIGHT: "rows-weight-",
    By.MONTH_OF_YEAR: "month-",
    By.QUANTITY: "unit-",
    By.BUYER_RULE: "buyer-rule-",
    By.ORIGIN_REGION: "region-",
    By.PURCHASE_REGION: "region-",
    By.SUPPLIER_REGION: "region-",
}
"""The words of the catalogue for the values of a question: how their ids begin."""


def described_conditions(selected: SelectedRows, words: Words) -> list[tuple[str, str]]:
    """The conditions in their order, the period first; none where every row is meant."""
    selection = selected.selection
    period = [
        (words(f"rows-by-{name}"), words.date(day))
        for name, day in (
            ("as-of", selection.as_of),
            ("since", selection.since),
            ("until", selection.until),
        )
        if day is not None
    ]
    return period + [
        (
            _label(condition, words),
            words("web-list-comma").join(_values(condition, selected, words)),
        )
        for condition in selection.where
    ]


def _label(condition: Condition, words: Words) -> str:
    label = words(f"rows-by-{condition.by}")
    return words("rows-by-not", what=label) if condition.is_not else label


def _values(condition: Condition, selected: SelectedRows, words: Words) -> Sequence[str]:
    return [
        _value(condition.by, value, selected, words) if value else words("web-not-stated")
        for value in condition.values
    ]


def _value(by: By, value: str, selected: SelectedRows, words: Words) -> str:
    if by in _IN_CATALOGUE:
        return _said(f"{_IN_CATALOGUE[by]}{value.replace('_', '-')}", value, words)
    if by in _COUNTRIES:
        return words.country(value)
    match by:
        case By.SUPPLIER:
            return next((row.supplier for row in selected.rows if row.supplier), value)
        case By.VALUE:
            return words("web-basis-unknown") if value == "unknown" else value
        case By.MEASURED:
            return _measure(value, words)
        case By.PRICE:
            unit, _, basis = value.partition(":")
            one = _said(f"unit-one-{unit}", unit, words)
            return f"US$/{one} {'' if basis == 'unknown' else basis}".rstrip()
        case By.FILE:
            return value.partition(":")[2]
        case _:
            return words("rows-long-text") if value.startswith("#") else value


def _measure(value: str, words: Words) -> str:
    kind, _, detail = value.partition(":")
    said = _said(f"web-measured-{kind}", kind, words)
    return f"{said} {detail}" if kind == "value" and detail != "unknown" else said


def _said(message_id: str, otherwise: str, words: Words) -> str:
    """The word of the catalogue; what isn't in it, since anybody may write an address, as it stands."""
    return words(message_id) if words.has(message_id) else otherwise
