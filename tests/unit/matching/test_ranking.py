"""Buyers are ranked by visible factors under weights that anybody can change."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.matching.candidate import Candidate, GoodsOffered
from genjin.matching.factors import FACTORS, USUAL_WEIGHTS, Factor, Seen
from genjin.matching.ranking import best_matches
from genjin.trade.shipment import Grain

TODAY = date(2026, 3, 5)
SEEN = Seen(TODAY, date(2024, 3, 5), date(2026, 2, 20))
GOODS = GoodsOffered("940542", "C62", "FL-100", price_usd=8.0, minimum_order=500)
GOOD = Candidate(
    company_id="c1",
    name="ILUMINACION SAC",
    country="PE",
    grain=Grain.SHIPMENT,
    rows=40,
    word_rows=30,
    purchases=24,
    first_date=date(2024, 3, 10),
    last_date=date(2026, 2, 10),
    value_usd=250_000.0,
    weight_kg=None,
    quantity=24_000.0,
    priced_usd=90_000.0,
    priced_quantity=10_000.0,
    suppliers=4,
    new_suppliers=1,
    from_origin=36,
    origin_rows=40,
    has_mail=True,
    has_address=True,
    row_ids=("s:1",),
)


def _score(factor: Factor, **changed: Any) -> float | None:
    scored = FACTORS[factor](replace(GOOD, **changed), GOODS, SEEN)
    return None if scored is None else scored.score


@pytest.mark.parametrize(
    ("factor", "worse"),
    [
        (Factor.FIT, {"word_rows": 2}),
        (Factor.SIZE, {"quantity": 2_400.0}),
        (Factor.RHYTHM, {"purchases": 3}),
        (Factor.RHYTHM, {"last_date": date(2025, 3, 1)}),
        (Factor.PRICE, {"priced_usd": 70_000.0}),
        (Factor.OPENNESS, {"suppliers": 1, "new_suppliers": 0}),
        (Factor.ORIGIN, {"from_origin": 4}),
        (Factor.REACH, {"has_mail": False}),
    ],
)
def test_each_factor_is_lower_for_who_fits_less(factor: Factor, worse: dict[str, Any]) -> None:
    better, less = _score(factor), _score(factor, **worse)
    assert better is not None
    assert less is not None
    assert less < better
    changed = replace(GOOD, company_id="c0", **worse)
    first, second = best_matches([changed, GOOD], GOODS, SEEN, USUAL_WEIGHTS, 2)
    assert (first.buyer, second.buyer) == (GOOD, changed)


def test_what_cant_be_told_counts_as_half_and_has_no_reason() -> None:
    unknown = replace(GOOD, priced_usd=None, priced_quantity=None)
    (match,) = best_matches([unknown], GOODS, SEEN, {Factor.PRICE: 3}, 1)
    assert match.score == 0.5
    assert match.because == ()


def test_a_code_without_words_says_nothing_of_models_and_their_prices() -> None:
    goods = replace(GOODS, words=None)
    assert FACTORS[Factor.FIT](GOOD, goods, SEEN) is None
    assert FACTORS[Factor.PRICE](GOOD, goods, SEEN) is None


def test_to_a_newcomer_every_supplier_is_new_and_that_tells_nothing() -> None:
    newcomer = _score(Factor.OPENNESS, first_date=date(2025, 9, 1), suppliers=1, new_suppliers=1)
    assert newcomer == 0


def test_reasons_come_by_what_they_added_and_open_his_rows() -> None:
    (match,) = best_matches([GOOD], GOODS, SEEN, USUAL_WEIGHTS, 1)
    assert match.because[0].id == "reason-match-fit"
    assert match.because[-1].id in ("reason-match-reach-mail", "reason-match-openness")
    assert {reason.selection for reason in match.because} == {match.rows}
    assert (match.rows.company_id, match.rows.rows) == ("c1", 40)


@given(
    weights=st.dictionaries(st.sampled_from(Factor), st.integers(0, 10)),
    rows=st.integers(1, 500),
    purchases=st.integers(1, 500),
    quantity=st.none() | st.floats(0.001, 1e9),
    value=st.none() | st.floats(0.001, 1e9),
)
def test_a_score_is_from_0_to_1_whatever_is_known_and_weighed(
    weights: dict[Factor, int],
    rows: int,
    purchases: int,
    quantity: float | None,
    value: float | None,
) -> None:
    buyer = replace(
        GOOD,
        rows=rows,
        word_rows=rows,
        purchases=purchases,
        quantity=quantity,
        priced_quantity=quantity,
        priced_usd=value,
    )
    (match,) = best_matches([buyer], GOODS, SEEN, weights, 1)
    assert 0 <= match.score <= 1
    assert set(match.factors) <= {factor for factor, weight in weights.items() if weight}
