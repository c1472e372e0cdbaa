"""What every file of a playbook is made of: texts in both languages, ids, and strict keys."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from genjin.kernel.bilingual import Bilingual

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Text = Annotated[str, Field(min_length=1, max_length=4_000)]
Days = Annotated[int, Field(ge=0, le=260)]
Weekday = Annotated[int, Field(ge=1, le=7)]
CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]


class Part(BaseModel):
    """Read once and never changed; a key that isn't known is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Texts(Part):
    """A text in both languages."""

    zh: Text
    en: Text

    def bilingual(self) -> Bilingual:
        """The text as the rest of the product takes it."""
        return Bilingual(self.zh, self.en)


def _same_in_both(given: Any) -> Any:
    return {"zh": given, "en": given} if isinstance(given, str) else given


class RuleFile(Part):
    """What every rule file begins with. A reference in one language stands for both."""

    id: Id
    title: Texts
    why: Texts
    reference: Annotated[Texts, BeforeValidator(_same_in_both)]
