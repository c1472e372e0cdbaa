"""What others paid, as the store says it and as the domain defines it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from genjin.buyers.market_price import MarketPrice
from genjin.buyers.prices import weighted_quantile
from genjin.companies.ids import party_id, public_party_id
from genjin.stores.trade import duckdb_segments
from genjin.stores.trade.duckdb import DuckDBTradeStore
from tests.contract.segment_files import Row, id_of, truck, write_segment

MONTHS = (date(2025, 1, 1), date(2025, 2, 1), date(2025, 3, 1))
UNTIL = date(2025, 3, 15)

ROWS = st.lists(
    st.builds(
        lambda month, day, buyer, unit, basis, size, price: truck(
            month.replace(day=day), buyer, unit=unit, quantity=size, value_basis=basis,
            net_weight_kg=None, value_usd=size * price,
        ),
        st.sampled_from(MONTHS),
        st.integers(1, 28),
        st.sampled_from(["VOLVO", "FAW", "SCANIA", "MACK", "MAN"]),
        st.sampled_from(["C62", "KGM"]),
        st.sampled_from(["FOB", "CIF"]),
        st.integers(1, 64).map(float),
        # Powers of two divide without a rest: one price, not two that differ in the last digit.
        st.sampled_from([1.0, 2.0, 4.0, 8.0, 16.0]),
    ),
    min_size=1,
    max_size=25,
)  # fmt: skip


def others_paid(rows: Sequence[Row], excluded: frozenset[str]) -> list[MarketPrice]:
    groups: dict[tuple[date, str, str], list[Row]] = {}
    for row in rows:
        if row.fields["buyer"] not in excluded and row.date <= UNTIL:
            key = row.date.replace(day=1), row.fields["unit"], row.fields["value_basis"]
            groups.setdefault(key, []).append(row)
    found = []
    for (month, unit, basis), group in sorted(groups.items()):
        pairs = [
            (row.fields["value_usd"] / row.fields["quantity"], row.fields["quantity"])
            for row in group
        ]
        low, median, high = (weighted_quantile(pairs, level) for level in (0.25, 0.5, 0.75))
        buyers = len({row.fields["buyer"] for row in group})
        found.append(
            MarketPrice(month, "870422", unit, basis, low, median, high, len(group), buyers)
        )
    return found


@settings(max_examples=10, deadline=None)
@given(first=ROWS, second=ROWS | st.just([]), is_linked=st.booleans(), is_revised=st.booleans(),
       few=st.sampled_from([0, 200_000]))  # fmt: skip
def test_others_are_every_company_but_his_whatever_was_merged_linked_or_revised(
    first: list[Row], second: list[Row], few: int, *, is_linked: bool, is_revised: bool
) -> None:
    first = [replace(first[0], record_key=1), *first[1:]]
    faw = public_party_id(party_id("FAW", "PE"))
    his = frozenset({"VOLVO", "FAW"}) if is_linked else frozenset({"VOLVO"})
    with TemporaryDirectory() as name:
        folder = Path(name)
        names = [
            write_segment(folder, "s0", first),
            write_segment(folder, "s1", second, replaced=[1] if is_revised else []),
        ]
        links = {faw: id_of("VOLVO")} if is_linked else {}
        with patch.object(duckdb_segments, "MOST_WITHDRAWN", few):
            store = DuckDBTradeStore(folder, names, links)
        found = store.market_prices({"870422": MONTHS}, "PE", UNTIL, excluding=id_of("VOLVO"))
    assert found == others_paid([*first[1 if is_revised else 0 :], *second], his)


def test_a_buyer_who_pays_less_than_all_others_is_taken_out_of_a_large_market(
    tmp_path: Path,
) -> None:
    rows = [
        truck(MONTHS[0], "VOLVO" if at < 60 else f"BUYER {at}", quantity=1.0, net_weight_kg=None,
              value_usd=100.0 + at)
        for at in range(160)
    ]  # fmt: skip
    store = DuckDBTradeStore(tmp_path, [write_segment(tmp_path, "s0", rows)], {})
    for his in (frozenset({"VOLVO"}), frozenset({"BUYER 99"})):
        found = store.market_prices({"870422": MONTHS}, "PE", UNTIL, excluding=id_of(*his))
        assert found == others_paid(rows, his)
