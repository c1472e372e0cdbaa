"""Text that exists in both languages of the product."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A text in Chinese and in English, both written by a person."""

    zh: str
    en: str

    def in_language(self, language: Language) -> str:
        """The text in one language."""
        return self.zh if language == "zh" else self.en
