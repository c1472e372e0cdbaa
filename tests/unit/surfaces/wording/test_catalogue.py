"""One catalogue renders reasons and problems in both languages."""

from datetime import UTC, date, datetime

import pytest

from genjin.kernel.bilingual import Bilingual, Language
from genjin.kernel.problem import Problem
from genjin.kernel.reason import Term
from genjin.surfaces.wording.catalogue import words_in


@pytest.mark.parametrize(
    ("language", "code", "name"),
    [
        ("zh", "PE", "秘鲁"),
        ("en", "PE", "Peru"),
        ("zh", "TW", "中国台湾"),
        ("zh", "HK", "中国香港"),
        ("zh", "MO", "中国澳门"),
    ],
)
def test_countries_are_named_as_the_language_requires(
    language: Language, code: str, name: str
) -> None:
    assert words_in(language).term(Term("country", code)) == name


def test_a_problem_says_where_it_is_before_what_it_is() -> None:
    words = words_in("en")
    problem = Problem("place-file", {"at": "x"}, file="a.xlsx", row=1234, field="Fecha")
    assert words.problem(problem) == "a.xlsx, row 1234, column “Fecha”: x"
    of_option = Problem("place-file", {"at": "x"}, field="--country")
    assert words.problem(of_option) == "option --country: x"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("detail", ["", "bad block\n\n"])
def test_a_problem_ends_without_a_space_or_an_empty_line(language: Language, detail: str) -> None:
    text = words_in(language).problem(Problem("problem-import-damaged", {"detail": detail}))
    assert text == text.strip()


def test_a_parameter_is_rendered_in_the_readers_language() -> None:
    title = Bilingual(zh="重要客户", en="Key account")
    assert words_in("zh")("place-file", at=title) == "重要客户"
    assert words_in("en")("place-file", at=title) == "Key account"


def test_dates_are_written_as_the_language_writes_them() -> None:
    assert words_in("zh")("place-file", at=date(2026, 3, 5)) == "2026年3月5日"
    assert words_in("en")("place-file", at=date(2026, 3, 5)) == "Mar 5, 2026"
    instant = datetime(2026, 3, 5, 13, 20, tzinfo=UTC)
    assert words_in("en")("place-file", at=instant) == "2026-03-05 13:20"


def test_an_unknown_message_is_a_defect_and_raises() -> None:
    with pytest.raises(LookupError):
        words_in("zh")("no-such-message")


def test_a_missing_parameter_is_a_defect_and_raises() -> None:
    with pytest.raises(LookupError):
        words_in("zh")("place-file")


@pytest.mark.parametrize(("language", "city"), [("zh", "圣保罗"), ("en", "Sao Paulo")])
def test_a_time_zone_is_named_by_its_city(language: Language, city: str) -> None:
    assert words_in(language).term(Term("zone", "America/Sao_Paulo")) == city
