import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.foresight import mbg
from genjin.buyers.foresight.histories import States
from genjin.buyers.foresight.mbg import Mbg, Sample

CDNOW_WEEKS = Mbg(r=0.243, alpha=4.414, a=0.793, b=2.426, k=1, stops_at_first=False)
"""The BG/NBD of the CDNOW sample as it was published, in weeks."""


def _state(repeats: int, active: float, age: float) -> States:
    return States(
        0,
        np.array([0]),
        np.array([repeats]),
        np.array([age]),
        np.array([age - active]),
        np.zeros(1),
    )


def test_the_published_expectation_of_the_cdnow_sample_is_met():
    # Fader and Hardie's note on BG/NBD: x = 2, t_x = 30.43, T = 38.86, t = 39.
    state = _state(2, 30.43, 38.86)
    assert mbg.expected(CDNOW_WEEKS, state, 39.0)[0] == pytest.approx(1.226, abs=5e-4)
    assert mbg.alive(CDNOW_WEEKS, state)[0] == pytest.approx(0.7266, abs=5e-5)


def test_bg_calls_every_one_time_buyer_alive_and_mbg_does_not():
    once = _state(0, 0.0, 30.0)
    assert mbg.alive(CDNOW_WEEKS, once)[0] == 1.0
    modified = Mbg(r=0.525, alpha=6.183, a=0.891, b=1.614)
    # 1 / (1 + a/b ((α + T)/α)^r), by hand.
    by_hand = 1 / (1 + 0.891 / 1.614 * ((6.183 + 30) / 6.183) ** 0.525)
    assert mbg.alive(modified, once)[0] == pytest.approx(by_hand)


def _simulated(market: Mbg, buyers: int, seed: int = 3) -> tuple[States, np.ndarray]:
    """States after up to two years, and how many purchases came in the half year after."""
    rng = np.random.default_rng(seed)
    rate = rng.gamma(market.r, 1 / market.alpha, buyers)
    stop = rng.beta(market.a, market.b, buyers)
    age = rng.uniform(12, 96, buyers)
    rows, later = [], []
    for each in range(buyers):
        times, at, alive = [], 0.0, rng.random() >= stop[each]
        while alive:
            at += rng.gamma(market.k, 1 / max(rate[each], 1e-9))
            if at > age[each] + 26:
                break
            times.append(at)
            alive = rng.random() >= stop[each]
        past = [0.0, *(time for time in times if time <= age[each])]
        rows.append((len(past) - 1, past[-1], float(np.log(np.diff(past)).sum())))
        later.append(len(times) - len(past) + 1)
    repeats, active, logs = (np.array(column) for column in zip(*rows, strict=True))
    states = States(0, np.arange(buyers), repeats.astype(np.int64), age, age - active, logs)
    return states, np.array(later)


@pytest.fixture(scope="module")
def regular_market():
    true = Mbg(r=0.85, alpha=1.45, a=0.79, b=2.42, k=3)
    return true, *_simulated(true, 4_000)


def test_a_fit_finds_the_market_that_made_the_data(regular_market):
    true, states, _ = regular_market
    _, found = mbg.fitted_market(mbg.sample_of(states))
    assert found.k == true.k
    assert [found.r, found.alpha, found.a, found.b] == pytest.approx(
        [true.r, true.alpha, true.a, true.b], rel=0.2
    )


def test_expected_purchases_and_chances_add_up_to_what_comes(regular_market):
    true, states, later = regular_market
    assert mbg.bought_by(true, states, 26.0).sum() == pytest.approx((later > 0).sum(), rel=0.05)
    assert mbg.expected(true, states, 26.0).sum() == pytest.approx(later.sum(), rel=0.1)
    plain = Mbg(r=0.5, alpha=6.0, a=0.9, b=1.6)
    states, later = _simulated(plain, 4_000)
    assert mbg.expected(plain, states, 26.0).sum() == pytest.approx(later.sum(), rel=0.07)


def test_the_likelihood_is_that_of_the_densities_by_numerical_integration():
    market = Mbg(r=1.2, alpha=3.0, a=0.8, b=2.0, k=2)
    repeats, active, age = 2.0, 5.0, 9.0
    gaps = np.array([2.0, 3.0])
    rate = np.linspace(1e-6, 30, 40_001)
    weight = rate ** (market.r - 1) * np.exp(-market.alpha * rate)
    density = np.prod([rate**2 * gap * np.exp(-rate * gap) for gap in gaps], axis=0)
    silent = np.exp(-rate * (age - active)) * (1 + rate * (age - active))
    share = np.linspace(1e-6, 1 - 1e-6, 40_001)
    prior = share ** (market.a - 1) * (1 - share) ** (market.b - 1)

    def mean(values, weights):
        return np.trapezoid(values * weights) / np.trapezoid(weights)

    by_hand = mean((1 - share) ** 3, prior) * mean(density * silent, weight) + mean(
        share * (1 - share) ** 2, prior
    ) * mean(density, weight)
    one = Sample(
        np.array([repeats]),
        np.array([active]),
        np.array([age]),
        np.array([np.log(gaps).sum()]),
        np.ones(1),
    )
    assert mbg.log_likelihood(market, one) == pytest.approx(np.log(by_hand), rel=2e-3)


def test_a_handful_of_buyers_gives_a_finite_market():
    few = _state(0, 0.0, 30.0)
    found, likelihood = mbg.fitted(mbg.sample_of(few), k=1)
    assert np.isfinite([found.r, found.alpha, found.a, found.b, likelihood]).all()


@given(
    logs=st.tuples(*(st.floats(-6, 8) for _ in range(4))),
    k=st.integers(1, mbg.LARGEST_K),
    repeats=st.sampled_from([0, 1, 7, 400, 20_000]),
    age=st.floats(1, 5_000),
    share=st.floats(0.01, 1),
    ahead=st.sampled_from([1.0, 7.0, 365.0, 3_650.0]),
)
def test_every_market_answers_with_figures_that_can_be(logs, k, repeats, age, share, ahead):
    r, alpha, a, b = np.exp(logs).tolist()
    market = Mbg(r, alpha, a, b, k)
    state = _state(repeats, age * share if repeats else 0.0, age)
    times = mbg.expected(market, state, ahead)[0]
    alive, bought = mbg.alive(market, state)[0], mbg.bought_by(market, state, ahead)[0]
    assert np.isfinite(times)
    assert times >= 0
    assert -1e-9 <= bought <= alive + 1e-9 <= 1 + 2e-9
