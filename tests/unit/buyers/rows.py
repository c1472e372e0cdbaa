"""Purchases for the tests of the dossier, plain enough to reckon by hand."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from genjin.buyers.purchase import Purchase
from genjin.trade.shipment import Grain, ValueBasis

START = date(2025, 1, 6)


def row(day: date | int, **fields: Any) -> Purchase:
    """A purchase of one truck for 20,000 dollars CIF; a number counts days from `START`."""
    when = START + timedelta(days=day) if isinstance(day, int) else day
    usual: dict[str, Any] = {
        "row_id": f"s:{when.toordinal()}",
        "date": when,
        "grain": Grain.SHIPMENT,
        "supplier": "DONGFENG",
        "supplier_id": "c000000000000000d",
        "origin_country": "CN",
        "purchase_country": "CN",
        "hs_code": "8704229000",
        "product": "CAMION",
        "brand": None,
        "quantity": 1.0,
        "unit": "C62",
        "net_weight_kg": 5000.0,
        "gross_weight_kg": None,
        "value_usd": 20_000.0,
        "value_basis": ValueBasis.CIF,
        "document": None,
        "landing_port": "CALLAO",
    }
    return Purchase(**{**usual, **fields})


def aggregate(day: date | int, **fields: Any) -> Purchase:
    """A monthly total."""
    return row(day, **{"grain": Grain.AGGREGATE, **fields})


_sizes = st.none() | st.floats(0.01, 1e9)
purchases = st.builds(
    lambda day, number, **fields: row(day, row_id=f"s:{number}", **fields),
    day=st.integers(0, 900),
    number=st.integers(1, 10**9),
    grain=st.sampled_from(Grain),
    supplier=st.sampled_from(["A", "B", "C"]) | st.none(),
    supplier_id=st.sampled_from(["ca", "cb", "cc"]) | st.none(),
    origin_country=st.sampled_from(["CN", "BR"]) | st.none(),
    hs_code=st.sampled_from(["8704229000", "870423", "87"]) | st.none(),
    quantity=_sizes,
    unit=st.sampled_from(["C62", "KGM"]) | st.none(),
    net_weight_kg=_sizes,
    gross_weight_kg=_sizes,
    value_usd=_sizes,
    value_basis=st.sampled_from(ValueBasis),
)
