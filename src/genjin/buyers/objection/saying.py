"""What to do about the objection, and what to write to the buyer: never that he is wrong (M7, M8)."""

from dataclasses import dataclass

from genjin.buyers.objection.diagnosis import Diagnosis
from genjin.buyers.objection.piece import Verdict


@dataclass(frozen=True, slots=True)
class Saying:
    """A message of the catalogue. Advice is for the salesperson; a draft may be sent as it stands.

    Drafts hold no figure of anybody else's and no word of the verdict: a buyer may read them.
    """

    id: str
    is_draft: bool


def sayings(found: Diagnosis) -> tuple[Saying, ...]:
    """The advice first, then the drafts."""
    if found.asked.is_no_objection:
        return Saying("say-no-objection", is_draft=False), Saying(
            "draft-no-objection", is_draft=True
        )
    name = found.verdict.value
    advice = [Saying(f"say-{name}", is_draft=False)]
    if found.verdict is Verdict.NEGOTIABLE and not found.has_room:
        advice.append(Saying("say-negotiable-floor", is_draft=False))
    return *advice, Saying(f"draft-{name}", is_draft=True)
