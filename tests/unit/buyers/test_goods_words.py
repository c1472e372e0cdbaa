"""No two wordings of some goods say the same, and what differs is told apart."""

from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.goods_words import WORDS_LENGTH, WORDS_SHOWN, goods_words
from genjin.buyers.purchase import Purchase
from tests.unit.buyers.rows import row

TRUCK = "N2,MAKE:TARPAN,MODEL:FRX 1200 CARGO CHASSIS 4X2 DIESEL EURO 5,YEAR:{year} CAB,AXLES:2,CH:{chassis}"


def declared(*products: str) -> list[Purchase]:
    return [row(at, product=text) for at, text in enumerate(products)]


def test_declarations_that_differ_by_a_chassis_number_are_one_wording() -> None:
    trucks = [TRUCK.format(year=2026, chassis=f"JXFA{at:013d}") for at in range(30)]
    assert goods_words(declared(*trucks)) == (
        "N2,MAKE:TARPAN,MODEL:FRX 1200 CARGO CHASSIS 4X2 DIESEL EURO 5,YEAR:2026 CAB,AXLES:2,CH …",
    )


def test_blanks_capitals_and_commas_make_no_other_wording() -> None:
    assert goods_words(
        declared("LED floodlight, 100W", "LED  FLOODLIGHT 100W", "LED floodlight, 100W")
    ) == ("LED floodlight, 100W",)


def test_two_models_are_two_wordings() -> None:
    models = ["FLOODLIGHT LED 100W IP66 6500K", "FLOODLIGHT LED 50W IP66 6500K"]
    assert set(goods_words(declared(*models))) == set(models)


def test_what_begins_alike_and_goes_on_otherwise_shows_where_it_differs() -> None:
    heading = "PARTS AND ACCESSORIES OF THE MOTOR VEHICLES OF HEADINGS 8701 TO 8705, OTHER: "
    brake, bumper = "BRAKE PADS FRONT SET", "CHROMED STEEL BUMPER WITH FOG LAMP HOLES AND BRACKETS"
    found = goods_words(declared(heading + brake, heading + brake, heading + bumper))
    assert found[0] == heading + brake
    assert found[1] == f"… {bumper}"


def test_the_wording_of_most_rows_comes_first() -> None:
    assert goods_words(declared("PUMP", "VALVE", "PUMP", "HOSE", "PUMP", "HOSE")) == (
        "PUMP", "HOSE", "VALVE",
    )  # fmt: skip


texts = st.sampled_from(
    [
        "PUMP",
        "pump ",
        "PUMP, STEEL",
        "宏达 LED 灯泡 9W",
        "灯泡",
        "-",
        "·",
        "A" * 500,
        "A" * 499 + "B",
    ]
) | st.text(st.characters(codec="utf-8"), max_size=200)


@given(st.lists(texts, max_size=30), st.randoms())
def test_the_wordings_are_few_short_distinct_and_the_same_in_any_order(
    products: list[str], random
) -> None:
    rows = declared(*products)
    found = goods_words(rows)
    assert len(found) <= WORDS_SHOWN
    assert len(set(found)) == len(found)
    assert all(0 < len(text) <= WORDS_LENGTH + 2 for text in found)
    assert bool(found) == any(text.strip() for text in products)
    assert goods_words(random.sample(rows, len(rows))) == found
