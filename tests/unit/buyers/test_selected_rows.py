"""What a figure's selection opens is what the figure was summed from, for whatever rows."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.dossier import Dossier, Firm, buyer_dossier
from genjin.buyers.figures import BY_DAY, ROW_IDS_KEPT, sums_of
from genjin.buyers.headline import headlines
from genjin.buyers.market_price import MarketPrice
from genjin.buyers.provenance import SourceFile
from genjin.buyers.purchase import Purchase
from genjin.buyers.selected_rows import _MATCHES, _TEXTS, SelectedRows, selected_rows
from genjin.companies.shipment_buyer import BUYER_RULES
from genjin.kernel.reason import reason_as_data, reason_from_data
from genjin.kernel.row_selection import EVERY_ROW, By, RowSelection, parse_row_selection
from genjin.trade.shipment import Grain, ValueBasis
from tests.unit.buyers.dossier_parts import evidence_in, reasons_in
from tests.unit.buyers.rows import START, aggregate, purchases, row

FIRM = Firm("c0000000000000001", "SAN BARTOLOME S.A.", "PE")
FILES = {"s": SourceFile("trucks.xlsx", "veritrade_peru_imports"), "u": SourceFile("b.csv", "own")}
_TEXT = st.none() | st.sampled_from(
    [" A ", "B", "宏达", "x" * 300, "LIMA ventas@a.pe tel 5115550134"]
)

varied = st.builds(
    lambda one, file, **fields: replace(one, row_id=f"{file}{one.row_id[1:]}", **fields),
    purchases,
    file=st.sampled_from(["s", "u", "gone"]),
    buyer=_TEXT,
    buyer_address=_TEXT,
    notify=_TEXT,
    forwarder=_TEXT,
    incoterm=_TEXT,
    transport=_TEXT,
    customs_office=st.none() | st.just("CALLAO"),
    loading_port=st.none() | st.just("QINGDAO"),
    supplier_country=st.none() | st.just("CN"),
    buyer_rule=st.none() | st.sampled_from([rule.rule for rule in BUYER_RULES.values()]),
)


def dossier(rows: list[Purchase], as_of: date | None = None) -> Dossier:
    last = START + timedelta(days=901)
    return buyer_dossier(
        FIRM, rows, [], today=last, as_of=as_of, known_until=as_of or last, files=FILES
    )


def opened(rows: list[Purchase], selection: RowSelection) -> SelectedRows:
    """As whoever follows the link opens them: by the address alone."""
    return selected_rows(rows, parse_row_selection(selection.query()), FILES)


@given(
    st.lists(varied, max_size=25, unique_by=lambda one: one.row_id),
    st.none() | st.integers(0, 900),
)
def test_every_figure_opens_exactly_the_rows_that_it_was_summed_from(
    rows: list[Purchase], days: int | None
) -> None:
    as_of = None if days is None else START + timedelta(days=days)
    found = dossier(rows, as_of)
    for evidence, sums in evidence_in(found):
        shown = opened(rows, evidence.selection)
        assert len(shown.rows) == evidence.rows
        assert not shown.has_changed
        newest = [one.row_id for one in shown.rows[:ROW_IDS_KEPT]]
        assert newest == list(evidence.row_ids)
        days_seen = [one.date for one in shown.rows]
        assert (min(days_seen, default=None), max(days_seen, default=None)) == (
            evidence.first_date, evidence.last_date,
        )  # fmt: skip
        if sums is not None:
            assert sums_of(sorted(shown.rows, key=BY_DAY)).value_usd == sums.value_usd
            assert sums_of(shown.rows).quantity == sums.quantity
            assert sums_of(shown.rows).rows_with == sums.rows_with


@given(st.lists(varied, max_size=25, unique_by=lambda one: one.row_id))
def test_every_reason_that_names_rows_opens_all_of_them(rows: list[Purchase]) -> None:
    for reason in reasons_in(dossier(rows)):
        assert (reason.selection is not None) >= bool(reason.rows)
        if reason.selection is not None:
            shown = opened(rows, reason.selection)
            assert not shown.has_changed
            assert set(reason.rows) <= {one.row_id for one in shown.rows}
            assert reason_from_data(reason_as_data(reason)) == reason


@given(st.lists(varied, max_size=25, unique_by=lambda one: one.row_id))
def test_a_sum_that_some_rows_have_opens_these_and_what_has_none_opens_the_others(
    rows: list[Purchase],
) -> None:
    found = dossier(rows)
    for one in headlines(found.purchases):
        shown = opened(rows, one.selection)
        assert len(shown.rows) == one.rows
        summed = sums_of(shown.rows)
        by_kind: dict[str, dict[str, float]] = {
            "value": summed.value_usd,
            "weight": {"KGM": summed.weight_kg or 0},
            "quantity": summed.quantity,
        }
        sizes = by_kind[one.kind]
        for part, amount in one.parts:
            assert sizes[part] == pytest.approx(amount)
    unmeasured = opened(rows, found.suppliers.without)
    assert len(unmeasured.rows) == found.suppliers.measure.rows_without


def test_every_question_is_answered() -> None:
    assert {*_TEXTS, *_MATCHES, By.FILE} == set(By)


def test_a_suppliers_rows_are_found_under_each_of_his_ids() -> None:
    rows = [
        row(0, supplier="Foton Motor Co., Ltd.", supplier_id="ca"),
        row(1, supplier="FOTON MOTOR CO LTD", supplier_id="cb"),
        row(2, supplier="FOTON MOTOR CO LTD", supplier_id="cb"),
    ]
    for id_ in ("ca", "cb"):
        assert len(opened(rows, EVERY_ROW.by(By.SUPPLIER, id_)).rows) == 3


def test_sums_of_shipments_and_of_aggregates_stay_apart() -> None:
    shown = opened([row(0), row(1), aggregate(2)], EVERY_ROW)
    assert [(sums.shipments, sums.aggregates) for sums in shown.sums] == [(2, 0), (0, 1)]


def test_the_price_of_a_figure_can_be_reckoned_again_from_its_rows() -> None:
    rows = [row(day, value_usd=20_000.0 + 100 * day) for day in range(20)]
    series = next(one for one in dossier(rows).prices if one.unit == "C62")
    (price,) = opened(rows, series.evidence.selection).prices
    assert (price.unit, price.basis, price.median_usd) == ("C62", "CIF", series.median_usd)
    assert price.quantity == 20


def test_rows_that_came_later_are_told_from_those_that_the_figure_knew() -> None:
    rows = [row(0), row(1)]
    written = dossier(rows).suppliers.parts[0].evidence.selection
    shown = opened([*rows, row(2)], written)
    assert shown.has_changed
    assert (written.rows, len(shown.rows)) == (2, 3)


def test_the_rows_of_others_are_those_of_the_market_beside_his_price() -> None:
    market = MarketPrice(date(2025, 1, 1), "870422", "C62", "CIF", 1, 2, 3, 12, 4)
    found = buyer_dossier(FIRM, [row(0)], [market], today=START)
    beside = next(one for one in found.prices if one.unit == "C62").months[0].others
    assert beside is not None
    assert (beside.is_others, beside.rows, beside.company_id) == (True, 12, FIRM.company_id)


def test_a_row_without_a_unit_has_no_quantity_that_could_be_added_up() -> None:
    unknown = [row(0, unit=None, value_usd=None, net_weight_kg=None)]
    assert dossier(unknown).suppliers.measure.kind == "rows"
    rows = [row(0, unit=None), row(1, value_basis=ValueBasis.FOB, grain=Grain.SHIPMENT)]
    assert len(opened(rows, EVERY_ROW.by(By.QUANTITY, None)).rows) == 1
