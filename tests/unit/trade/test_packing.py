from hypothesis import given
from hypothesis import strategies as st

from genjin.trade.packing import (
    Carton,
    Packed,
    containers,
    packed,
    packed_together,
    quantity_per_container,
)


def test_light_cartons_are_limited_by_volume_and_heavy_ones_by_weight():
    light = Carton(20, 50, 40, 35, 12)  # 0.07 m³
    found = quantity_per_container(light, containers()["20GP"])
    assert found is not None
    assert found.value == 400 * 20
    assert found.because[0].id == "reason-packing-volume"
    heavy = Carton(20, 50, 40, 35, 100)
    found = quantity_per_container(heavy, containers()["20GP"])
    assert found is not None
    assert found.value == 281 * 20
    assert found.because[0].id == "reason-packing-weight"


def test_what_is_longer_than_the_container_does_not_go_in():
    pole = Carton(1, 700, 10, 10, 30)
    small, large = (quantity_per_container(pole, containers()[kind]) for kind in ("20GP", "40GP"))
    assert small is not None
    assert large is not None
    assert small.value == 0
    assert large.value > 0


def test_a_carton_that_is_not_known_is_not_guessed():
    assert quantity_per_container(Carton(20, 50, 40, None, 12), containers()["20GP"]) is None
    assert quantity_per_container(Carton(20, 50, 40, 35, None), containers()["20GP"]) is None


SIDES = st.floats(1, 200)


@given(
    carton=st.builds(Carton, st.integers(1, 500), SIDES, SIDES, SIDES, st.floats(0.1, 2000)),
    kind=st.sampled_from(["20GP", "40GP", "40HQ"]),
)
def test_full_cartons_within_both_limits_and_not_one_more(carton: Carton, kind: str):
    container = containers()[kind]
    found = quantity_per_container(carton, container)
    assert found is not None
    assert carton.quantity
    assert carton.gross_weight_kg
    cartons = found.value / carton.quantity
    assert cartons == int(cartons)
    volume, weight = carton.volume_m3 or 0, carton.gross_weight_kg
    assert cartons * volume <= container.usable_m3 * (1 + 1e-8)
    assert cartons * weight <= container.payload_kg * (1 + 1e-8)
    fits_inside = max(carton.length_cm or 0, carton.width_cm or 0, carton.height_cm or 0) < 230
    if fits_inside:
        one_more = cartons + 1
        assert one_more * volume > container.usable_m3 or one_more * weight > container.payload_kg


def test_an_order_fills_whole_cartons_and_a_part_full_one_counts():
    carton = Carton(10, 50, 40, 35, 12)
    assert packed(carton, 2000) == Packed(200, 2400, 14)
    assert packed(carton, 2001) == Packed(201, 2412, 14.07)
    assert packed(Carton(10, 50, None, 35, None), 25) == Packed(3, None, None)
    assert packed(Carton(None, 50, 40, 35, 12), 25) is None


def test_an_order_of_several_products_is_summed_only_where_each_is_known():
    one = Packed(200, 2400, 14)
    assert packed_together([one, Packed(3, 30, 0.21)]) == Packed(203, 2430, 14.21)
    assert packed_together([one, Packed(3, None, 0.21)]) == Packed(203, None, 14.21)
    assert packed_together([one, None]) is None
