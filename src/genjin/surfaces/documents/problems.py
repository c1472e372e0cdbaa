"""Problems put into words, for files that readers of either language open."""

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.problem import Problem
from genjin.surfaces.wording.catalogue import words_in


def described(problem: Problem) -> Bilingual:
    """What is wrong and what would be right, in both languages."""
    return Bilingual(zh=words_in("zh").problem(problem), en=words_in("en").problem(problem))
