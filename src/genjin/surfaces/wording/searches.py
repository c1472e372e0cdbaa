"""What to loosen in a search that finds nobody, in words."""

from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.loosen_search import Looser


def looser_text(looser: Looser, words: Words, label: str) -> str:
    """How many buyers there are without the condition of that label, or with a shorter HS code."""
    if looser.condition == "hs_prefix" and looser.hs_prefix:
        return words("buyers-looser-hs", hs=looser.hs_prefix, count=looser.total)
    return words("buyers-looser", condition=label, count=looser.total)
