"""Where a place is decides what time it keeps."""

from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest
import yaml

from genjin.kernel.zones import countries_with_zones, zone_of


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        (("CN",), "Asia/Shanghai"),
        (("CN", "Xinjiang", "Urumqi"), "Asia/Shanghai"),
        (("IN",), "Asia/Kolkata"),
        (("NP",), "Asia/Kathmandu"),
        (("DE", None, "Hamburg"), "Europe/Berlin"),
        (("US", "CA"), "America/Los_Angeles"),
        (("US", "Texas"), "America/Chicago"),
        (("US", None, "los angeles"), "America/Los_Angeles"),
        (("US", None, "洛杉矶"), "America/Los_Angeles"),
        (("US", "Texas", "El Paso"), "America/Denver"),
        (("CA", "Ontario"), "America/Toronto"),
        (("CA", "BC"), "America/Vancouver"),
        (("BR", None, "Sao Paulo"), "America/Sao_Paulo"),
        (("BR", "Amazonas"), "America/Manaus"),
        (("AU", "Western Australia"), "Australia/Perth"),
        (("MX", "Nuevo León"), "America/Monterrey"),
        (("RU", None, "Владивосток"), "Asia/Vladivostok"),
        (("ID", None, "Surabaya"), "Asia/Jakarta"),
        (("ES", "Canarias"), "Atlantic/Canary"),
        (("PT", None, "Funchal"), "Atlantic/Madeira"),
        (("KZ", None, "Astana"), "Asia/Almaty"),
    ],
)
def test_a_city_or_a_state_gives_the_zone(place: tuple[str, ...], zone: str) -> None:
    found = zone_of(*place)
    assert found is not None
    assert found.zone == ZoneInfo(zone)
    assert not found.assumed


@pytest.mark.parametrize(
    ("country", "zone"),
    [
        ("US", "America/New_York"),
        ("BR", "America/Sao_Paulo"),
        ("RU", "Europe/Moscow"),
        ("CA", "America/Toronto"),
        ("AU", "Australia/Sydney"),
        ("MX", "America/Mexico_City"),
        ("ID", "Asia/Jakarta"),
        ("CL", "America/Santiago"),
        ("ES", "Europe/Madrid"),
        ("PT", "Europe/Lisbon"),
    ],
)
def test_a_large_country_alone_gives_its_business_centre_and_says_that_it_is_assumed(
    country: str, zone: str
) -> None:
    for found in (zone_of(country), zone_of(country, "Nowhere", "Nowhere at all")):
        assert found is not None
        assert found.zone == ZoneInfo(zone)
        assert found.assumed


@pytest.mark.parametrize("country", ["XX", "", "Germany", "AQ", "UM"])
def test_a_country_without_a_zone_of_its_own_has_none(country: str) -> None:
    assert zone_of(country) is None


def test_every_other_country_has_a_zone() -> None:
    assert {code for code in countries_with_zones() if zone_of(code) is None} == {"AQ", "UM"}


def test_the_table_names_only_zones_of_its_country_and_only_texts() -> None:
    # An unquoted `ON` or `NO` would be read as true or false.
    table = yaml.safe_load((files("genjin.kernel") / "zones.yaml").read_text(encoding="utf-8"))
    zones = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    pairs = {
        tuple(line.split("\t")[::2][:2]) for line in zones.splitlines() if not line.startswith("#")
    }
    for country, entry in table.items():
        assert (country, entry["main"]) in pairs
        for part in ("subdivisions", "cities"):
            for zone, names in entry.get(part, {}).items():
                assert (country, zone) in pairs
                assert all(isinstance(name, str) for name in names)


def test_a_very_long_city_is_no_city() -> None:
    found = zone_of("US", None, "x" * 1_000_000)
    assert found is not None
    assert found.assumed
