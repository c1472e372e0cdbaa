"""In which region of the world a country lies: the statistical regions of the United Nations."""

from functools import cache
from importlib.resources import files

import yaml


def region_of(country: str | None) -> str | None:
    """The region's id ("eastern-asia") of an ISO 3166-1 alpha-2 code, or None if it has none."""
    return _by_country().get(country) if country else None


@cache
def _by_country() -> dict[str, str]:
    return {country: region for region, codes in _file().items() for country in codes.split()}


def _file() -> dict[str, str]:
    text = (files("genjin.kernel") / "regions.yaml").read_text(encoding="utf-8")
    # Norway's code, unquoted, is a boolean in YAML; inside a longer text it isn't.
    loaded: dict[str, str] = yaml.load(text, Loader=yaml.CSafeLoader)
    return loaded
