import re
from collections import Counter

import babel
import pytest

from genjin.kernel.bilingual import LANGUAGES, Language
from genjin.kernel.countries import parse_country
from genjin.kernel.reason import Term
from genjin.kernel.regions import _file, region_of
from genjin.surfaces.wording.catalogue import words_in


def test_every_country_lies_in_one_region() -> None:
    listed = Counter(code for codes in _file().values() for code in codes.split())
    assert [code for code, times in listed.items() if times > 1] == []
    codes = {
        str(code) for code in babel.Locale("en").territories if re.fullmatch("[A-Z]{2}", str(code))
    }
    known = {code for code in codes if parse_country(code) == code}
    # Antarctica has no region; the others are no countries of ISO 3166-1 but of the CLDR.
    assert {code for code in known if region_of(code) is None} <= {
        "AQ", "AC", "CP", "DG", "EA", "IC", "TA", "EU", "EZ", "UN", "QO", "XA", "XB", "CQ",
    }  # fmt: skip


def test_what_is_no_country_lies_nowhere() -> None:
    assert region_of(None) is None
    assert region_of("ZZ") is None
    assert region_of("NO") == "northern-europe"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_region_has_its_name(language: Language) -> None:
    for region in _file():
        assert words_in(language).term(Term("region", region))
