"""A bilingual text gives the language that is asked for."""

from genjin.kernel.bilingual import Bilingual


def test_each_language_gets_its_own_text() -> None:
    title = Bilingual(zh="重要客户", en="Key account")
    assert (title.in_language("zh"), title.in_language("en")) == ("重要客户", "Key account")
